import type { Duty } from '../../../domain/checkup/duty.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import type { Household } from '../../../storage/household.ts';
import type { Change } from '../../../storage/row.ts';
import { marks as table } from '../../../storage/tables.ts';

/** What somebody says of a duty, before it is kept. */
export type Said = Omit<Mark, 'occurrence'>;

/** The occurrence under which every duty of a rule is not for somebody. */
export function everyOne({ rule }: Pick<Duty, 'rule'>): string {
  return `${rule}/*`;
}

/** The changes that keep what is said of a person's occurrences, and those that take it back to what was there. */
export function answering(
  household: Pick<Household, 'marks'>,
  person: string,
  said: readonly Mark[],
): { changes: Change[]; undo: Change[] } {
  const idOf = ({ occurrence }: Mark) => `${person}/${occurrence}`;
  const changes = said.map((mark) => household.marks.putting(idOf(mark), person, mark));
  const undo = said.map((mark): Change => {
    const id = idOf(mark);
    const before = household.marks.get(id);
    return before
      ? household.marks.putting(id, person, before.value)
      : { table: table.name, remove: id };
  });
  return { changes, undo };
}

/** The changes that take back what was said of a duty: of it alone, or of its whole rule where that is what holds. */
export function takingBack(person: string, duty: Pick<Duty, 'id' | 'mark'>): Change[] {
  const occurrence = duty.mark?.occurrence ?? duty.id;
  return [{ table: table.name, remove: `${person}/${occurrence}` }];
}
