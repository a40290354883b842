import { addDays } from '../shared/day-arithmetic.ts';
import type { KeyList } from '../team-keys/key-list.ts';

/** Envelopes that were sealed on a key's last day are still on their way for so many days. */
export const GRACE_DAYS = 30;

/** Whether a key is the county's own: it opens what is sealed for every team, and is at a desk only while a team has lost its key. */
export function isCountyKey(list: KeyList | undefined, recipient: string): boolean {
  return list?.recovery.recipient === recipient;
}

/**
 * From which day on an older key of the desk is to be destroyed: after its grace, counted from its end on the county's list,
 * or, where it is not on the list any more, from the beginning of the newer one. Nothing while the list does not know the newer
 * one: then people still seal to the older. The county's own key goes at once.
 */
export function destroyFrom(list: KeyList, older: string, newer: string): string | undefined {
  if (isCountyKey(list, older)) return list.issued;
  const keys = Object.values(list.teams).flat();
  const find = (wanted: string) => keys.find(({ recipient }) => recipient === wanted);
  const current = find(newer);
  if (!current) return undefined;
  const ended = find(older)?.until ?? current.from;
  return addDays(ended, GRACE_DAYS);
}
