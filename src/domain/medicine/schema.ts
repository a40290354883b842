import * as z from 'zod/mini';
import { isCalendarDate } from '../shared/date-texts.ts';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** One medicine of somebody's list, to show the doctor (version 1): as printed on the box, how it is taken, since when. No advice. */
export const medicineSchema = z.strictObject({
  name: text(40),
  how: z.optional(text(60)),
  /** `2024`, `2024-05` or `2024-05-20`, as far as it is known. */
  since: z.optional(
    z.string().check(z.refine((since) => isCalendarDate(`${since}-01-01`.slice(0, 10)))),
  ),
  /** The day from which it is no longer taken. */
  stopped: z.optional(z.string().check(z.refine(isCalendarDate))),
});

export type Medicine = z.infer<typeof medicineSchema>;
