import { daysBetween } from '../../../domain/shared/calendar-date.ts';
import { isCalendarDate } from '../../../domain/shared/date-texts.ts';
import { addDays, addMonths } from '../../../domain/shared/day-arithmetic.ts';

/** How far back a report goes. */
export type Length = 'two-weeks' | 'month' | 'three-months' | 'own';

/** The first and the last day (`YYYY-MM-DD`). */
export interface Period {
  from: string;
  to: string;
}

/** More is no report that anybody reads, and no table that a phone shows. */
const MOST_DAYS = 366;

/** The days of a report that ends today, or the two that somebody has chosen; else what is wrong with these, in words. */
export function periodOf(length: Length, own: Period, today: string): Period | { problem: string } {
  switch (length) {
    case 'two-weeks':
      return { from: addDays(today, -13), to: today };
    case 'month':
      return { from: addDays(addMonths(today, -1), 1), to: today };
    case 'three-months':
      return { from: addDays(addMonths(today, -3), 1), to: today };
    case 'own':
      return ownPeriod(own, today);
  }
}

function ownPeriod({ from, to }: Period, today: string): Period | { problem: string } {
  if (!isCalendarDate(from) || !isCalendarDate(to)) return { problem: '请选好从哪天到哪天。' };
  if (from > to) return { problem: '开始的日子在结束的后面。请换一下。' };
  if (to > today) return { problem: '结束的日子还没到。最晚选今天。' };
  if (daysBetween(from, to) >= MOST_DAYS) return { problem: '最长一年。请选短一些。' };
  return { from, to };
}
