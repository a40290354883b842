import { dutiesOf } from '../../../domain/checkup/duties.ts';
import { listOf } from '../../../domain/checkup/group.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import type { DueFrom, DueSummary } from '../../../domain/checkup/summary.ts';
import { addDays, addMonths } from '../../../domain/shared/day-arithmetic.ts';
import type { HouseholdSubject } from './subjects.ts';
import { vaccinesOf } from './vaccines.ts';

/** So far ahead the home page knows without a visit to the list. */
const AHEAD_MONTHS = 6;

/** How many things are due for somebody, from `today` on: the rules are asked again on every day on which something may change. */
export function dueSummary(rules: RulesFile, subject: HouseholdSubject, today: string): DueSummary {
  const end = addMonths(today, AHEAD_MONTHS);
  const dutiesOn = (day: string) => dutiesOf(rules, subject, day, end).duties;
  const turns = dutiesOn(today).flatMap(({ from, latest, mark }) => [
    ...[from, mark?.on].flatMap((day) => day ?? []),
    ...(latest ? [addDays(latest, 1)] : []),
  ]);
  const newYear = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const days = [...new Set([...turns, newYear])].filter((day) => today < day && day <= end).sort();
  const changes: DueFrom[] = [];
  for (const day of [today, ...days]) {
    const duties = dutiesOn(day);
    const cards = listOf(duties, rules.rules).now.filter(({ state }) => state !== 'ask').length;
    const vaccines = vaccinesOf(duties, rules, subject.person.birth, day)?.isPressing ? 1 : 0;
    const count = cards + vaccines;
    if (changes[changes.length - 1]?.count !== count) changes.push({ day, count });
  }
  return { name: subject.person.name, changes };
}
