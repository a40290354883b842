import { dateInWords } from './calendar-date.ts';

/** Asia/Shanghai has been UTC+8 all year since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

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
