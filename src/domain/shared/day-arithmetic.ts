const DAY_MS = 86_400_000;

/** A span of time from a day: months first (the end of a shorter month is kept), then weeks and days. */
export interface Offset {
  months?: number | undefined;
  weeks?: number | undefined;
  days?: number | undefined;
}

/** The day `days` after `date` (both `YYYY-MM-DD`); negative goes back. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day `months` later, or the last day of a month that is shorter: one month after 31 January is the end of February. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1);
}

/** The day that lies an offset after `date`. */
export function addOffset(date: string, { months = 0, weeks = 0, days = 0 }: Offset): string {
  return addDays(addMonths(date, months), weeks * 7 + days);
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Full years from a day of birth to a day; somebody born on 29 February is a year older on 28 February of a common year. */
export function yearsBetween(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return addMonths(birth, years * 12) > today ? years - 1 : years;
}
