import type { HealthDraft } from '../../../domain/health/draft.ts';
import type { HealthField } from '../../../domain/health/problem.ts';

/** What a part of the form is given. */
export interface HealthPart {
  draft: HealthDraft;
  change: (part: Partial<HealthDraft>) => void;
  errorAt: (field: HealthField) => string | undefined;
}

/** The id of a field of the form. */
export function healthFieldId(field: HealthField): string {
  return `health-${field}`;
}
