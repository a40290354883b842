import type { Submission } from '../sign-up/schema.ts';
import {
  type DeskRecord,
  MOST_FORMS,
  type ReceivedForm,
  type SignUpRecord,
  type UnreadRecord,
  type Way,
} from './record.ts';
import { type ConflictWhy, standingOf } from './standing.ts';

/** A form that was opened with the team's key, is whole and signed, and was read by the schema. */
export interface Opened {
  /** 32 hexadecimal digits. */
  submission: string;
  /** The key that has signed it, base64url. */
  key: string;
  /** The check code of the submission. */
  code: string;
  digest: string;
  content: Submission;
}

/** What has happened with a form. */
export type Happened =
  | 'new'
  /** The same form has come before, by whatever way. */
  | 'same'
  /** The same key has changed what it said. */
  | 'change'
  /** Older than what is shown: it was late on its way. */
  | 'late'
  | 'withdrawal'
  | ConflictWhy
  /** Of a sign-up that the team has deleted. */
  | 'deleted'
  /** More forms of one sign-up than the desk takes. */
  | 'too many'
  /** Kept closed until the desk is newer. */
  | 'unread';

/** What has happened, to which record, and that record as it is to be kept now where it has changed. */
export interface TakenIn {
  happened: Happened;
  /** The id of the record. */
  id: string;
  changed?: DeskRecord;
}

/** When and how something came, and the id that its record gets where it is new. */
export interface Coming {
  at: number;
  way: Way;
  id: string;
}

/**
 * Takes a form in. Nothing is trusted but what the signature shows: that two forms come from one key. A form of another key
 * never changes what is shown of an earlier one (ODK Central's rule: the same id with other content is a conflict).
 */
export function takeIn(
  records: readonly DeskRecord[],
  opened: Opened,
  { at, way, id }: Coming,
): TakenIn {
  const { submission, code, ...said } = opened;
  const form: ReceivedForm = { ...said, receivedAt: at, way };
  const known = records.find((one) => one.kind !== 'unread' && one.submission === submission);
  if (known?.kind === 'erased') return { happened: 'deleted', id: known.id };
  if (known?.kind !== 'sign-up') {
    const made: SignUpRecord = {
      ...{ v: 1, kind: 'sign-up', id, submission, code, forms: [form], notes: [] },
    };
    const isWish = said.content.kind === 'wish';
    return { happened: isWish ? 'new' : 'withdrawal', id, changed: made };
  }
  if (known.forms.some(({ digest }) => digest === form.digest)) {
    return { happened: 'same', id: known.id };
  }
  if (known.forms.length >= MOST_FORMS) return { happened: 'too many', id: known.id };
  const changed = { ...known, forms: [...known.forms, form] };
  return { happened: happenedTo(changed, form), id: known.id, changed };
}

function happenedTo(changed: SignUpRecord, form: ReceivedForm): Happened {
  const { shown, conflict } = standingOf(changed);
  if (form.key !== shown.key) return 'other key';
  if (form.content.change < shown.content.change) return 'late';
  if (conflict?.whys.includes('same number')) return 'same number';
  return form.content.kind === 'withdrawal' ? 'withdrawal' : 'change';
}

/** Keeps an envelope that only a newer desk can read. `sealed` is base64url. */
export function keepUnread(
  records: readonly DeskRecord[],
  sealed: string,
  { at, way, id }: Coming,
): TakenIn {
  const known = records.find((one) => one.kind === 'unread' && one.sealed === sealed);
  if (known) return { happened: 'same', id: known.id };
  const changed: UnreadRecord = { v: 1, kind: 'unread', id, sealed, receivedAt: at, way };
  return { happened: 'unread', id, changed };
}
