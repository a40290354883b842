import type { Health } from '../health/schema.ts';
import type { Band } from './chart.ts';
import type { Sitting } from './chart-marks.ts';
import { meanOf } from './mean.ts';
import { MEALS, PARTS_OF_DAY, type Reading } from './schema.ts';
import { dayOf } from './when.ts';

/** What of the diary has numbers. */
export type Measured = Exclude<Reading['kind'], 'medicine'>;

/** A reading with numbers. */
export type MeasuredReading = Extract<Reading, { kind: Measured }>;

/** What is drawn apart, in this order; the one series of what is not told apart has no name. */
const ORDERS: Partial<Record<Measured, readonly string[]>> = {
  pressure: PARTS_OF_DAY,
  glucose: MEALS,
};

/** The least that a scale spans, in the kind's unit: less than this is no change to be seen from afar. */
const LEAST: Readonly<Record<Measured, number>> = {
  pressure: 60,
  glucose: 4,
  weight: 5,
  waist: 10,
  temperature: 2,
  oxygen: 10,
};

/** How readings of one kind are drawn. */
export function seriesOf(kind: Measured): { order: readonly string[]; least: number } {
  return { order: ORDERS[kind] ?? [''], least: LEAST[kind] };
}

/** The series to which a reading belongs. */
export function seriesOfReading(reading: MeasuredReading): string {
  if (reading.kind === 'pressure') return reading.part;
  return reading.kind === 'glucose' ? reading.meal : '';
}

/** Readings of one kind as a chart takes them, in the same order; a pressure is the mean of its sitting. */
export function sittingsOf(readings: readonly MeasuredReading[]): Sitting[] {
  return readings.map((reading) => {
    const day = dayOf(reading);
    const series = seriesOfReading(reading);
    if (reading.kind !== 'pressure') return { day, series, values: [reading.value] };
    const { systolic, diastolic } = meanOf(reading.values);
    return { day, series, values: [systolic, diastolic] };
  });
}

/** What the doctor has set for a kind, as a chart shows it and in words. Nothing where nothing is recorded. */
export function targetOf(
  kind: Measured,
  health: Health | undefined,
): { bands: Band[]; words: string } | undefined {
  const { pressureTarget, glucoseTarget } = health ?? {};
  if (kind === 'pressure' && pressureTarget) {
    const { systolic, diastolic } = pressureTarget;
    return {
      bands: [{ to: systolic }, { to: diastolic }],
      words: `医生定的目标：${systolic}/${diastolic} 以下`,
    };
  }
  if (kind === 'glucose' && glucoseTarget) {
    const { from, to } = glucoseTarget;
    return {
      bands: [{ from, to, series: 'fasting' }],
      words: `医生定的空腹目标：${from}–${to}`,
    };
  }
  return undefined;
}
