import { Refused } from './refusal.ts';
import { type Change, idOf } from './row.ts';

/** The table of those to whom rows belong. */
const PEOPLE = 'people';

/** The rows whose state decides whether a change may be done: its own, and the person to whom a row shall belong. */
export function rowsAsked(change: Change): { table: string; id: string }[] {
  const own = { table: change.table, id: idOf(change) };
  const person = ownerOf(change);
  return person ? [own, { table: PEOPLE, id: person }] : [own];
}

/** Empty where it belongs to the phone, or nobody asks. */
function ownerOf(change: Change): string {
  return 'put' in change && !change.isBroughtBack ? change.put.person : '';
}

/**
 * Refuses changes that come too late: rows for somebody whom another window has removed, and what was meant for a row that has
 * been changed since. `seqOf`: the number of the change that wrote a row, where there is one.
 */
export function refuseStale(
  changes: readonly Change[],
  seqOf: (table: string, id: string) => number | undefined,
): void {
  for (const change of changes) {
    const person = ownerOf(change);
    const comesAlong = () => changes.some((one) => one.table === PEOPLE && idOf(one) === person);
    if (person && seqOf(PEOPLE, person) === undefined && !comesAlong()) throw new Refused('gone');
    const { over, table } = change;
    if (over !== undefined && over !== (seqOf(table, idOf(change)) ?? 0)) {
      throw new Refused('changed');
    }
  }
}
