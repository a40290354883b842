import * as z from 'zod/mini';
import { isCalendarDate } from '../shared/date-texts.ts';

/**
 * What somebody has said of one occurrence (version 1): done on a day, postponed until a day, or not for them. With a
 * follow-up, whether the doctor found them at their target. The row's id is `<person>/<occurrence>`.
 */
export const markSchema = z.strictObject({
  occurrence: z.string().check(z.minLength(1), z.maxLength(120)),
  state: z.enum(['done', 'postponed', 'not-for-me']),
  on: z.string().check(z.refine(isCalendarDate)),
  target: z.optional(z.enum(['at', 'not-at'])),
});

export type Mark = z.infer<typeof markSchema>;
