import * as z from 'zod/mini';
import { isBirth } from '../person/schema.ts';
import { isCalendarDate } from '../shared/date-texts.ts';

/** As many characters as a medicine's name may have, and how it is taken. */
export const LONGEST_NAME = 40;
export const LONGEST_HOW = 60;

/** Characters are counted as people see them: a rare one takes two places in the machine. */
function text(most: number) {
  return z.string().check(z.refine((value) => value !== '' && [...value].length <= most));
}

/** One medicine of somebody's list, to show the doctor (version 1): as printed on the box, how it is taken, since when. No advice. */
export const medicineSchema = z.strictObject({
  name: text(LONGEST_NAME),
  how: z.optional(text(LONGEST_HOW)),
  /** `2024`, `2024-05` or `2024-05-20`, as far as it is known. */
  since: z.optional(z.string().check(z.refine(isBirth))),
  /** The day from which it is no longer taken. */
  stopped: z.optional(z.string().check(z.refine(isCalendarDate))),
});

export type Medicine = z.infer<typeof medicineSchema>;
