import { z } from 'zod';
import { isMoment } from './date-texts.ts';

/** A moment in front matter, zone required: without one, 08:00 means another hour on another machine. */
export const moment = z.preprocess(
  // YAML 1.1 readers turn an unquoted time into a Date; the moment is the same.
  (value) =>
    value instanceof Date && !Number.isNaN(value.getTime())
      ? `${value.toISOString().slice(0, 19)}Z`
      : value,
  z.string().refine(isMoment, { params: { code: 'date/impossible' } }),
);
