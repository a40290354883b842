// A calendar of the tests' own: it counts days one by one and knows nothing of clocks, zones or the site's reckoning.

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function partsOf(day: string): [year: number, month: number, date: number] {
  return day.split('-').map(Number) as [number, number, number];
}

function written(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month has, counted from 1. */
function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] as number);
}

/** The day after. */
function dayAfter(day: string): string {
  const [year, month, date] = partsOf(day);
  if (date < daysIn(year, month)) return written(year, month, date + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

function dayBefore(day: string): string {
  const [year, month, date] = partsOf(day);
  if (date > 1) return written(year, month, date - 1);
  return month > 1 ? written(year, month - 1, daysIn(year, month - 1)) : written(year - 1, 12, 31);
}

/** The day so many days later, or earlier, one step at a time. */
export function stepDays(day: string, count: number): string {
  let at = day;
  for (let step = 0; step < Math.abs(count); step++) at = count > 0 ? dayAfter(at) : dayBefore(at);
  return at;
}

/** The same day so many months later, or earlier, or the last day of a month that is too short. */
export function stepMonths(day: string, count: number): string {
  const [year, month, date] = partsOf(day);
  let [toYear, toMonth] = [year, month];
  for (let step = 0; step < Math.abs(count); step++) {
    toMonth += count > 0 ? 1 : -1;
    if (toMonth === 13) [toYear, toMonth] = [toYear + 1, 1];
    if (toMonth === 0) [toYear, toMonth] = [toYear - 1, 12];
  }
  return written(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/** The day that is so many months, then weeks and days later. */
export function stepOffset(
  day: string,
  { months = 0, weeks = 0, days = 0 }: { months?: number; weeks?: number; days?: number },
): string {
  return stepDays(stepMonths(day, months), weeks * 7 + days);
}

/** How many days lie between two days, counted one by one. */
export function countDays(from: string, to: string): number {
  let count = 0;
  for (let at = from; at < to; at = dayAfter(at)) count++;
  return count;
}
