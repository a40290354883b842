import { daysBetween } from '../shared/calendar-date.ts';
import { addDays, addMonths } from '../shared/day-arithmetic.ts';
import type { Health, Pregnancy } from './schema.ts';

/** From the last period to the due date: 40 weeks. */
export const PREGNANCY_DAYS = 280;
/** Longer than any pregnancy: by then a birth has only not been told. */
export const LONGEST_PREGNANCY_DAYS = 44 * 7;
/** A scan moves a pregnancy by weeks; farther away it is another one. */
const LARGEST_CORRECTION_DAYS = 8 * 7;
/** So long after a birth it is no more what a form or a list is about: nobody is called to the visits after it. */
export const AFTER_BIRTH_MONTHS = 12;

/** The pregnancy that goes on, or whose birth is less than a year ago; nothing where there is none. */
export function currentPregnancy({ pregnancies }: Health, today: string): Pregnancy | undefined {
  return pregnancies.find(
    ({ born, ended }) =>
      ended === undefined && (born === undefined || today < addMonths(born, AFTER_BIRTH_MONTHS)),
  );
}

/** Full weeks and days of a pregnancy on a day, by the due date where the doctor has set one; nothing where no day is known. */
export function weeksOf(
  { lastPeriod, dueDate }: Pick<Pregnancy, 'lastPeriod' | 'dueDate'>,
  today: string,
): { weeks: number; days: number } | undefined {
  const first = pregnancyStart({ lastPeriod, dueDate });
  const passed = first === undefined ? -1 : daysBetween(first, today);
  return passed < 0 ? undefined : { weeks: Math.floor(passed / 7), days: passed % 7 };
}

/**
 * Whether a pregnancy that is now counted from `start` (nothing where nobody knows) is still the one that was kept, and not
 * another: that must not take over what was ticked for this one.
 */
export function isSamePregnancy(
  kept: Pregnancy,
  start: string | undefined,
  isGoing: boolean,
): boolean {
  const before = pregnancyStart(kept);
  if (before === undefined || start === undefined) return kept.born === undefined || !isGoing;
  return Math.abs(daysBetween(before, start)) <= LARGEST_CORRECTION_DAYS;
}

/** The first day of the last period by which a pregnancy is counted, by a due date that the doctor has set where there is one; nothing where neither is known. */
export function pregnancyStart({
  lastPeriod,
  dueDate,
}: Pick<Pregnancy, 'lastPeriod' | 'dueDate'>): string | undefined {
  return dueDate === undefined ? lastPeriod : addDays(dueDate, -PREGNANCY_DAYS);
}
