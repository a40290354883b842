import type { ReceivedForm, SignUpRecord } from './record.ts';

/** Why a person has to decide which form counts. */
export type ConflictWhy =
  /** One key has signed two different forms with the same number. */
  | 'same number'
  /** Another key speaks of the same sign-up: perhaps another person. */
  | 'other key';

/** Forms of one sign-up that contradict each other, the first received first. */
export interface Conflict {
  whys: readonly ConflictWhy[];
  forms: readonly ReceivedForm[];
}

/** How a sign-up stands. */
export type Status =
  | 'conflict'
  /** Nobody has asked the person. */
  | 'unverified'
  /** Somebody has asked, and then the form was changed. */
  | 'changed'
  | 'verified'
  /** A day for signing is agreed. */
  | 'agreed'
  | 'signed'
  | 'declined'
  | 'withdrawn';

/** What follows from the forms of a sign-up and from what the team has done, whatever order the forms came in. */
export interface Standing {
  status: Status;
  /** The form that counts; the first received one as long as that is open. */
  shown: ReceivedForm;
  /** Other forms of the same key, the highest number first. */
  earlier: readonly ReceivedForm[];
  conflict: Conflict | undefined;
  /** A form has come after the withdrawal. */
  isAfterWithdrawal: boolean;
}

/**
 * How a sign-up stands. No form of another key is ever shown in the place of the first one's, unless somebody of the team has
 * decided so; no form counts as verified but the one that the person was asked about.
 */
export function standingOf(record: SignUpRecord): Standing {
  const { forms, settled } = record;
  const chosen = settled && forms.find(({ digest }) => digest === settled.counts);
  const first = chosen ?? (forms[0] as ReceivedForm);
  const isOpen = (form: ReceivedForm) =>
    form === chosen || settled === undefined || !settled.seen.includes(form.digest);
  const own = forms.filter(({ key }) => key === first.key);
  const newest = newestOf(own, isOpen);
  const shown = newest[0] ?? first;
  const foreign = forms.filter((form) => form.key !== first.key && isOpen(form));
  const conflict = conflictOf(newest, foreign);
  return {
    status: statusOf(record, shown, conflict !== undefined),
    shown,
    earlier: own
      .filter((form) => !newest.includes(form))
      .sort((a, b) => b.content.change - a.content.change),
    conflict,
    isAfterWithdrawal: record.stage?.is === 'withdrawn' && record.stage.digest !== shown.digest,
  };
}

/** Those of one key with the highest number that nobody has decided against. */
function newestOf(
  own: readonly ReceivedForm[],
  isOpen: (form: ReceivedForm) => boolean,
): ReceivedForm[] {
  const highest = Math.max(...own.map(({ content }) => content.change));
  const top = own.filter(({ content }) => content.change === highest);
  const open = top.filter(isOpen);
  return open.length > 0 ? open : top;
}

function conflictOf(
  newest: readonly ReceivedForm[],
  foreign: readonly ReceivedForm[],
): Conflict | undefined {
  if (newest.length < 2 && foreign.length === 0) return undefined;
  const keys = new Set(foreign.map(({ key }) => key));
  const theirs = [...keys].flatMap((key) =>
    newestOf(
      foreign.filter((form) => form.key === key),
      () => true,
    ),
  );
  const whys: ConflictWhy[] = [];
  if (newest.length > 1) whys.push('same number');
  if (foreign.length > 0) whys.push('other key');
  return { whys, forms: [...newest, ...theirs] };
}

function statusOf({ call, stage }: SignUpRecord, shown: ReceivedForm, isOpen: boolean): Status {
  // Who has taken it back by telephone is not brought back by a form that was still on its way.
  if (stage?.is === 'withdrawn') return 'withdrawn';
  if (isOpen) return 'conflict';
  if (shown.content.kind === 'withdrawal') return 'withdrawn';
  if (stage && stage.digest === shown.digest) return stage.is;
  if (call?.digest === shown.digest) return 'verified';
  return call || stage ? 'changed' : 'unverified';
}

/** Whether nothing is to be done any more, and since when (milliseconds): the two retention times run from there. */
export function restingSince(record: SignUpRecord): { isClosed: boolean; since: number } {
  const { status, shown } = standingOf(record);
  const { stage, forms } = record;
  if (status === 'withdrawn' || status === 'signed' || status === 'declined') {
    const isByTeam = stage && (stage.is === 'withdrawn' || stage.digest === shown.digest);
    return { isClosed: true, since: isByTeam ? stage.at : shown.receivedAt };
  }
  return { isClosed: false, since: Math.max(...forms.map(({ receivedAt }) => receivedAt)) };
}
