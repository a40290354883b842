import { daysBetween } from '../shared/calendar-date.ts';
import { addDays } from '../shared/day-arithmetic.ts';
import { inGroups } from '../shared/in-groups.ts';
import type { PressureReading, Reading } from './schema.ts';
import { dayOf } from './when.ts';

/** A mean of pressures in whole mmHg, and of pulses where some were measured. */
export interface Mean {
  systolic: number;
  diastolic: number;
  pulse?: number;
}

/**
 * The mean of several days at home, or what is still missing. `course`: 5 to 7 days, mornings and evenings, 2 to 3
 * measurements each; `fallback`: at least 3 days with at least 12 measurements (S08, measuring at home).
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
  const home = readings.filter(
    (one): one is PressureReading =>
      one.kind === 'pressure' && one.place === 'home' && dayOf(one) <= today,
  );
  const to = home
    .map(dayOf)
    .reduce<string | undefined>((last, day) => (last && last > day ? last : day), undefined);
  if (to === undefined || daysBetween(to, today) > COURSE.most) {
    return { state: 'missing', days: 0, wholeDays: 0, measurements: 0, missingDays: COURSE.least };
  }
  const first = addDays(to, 1 - COURSE.most);
  const byDay = inGroups(
    home.filter((one) => dayOf(one) >= first),
    dayOf,
  );
  const days = [...byDay.keys()].sort();
  const from = days[0] ?? to;
  const all = [...byDay.values()].flat();
  const whole = [...byDay.values()].filter(isWhole);
  const counted = { days: days.length, measurements: measurementsIn(all).length, from, to };
  if (whole.length >= COURSE.least) {
    const [morning, evening] = (['morning', 'evening'] as const).map((part) =>
      meanOf(whole.flatMap((day) => measurementsIn(day, part))),
    );
    // Each day counts the same, and in it the morning as much as the evening, however often they were measured.
    const parts = whole.flatMap((day) => [
      exactMean(measurementsIn(day, 'morning')),
      exactMean(measurementsIn(day, 'evening')),
    ]);
    return {
      state: 'enough',
      way: 'course',
      mean: meanOf(parts),
      ...(morning && { morning }),
      ...(evening && { evening }),
      ...counted,
      days: whole.length,
    };
  }
  if (days.length >= FALLBACK.days && counted.measurements >= FALLBACK.measurements) {
    return { state: 'enough', way: 'fallback', mean: meanOf(measurementsIn(all)), ...counted };
  }
  return {
    state: 'missing',
    ...counted,
    wholeDays: whole.length,
    missingDays: COURSE.least - whole.length,
  };
}

function isWhole(day: readonly PressureReading[]): boolean {
  return (['morning', 'evening'] as const).every(
    (part) => measurementsIn(day, part).length >= COURSE.measurements,
  );
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
  return Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}
