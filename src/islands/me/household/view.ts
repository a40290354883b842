import type { HealthDraft } from '../../../domain/health/draft.ts';
import type { PersonDraft } from '../../../domain/person/draft.ts';

/** What the page shows. A form brings along what was typed into it before. */
export type View =
  | { name: 'list' }
  | { name: 'add'; draft?: PersonDraft }
  | { name: 'edit'; id: string; draft?: PersonDraft }
  | { name: 'remove'; id: string; draft?: PersonDraft }
  | { name: 'health'; id: string; draft?: HealthDraft };

/** What is being typed into one of the forms. */
export type Draft = PersonDraft | HealthDraft;

export const LIST: View = { name: 'list' };
