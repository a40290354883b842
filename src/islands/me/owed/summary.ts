import { dutiesOf } from '../../../domain/checkup/duties.ts';
import type { Duty, Rules } from '../../../domain/checkup/duty.ts';
import { listOf } from '../../../domain/checkup/group.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import type { DueFrom, DueSummary } from '../../../domain/checkup/summary.ts';
import { ruleTurns, windowTurns } from '../../../domain/checkup/turning-days.ts';
import { IMMUNISATION } from '../../../domain/immunisation/doses.ts';
import { doseTurns } from '../../../domain/immunisation/turning-days.ts';
import { addMonths } from '../../../domain/shared/day-arithmetic.ts';
import type { HouseholdSubject } from './subjects.ts';

/** So far ahead the home page knows without a visit to the list. */
const AHEAD_MONTHS = 6;

/** The days for which one is asked. */
interface Span {
  today: string;
  end: string;
}

/** The duties of one rule from a day on, until the next such day. */
type Course = Map<string, readonly Duty[]>;

/** How many things are due for somebody, from `today` on: each rule is asked again on every day on which its answer may change. */
export function dueSummary(
  { rules, immunisation }: Pick<RulesFile, 'rules' | 'immunisation'>,
  subject: HouseholdSubject,
  today: string,
): DueSummary {
  const span = { today, end: addMonths(today, AHEAD_MONTHS) };
  const courses = [
    ...rules.map((rule) =>
      courseOf({ rules: [rule], immunisation: [] }, subject, ruleTurns(rule, subject), span),
    ),
    courseOf({ rules: [], immunisation }, subject, doseTurns(immunisation, subject, today), span),
  ];
  const days = [...new Set(courses.flatMap((course) => [...course.keys()]))].sort();
  const current = courses.map((): readonly Duty[] => []);
  const changes: DueFrom[] = [];
  for (const day of days) {
    for (const [index, course] of courses.entries()) {
      current[index] = course.get(day) ?? current[index] ?? [];
    }
    const duties = current.flat();
    const cards = listOf(duties, rules).now.filter(isDue).length;
    const count = cards + (duties.some((one) => one.rule === IMMUNISATION && isDue(one)) ? 1 : 0);
    if (changes[changes.length - 1]?.count !== count) changes.push({ day, count });
  }
  return { name: subject.person.name, changes };
}

function isDue({ state }: Pick<Duty, 'state'>): boolean {
  return state === 'due' || state === 'overdue';
}

/** Asks for what is pressing on each of the days, and on those on which a window that is seen then begins or ends. */
function courseOf(
  rules: Rules,
  subject: HouseholdSubject,
  turns: readonly string[],
  { today, end }: Span,
): Course {
  const course: Course = new Map();
  const open = new Set([today, ...turns]);
  for (const day of open) {
    if (day < today || day > end) continue;
    const { duties } = dutiesOf(rules, subject, day, end);
    course.set(
      day,
      duties.filter((duty) => isDue(duty) || duty.remarks.includes('refer')),
    );
    // A dose that waits for another moves on with each day; its own days are all known.
    if (rules.rules.length === 0) continue;
    for (const turn of duties.flatMap((duty) => windowTurns(duty, day))) open.add(turn);
  }
  return course;
}
