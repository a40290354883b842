// Apart from moment.ts, which every page loads.
import { dateInWords } from './calendar-date.ts';
import { countyDay, SHANGHAI_OFFSET_MS } from './moment.ts';

/** A moment (milliseconds since 1970) as the county writes it, to the second: `2026-11-01T08:00:00+08:00`. */
export function countyMoment(milliseconds: number): string {
  return `${new Date(milliseconds + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** The county's calendar day in which a moment falls, in words: `2026 年 3 月 31 日`. */
export function dayInWords(value: string): string {
  return dateInWords(countyDay(Date.parse(value)));
}
