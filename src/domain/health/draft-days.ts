import { isCalendarDate } from '../shared/date-texts.ts';
import { addMonths } from '../shared/day-arithmetic.ts';
import type { HealthField, Say } from './problem.ts';

/** In months: by then a pregnancy is over however it was counted, nobody is asked after a birth, and a newborn is at home. */
const LONG_OVER = 12;

/** A day that is there, and not to come. */
export function checkPast(field: HealthField, day: string, today: string, say: Say): void {
  if (!isCalendarDate(day)) say(field, 'no day');
  else if (day > today) say(field, 'day to come');
}

/** A birth or another end against the first day of the pregnancy; where nobody knows that, against what is asked for at all. */
export function checkEnd(
  field: HealthField,
  day: string,
  start: string | undefined,
  today: string,
  say: Say,
): void {
  if (start === undefined) {
    if (day <= addMonths(today, -LONG_OVER)) say(field, 'long over');
  } else if (day < start) say(field, 'day too early');
  else if (day > addMonths(start, LONG_OVER)) say(field, 'day too late');
}

/** The way home from the hospital against the first and the last day on which the birth may have been, as far as they are known. */
export function checkHome(
  field: HealthField,
  day: string,
  { first, last }: { first?: string | undefined; last?: string | undefined },
  say: Say,
): void {
  if (first !== undefined && day < first) say(field, 'before birth');
  if (isCalendarDate(last ?? '') && day > addMonths(last ?? '', LONG_OVER)) {
    say(field, 'day too late');
  }
}
