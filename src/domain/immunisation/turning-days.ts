import { birthSpan, exactBirth } from '../checkup/birth-span.ts';
import type { Subject } from '../checkup/duty.ts';
import { markTurns, validityTurns } from '../checkup/turning-days.ts';
import { addDays, addMonths, addOffset, type Offset } from '../shared/day-arithmetic.ts';
import { ADULT_MONTHS, doseId, IMMUNISATION, isBefore, LIVE_GAP_DAYS } from './doses.ts';
import type { Dose, Immunisation } from './schema.ts';

type Edition = Pick<Immunisation, 'doses' | 'from' | 'to'>;

/** The days after `today` on which a dose for a child may begin to be due, or cease to be. */
export function doseTurns(editions: readonly Edition[], subject: Subject, today: string): string[] {
  const birth = exactBirth(birthSpan(subject.person.birth));
  if (birth === undefined || addMonths(birth, ADULT_MONTHS) <= today) return [];
  const given = new Map(subject.marks.map(({ occurrence, on }) => [occurrence, on]));
  const givenOn = (dose: Dose) => given.get(doseId(dose)) ?? [];
  const turnsIn = ({ doses }: Edition, dose: Dose): string[] => {
    const { gap, ageMonths, closedFrom, replacedFrom, askFrom, live } = dose;
    return [
      addMonths(birth, ageMonths),
      ...[closedFrom, replacedFrom, askFrom, ADULT_MONTHS].flatMap((months) =>
        months === undefined ? [] : reached(addMonths(birth, months), dose, doses, today),
      ),
      ...(gap
        ? dosesBefore(dose, doses)
            .flatMap(givenOn)
            .map((on) => addOffset(on, gap))
        : []),
      ...(live ? [givenOn(dose)].flat().map((on) => addDays(on, LIVE_GAP_DAYS)) : []),
    ];
  };
  return [
    ...editions
      .filter(({ to = today }) => to >= today)
      .flatMap((edition) => [
        ...validityTurns(edition),
        ...edition.doses.flatMap((dose) => turnsIn(edition, dose)),
      ]),
    ...markTurns(subject, IMMUNISATION),
  ];
}

/** The doses after which one has to wait; of two sets both. */
export function dosesBefore(dose: Dose, doses: readonly Dose[]): Dose[] {
  return doses.filter((one) => isBefore(one, dose));
}

/** A day that ends something for a dose, and the earlier ones on which it has become too late for that, since the doses before it still wait. */
function reached(day: string, dose: Dose, doses: readonly Dose[], today: string): string[] {
  const { gap } = dose;
  if (day <= today) return [];
  if (!gap) return [day];
  const earlier = dosesBefore(dose, doses).flatMap((one) =>
    firstReaching(day, gap).flatMap((first) => reached(first, one, doses, today)),
  );
  return [day, ...earlier];
}

/** The first day from which an offset reaches `day`: with months one of two, because they are of different lengths. */
function firstReaching(day: string, { months = 0, weeks = 0, days = 0 }: Offset): string[] {
  const first = addMonths(addDays(day, -weeks * 7 - days), -months);
  return months === 0 ? [first] : [first, addDays(first, 1)];
}
