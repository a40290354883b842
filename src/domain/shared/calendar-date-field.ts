import { z } from 'zod';
import { isCalendarDate } from './date-texts.ts';

/**
 * A calendar day in front matter. Astro's own front-matter reader turns an unquoted `2026-11-22`
 * into a Date, our check leaves it a string: both are taken, the value is always `YYYY-MM-DD`.
 */
export const calendarDate = z.preprocess(
  (value) =>
    value instanceof Date && !Number.isNaN(value.getTime())
      ? value.toISOString().slice(0, 10)
      : value,
  z.string().refine(isCalendarDate, { params: { code: 'date/impossible' } }),
);
