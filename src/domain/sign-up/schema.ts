import * as z from 'zod/mini';
import {
  CALL_TIMES,
  FOR_WHOM,
  GROUPS,
  HELPER_RELATIONS,
  LONGEST_NAME,
  MOST_PACKAGES,
} from './terms.ts';

// The faster way of zod makes code while it runs, which the site's security policy forbids.
z.config({ jitless: true });

/** Seconds since 1970, by the phone's clock; no year after 9999. */
const moment = z.int().check(z.gte(0), z.lte(253_402_300_799));

/** A permanent id of the county's content, as `domain/shared/id.ts` has it. */
const contentId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(40));

/** Characters are counted as people see them; what cannot be seen, or turns the line around, is no part of a name. */
const name = z.string().check(
  z.refine((text) => {
    const isShort = text !== '' && [...text].length <= LONGEST_NAME;
    return isShort && text === text.trim() && !/[\p{C}\u2028\u2029]/u.test(text);
  }),
);

/** A telephone number of the mainland as digits: a mobile, or a landline with its area code. */
const phone = z.string().check(z.regex(/^(?:1\d{10}|0\d{9,11})$/));

function noneTwice(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

/** What every form says, whatever it asks for. */
const common = {
  /** The version of the form (`content/sign-up.yaml`) that was shown. */
  form: z.int().check(z.gte(1), z.lte(9999)),
  /** When it was sealed. */
  at: moment,
  /** 0 for the first form of a submission; each later one has the next number. */
  change: z.int().check(z.gte(0), z.lte(999)),
};

/** A resident's wish to sign with a team (version 1). An identity number and an illness are asked nowhere: they are for the day of signing. */
export const wishSchema = z.strictObject({
  ...common,
  kind: z.literal('wish'),
  forWhom: z.enum(FOR_WHOM),
  /** Of the adult; of a child's guardian where it is for a child. */
  name,
  phone,
  village: contentId,
  team: contentId,
  groups: z.array(z.enum(GROUPS)).check(z.maxLength(GROUPS.length), z.refine(noneTwice)),
  packages: z.array(contentId).check(z.maxLength(MOST_PACKAGES), z.refine(noneTwice)),
  callTime: z.enum(CALL_TIMES),
  /** Who filled it in, where it was not the person. */
  helper: z.optional(z.strictObject({ name, relation: z.enum(HELPER_RELATIONS) })),
  /** When the person agreed; `health` where they agreed to tell something of their health. The text is that of `form`. */
  consent: z.strictObject({ basic: moment, health: z.optional(moment) }),
});

/** The same phone takes its wish back. */
export const withdrawalSchema = z.strictObject({ ...common, kind: z.literal('withdrawal') });

export const submissionSchema = z.union([wishSchema, withdrawalSchema]);

export type Wish = z.infer<typeof wishSchema>;
export type Withdrawal = z.infer<typeof withdrawalSchema>;
export type Submission = z.infer<typeof submissionSchema>;
