import type { DeskRecord, SignUpRecord } from './record.ts';
import { restingSince, type Standing, type Status, standingOf } from './standing.ts';

const DAY = 24 * 3_600_000;

/** A sign-up with all that the list asks of it again and again. */
export interface Listed {
  record: SignUpRecord;
  standing: Standing;
  isClosed: boolean;
  /** Since when it waits, or has been closed: milliseconds. */
  since: number;
  /** Of all its forms that count or might: names, numbers and villages, and the check code. */
  text: string;
  village: string | undefined;
}

/** What is asked for; an empty text or nothing means any. */
export interface Wanted {
  text: string;
  status: Status | undefined;
  village: string;
  assignee: string;
  /** Open ones that have waited for at least so many days. */
  waited: number | undefined;
}

export const EVERYTHING: Wanted = {
  text: '',
  status: undefined,
  village: '',
  assignee: '',
  waited: undefined,
};

/** The sign-ups among the records, the newest first. `villageName` turns an id into a name. */
export function listOf(
  records: readonly DeskRecord[],
  villageName: (id: string) => string,
): Listed[] {
  return records
    .filter((one) => one.kind === 'sign-up')
    .map((record) => listedOf(record, villageName))
    .sort((a, b) => b.since - a.since || (a.record.id < b.record.id ? -1 : 1));
}

function listedOf(record: SignUpRecord, villageName: (id: string) => string): Listed {
  const standing = standingOf(record);
  const forms = [standing.shown, ...standing.earlier, ...(standing.conflict?.forms ?? [])];
  const wishes = forms.map(({ content }) => content).filter((one) => one.kind === 'wish');
  const said = wishes.flatMap(({ name, phone, village }) => [name, phone, villageName(village)]);
  const [wish] = wishes;
  return {
    ...{ record, standing, ...restingSince(record) },
    text: plain([record.code, record.assignee ?? '', ...new Set(said)].join('\n')),
    village: wish?.village,
  };
}

/** Numbers are written with dashes and without, letters small and large, full width and half. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)[- ](?=\d)/g, '$1');
}

/** Those of the list that are wanted, in its order, and how many of each status there would be if the status were left open. */
export function filtered(
  list: readonly Listed[],
  wanted: Wanted,
  now: number,
): { found: Listed[]; counts: ReadonlyMap<Status, number> } {
  const words = plain(wanted.text).split(/\s+/).filter(Boolean);
  const counts = new Map<Status, number>();
  const found: Listed[] = [];
  for (const one of list) {
    const { record, standing, village } = one;
    if (wanted.village && village !== wanted.village) continue;
    if (wanted.assignee && record.assignee !== wanted.assignee) continue;
    if (wanted.waited !== undefined && (one.isClosed || waitedDays(one, now) < wanted.waited))
      continue;
    if (!words.every((word) => one.text.includes(word))) continue;
    counts.set(standing.status, (counts.get(standing.status) ?? 0) + 1);
    if (wanted.status === undefined || wanted.status === standing.status) found.push(one);
  }
  return { found, counts };
}

/** For how many whole days it has waited, or been closed. */
export function waitedDays({ since }: Pick<Listed, 'since'>, now: number): number {
  return Math.max(0, Math.floor((now - since) / DAY));
}

/** Other sign-ups that give the same number: perhaps one person twice, perhaps a family with one telephone. */
export function samePhone(list: readonly Listed[], { record, standing }: Listed): Listed[] {
  const { content } = standing.shown;
  if (content.kind !== 'wish') return [];
  return list.filter((other) => {
    const theirs = other.standing.shown.content;
    return other.record !== record && theirs.kind === 'wish' && theirs.phone === content.phone;
  });
}
