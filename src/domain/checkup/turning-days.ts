import { AFTER_BIRTH_MONTHS, LONGEST_PREGNANCY_DAYS, pregnancyStart } from '../health/pregnancy.ts';
import { addDays, addMonths } from '../shared/day-arithmetic.ts';
import { birthdayOf, birthSpan } from './birth-span.ts';
import type { Duty, NamedRule, Subject } from './duty.ts';
import { LONGEST_POSTPONEMENT } from './occurrence.ts';

/** The days on which an edition begins to hold, and no longer does. */
export function validityTurns({ from, to }: { from: string; to?: string | undefined }): string[] {
  return to === undefined ? [from] : [from, addDays(to, 1)];
}

/** The days on which what somebody has said begins to hold, or no longer does. A postponement holds a year at most. */
export function markTurns({ marks }: Subject, rule: string): string[] {
  return marks
    .filter(({ occurrence }) => occurrence.startsWith(`${rule}/`))
    .flatMap(({ on, state }) => {
      if (state !== 'postponed') return [on];
      const credible = addMonths(on, -LONGEST_POSTPONEMENT);
      return [on, credible, addDays(credible, 1)];
    });
}

/** The days on which somebody may come into a rule or leave it, whatever its windows are. */
export function ruleTurns({ id, who, editions }: NamedRule, subject: Subject): string[] {
  const birth = birthSpan(subject.person.birth);
  const ages = [
    ...[who.ageMin, ...who.anyOf.map(({ ageMin }) => ageMin)],
    who.ageMax === undefined ? undefined : who.ageMax + 1,
  ];
  const pregnancies = who.stage === 'pregnancy' ? subject.health.pregnancies : [];
  return [
    ...ages.flatMap((age) => (birth && age !== undefined ? [birthdayOf(birth, age)] : [])),
    ...pregnancies.flatMap((one) => {
      const start = pregnancyStart(one);
      return [
        ...(start === undefined ? [] : [addDays(start, LONGEST_PREGNANCY_DAYS)]),
        ...(one.born === undefined ? [] : [addMonths(one.born, AFTER_BIRTH_MONTHS)]),
      ];
    }),
    ...editions.flatMap(validityTurns),
    ...markTurns(subject, id),
  ];
}

/** The days after `day` on which a duty begins, and is late. */
export function windowTurns(
  { from, latest }: Pick<Duty, 'from' | 'latest'>,
  day: string,
): string[] {
  return [
    ...(from !== undefined && from > day ? [from] : []),
    ...(latest !== undefined && latest >= day ? [addDays(latest, 1)] : []),
  ];
}
