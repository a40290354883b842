import { dateInWords, isCalendarDate } from './calendar-date.ts';

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Asia/Shanghai has been UTC+8 all year since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Whether `text` is a moment with its zone, such as `2026-11-01T08:00:00+08:00`, on a day that exists. */
export function isMoment(text: string): boolean {
  const match = PATTERN.exec(text);
  return match !== null && isCalendarDate(match[1] as string);
}

/** The county's calendar day (Asia/Shanghai, no summer time), `YYYY-MM-DD`, in which a moment (milliseconds since 1970) falls. */
export function countyDay(milliseconds: number): string {
  return new Date(milliseconds + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** A moment (milliseconds since 1970) as the county writes it, to the second: `2026-11-01T08:00:00+08:00`. */
export function countyMoment(milliseconds: number): string {
  return `${new Date(milliseconds + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** The county's calendar day in which a moment falls, in words: `2026 年 3 月 31 日`. */
export function dayInWords(value: string): string {
  return dateInWords(countyDay(Date.parse(value)));
}
