import { daysBetween } from '../shared/calendar-date.ts';
import { addDays } from '../shared/day-arithmetic.ts';
import { inGroups } from '../shared/in-groups.ts';
import type { PressureReading, Reading } from './schema.ts';
import { rounded } from './typed.ts';
import { dayOf } from './when.ts';

/** A mean of pressures in whole mmHg, and of pulses where some were measured. */
export interface Mean {
  systolic: number;
  diastolic: number;
  pulse?: number;
}

/**
 * The mean of several days at home, or what is still missing. `course`: 5 to 7 days, mornings and evenings, 2 to 3
 * measurements each; `fallback`: at least 3 days with at least 12 measurements (S08, measuring at home). Days and
 * measurements are those of the mornings and evenings: nothing else is averaged, or counts.
 */
export type HomeMean =
  | {
      state: 'enough';
      way: 'course' | 'fallback';
      mean: Mean;
      morning?: Mean;
      evening?: Mean;
      days: number;
      measurements: number;
      from: string;
      to: string;
    }
  | {
      state: 'missing';
      days: number;
      /** Days with two measurements or more both in the morning and in the evening. */
      wholeDays: number;
      measurements: number;
      /** Whole days that a course still lacks. */
      missingDays: number;
      from?: string;
      to?: string;
    };

const HALVES = ['morning', 'evening'] as const;
const COURSE = { most: 7, least: 5, measurements: 2 };
const FALLBACK = { days: 3, measurements: 12 };

/** The mean of one sitting's measurements. */
export function meanOf(values: PressureReading['values']): Mean {
  const pulses = values.flatMap(({ pulse }) => (pulse === undefined ? [] : [pulse]));
  return {
    systolic: average(values.map(({ systolic }) => systolic)),
    diastolic: average(values.map(({ diastolic }) => diastolic)),
    ...(pulses.length > 0 && { pulse: average(pulses) }),
  };
}

/**
 * The mean at home over the 7 days that end with the last day measured. Where that day lies more than 7 days before
 * `today` (`YYYY-MM-DD`), measuring has to begin anew.
 */
export function homeMean(readings: readonly Reading[], today: string): HomeMean {
  const home = atHome(readings, today).filter(({ part }) => part !== 'other');
  const to = home
    .map(dayOf)
    .reduce<string | undefined>((last, day) => (last && last > day ? last : day), undefined);
  if (to === undefined || daysBetween(to, today) > COURSE.most) {
    return { state: 'missing', days: 0, wholeDays: 0, measurements: 0, missingDays: COURSE.least };
  }
  const first = firstOf(to);
  const byDay = inGroups(
    home.filter((one) => dayOf(one) >= first),
    dayOf,
  );
  const days = [...byDay.values()];
  const all = measurementsIn(days.flat());
  const from = [...byDay.keys()].reduce((least, day) => (day < least ? day : least), to);
  const counted = { days: days.length, measurements: all.length, from, to };
  const wholeDays = days.filter(isWhole).length;
  if (wholeDays >= COURSE.least) {
    const [mornings, evenings] = HALVES.map((part) =>
      days.map((day) => measurementsIn(day, part)).filter((values) => values.length > 0),
    );
    // Each day counts the same, and in it the morning as much as the evening, however often they were measured.
    const means = days.map((day) =>
      exactMean(
        HALVES.map((part) => measurementsIn(day, part))
          .filter((values) => values.length > 0)
          .map(exactMean),
      ),
    );
    return {
      state: 'enough',
      way: 'course',
      mean: meanOf(means),
      ...(mornings && { morning: meanOf(mornings.map(exactMean)) }),
      ...(evenings && { evening: meanOf(evenings.map(exactMean)) }),
      ...counted,
    };
  }
  if (days.length >= FALLBACK.days && all.length >= FALLBACK.measurements) {
    return { state: 'enough', way: 'fallback', mean: meanOf(all), ...counted };
  }
  return { state: 'missing', ...counted, wholeDays, missingDays: COURSE.least - wholeDays };
}

/** Every sitting at home, whatever the part of the day, from the first of the days that a mean looks at until `today`. */
export function sittingsAround(
  { to }: { to: string },
  readings: readonly Reading[],
  today: string,
) {
  const first = firstOf(to);
  return atHome(readings, today).filter((one) => dayOf(one) >= first);
}

function atHome(readings: readonly Reading[], today: string): PressureReading[] {
  return readings.filter(
    (one): one is PressureReading =>
      one.kind === 'pressure' && one.place === 'home' && dayOf(one) <= today,
  );
}

function firstOf(to: string): string {
  return addDays(to, 1 - COURSE.most);
}

function isWhole(day: readonly PressureReading[]): boolean {
  return HALVES.every((part) => measurementsIn(day, part).length >= COURSE.measurements);
}

function measurementsIn(
  readings: readonly PressureReading[],
  part?: PressureReading['part'],
): PressureReading['values'] {
  return readings
    .filter((one) => part === undefined || one.part === part)
    .flatMap((one) => one.values);
}

/** As `meanOf`, unrounded: means of means are rounded once. */
function exactMean(values: PressureReading['values']): PressureReading['values'][number] {
  return {
    systolic: values.reduce((sum, { systolic }) => sum + systolic, 0) / values.length,
    diastolic: values.reduce((sum, { diastolic }) => sum + diastolic, 0) / values.length,
  };
}

function average(numbers: readonly number[]): number {
  // Thirds of measurements must not make 134.5 a hair less than it is.
  return Math.round(rounded(numbers.reduce((sum, number) => sum + number, 0) / numbers.length, 6));
}
