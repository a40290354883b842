import type { DiaryDraft, Kind } from './draft.ts';

/** What the page shows. A form brings along what was typed into it before. */
export type View =
  | { name: 'list' }
  | { name: 'enter'; person: string; kind: Kind; draft?: DiaryDraft }
  | { name: 'edit'; id: string; draft?: DiaryDraft }
  /** An entry with what it means; `isNew` right after it was saved. */
  | { name: 'result'; id: string; isNew?: boolean };

/** What stands below every other view. */
export const LIST: View = { name: 'list' };
