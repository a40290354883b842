import { addMonths } from '../shared/day-arithmetic.ts';

/** The days on which somebody may have been born: both the same where the day is known. */
export interface BirthSpan {
  first: string;
  last: string;
}

/** Reads a birth as far as it is known (`1954`, `1954-03`, `1954-03-08`). */
export function birthSpan(birth: string | undefined): BirthSpan | undefined {
  if (birth === undefined) return undefined;
  if (birth.length === 4) return { first: `${birth}-01-01`, last: `${birth}-12-31` };
  if (birth.length === 7) {
    // The end of a month is kept: 31 January moved by some months is the last day of each.
    const months = Number(birth.slice(5)) - 1;
    return { first: `${birth}-01`, last: addMonths(`${birth.slice(0, 4)}-01-31`, months) };
  }
  return { first: birth, last: birth };
}

/** The day of birth where it is known to the day. */
export function exactBirth(span: BirthSpan | undefined): string | undefined {
  return span && span.first === span.last ? span.last : undefined;
}

/** The day on which somebody has surely become `years` old. */
export function birthdayOf(span: BirthSpan, years: number): string {
  return addMonths(span.last, years * 12);
}
