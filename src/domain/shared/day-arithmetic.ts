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
  // Counted by hand: of everything that is worked out for a household, most of the time goes into days.
  const all = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(all / 12), all % 12];
  const last = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${inYear}-${two(inMonth + 1)}-${two(Math.min(day, last))}`;
}

/** The day that lies an offset after `date`. */
export function addOffset(date: string, { months = 0, weeks = 0, days = 0 }: Offset): string {
  const moved = months === 0 ? date : addMonths(date, months);
  const rest = weeks * 7 + days;
  return rest === 0 ? moved : addDays(moved, rest);
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
