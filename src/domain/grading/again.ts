import { meanOf } from '../diary/mean.ts';
import type { Reading } from '../diary/schema.ts';
import { dayOf } from '../diary/when.ts';
import { daysBetween } from '../shared/calendar-date.ts';
import { type Band, meets } from './band.ts';
import type { GradingRow } from './grading-file.ts';

/**
 * Whether a row that asks for several days holds with a reading: on each of the last days on which such readings were
 * taken (this one the last of them, none before it left out), the day's last one lies in the row's bounds.
 */
export function isAgain(row: GradingRow, reading: Reading, history: readonly Reading[]): boolean {
  const { again } = row;
  if (!again) return false;
  const today = dayOf(reading);
  const lastOfDay = new Map<string, Reading>();
  for (const one of history) {
    const day = dayOf(one);
    if (day >= today || !isAlike(one, reading, row)) continue;
    const other = lastOfDay.get(day);
    if (!other || Date.parse(one.at) > Date.parse(other.at)) lastOfDay.set(day, one);
  }
  const before = [...lastOfDay].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, again.days - 1);
  const since = before[before.length - 1]?.[0] ?? today;
  return (
    before.length === again.days - 1 &&
    before.every(([, one]) => isAtLeast(row, one)) &&
    (again.within === undefined || daysBetween(since, today) <= again.within)
  );
}

/** Readings that count together: the same measure, taken where and when the row says. */
function isAlike(one: Reading, reading: Reading, row: GradingRow): boolean {
  if (one.kind !== reading.kind || one.kind === 'medicine') return false;
  if (!row.at.includes(one.place)) return false;
  return one.kind !== 'glucose' || row.meal.length === 0 || row.meal.includes(one.meal);
}

/** An earlier reading that was higher than the row goes counts as well. */
function isAtLeast(row: GradingRow, reading: Reading): boolean {
  if (reading.kind === 'medicine') return false;
  const open = (band: Band | undefined) => band && { ...band, to: undefined, below: undefined };
  const { value, systolic, diastolic } = row;
  return meets(
    { ...row, value: open(value), systolic: open(systolic), diastolic: open(diastolic) },
    reading.kind === 'pressure' ? meanOf(reading.values) : { value: reading.value },
  );
}
