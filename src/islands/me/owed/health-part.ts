import type { HealthDraft, HealthField } from '../../../domain/health/draft.ts';

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
