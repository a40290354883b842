import * as z from 'zod/mini';
import { submissionSchema } from '../sign-up/schema.ts';

/** How a form came to the desk. */
export const WAYS = ['link', 'paste', 'file', 'picture'] as const;

export type Way = (typeof WAYS)[number];

/** As many forms as one sign-up may have before the desk takes no more of it: far more than anybody changes his mind. */
export const MOST_FORMS = 50;

/** Milliseconds since 1970, by the computer's clock. */
const at = z.int().check(z.gte(0), z.lte(253_402_300_799_999));

/** SHA-256 over a form, as `envelope/form-digest.ts` writes it. */
const digest = z.string().check(z.regex(/^[\w-]{43}$/));

/** 16 random bytes. */
const submission = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const id = z.string().check(z.minLength(1), z.maxLength(40));

/** Counted as people count characters, as the desk does before it saves: a record that the schema refuses could not be read again. */
const words = (most: number) =>
  z.string().check(z.refine((text) => text !== '' && [...text].length <= most));

/** One form as it was received, whole and signed by `key`, which says nothing about who has that key. */
const form = z.strictObject({
  digest,
  /** The public half of the key that has signed it, base64url. */
  key: z.string().check(z.regex(/^[\w-]{87}$/)),
  content: submissionSchema,
  receivedAt: at,
  way: z.enum(WAYS),
});

/** What the team has found out by asking the person; it speaks of one form, not of later ones. */
const call = z.strictObject({
  at,
  /** Who of the team has asked. */
  by: words(20),
  /** Whether the number in the form was rung, one that the team knew already, or they met. */
  how: z.enum(['form', 'known', 'met']),
  /** The number that was rung. */
  phone: z.optional(words(20)),
  /** Whether the person read the check code out, or had it not at hand. */
  code: z.enum(['read', 'none']),
  digest,
});

/** How far the team has come, as somebody of the team has set it; it speaks of one form too. */
const stage = z.strictObject({
  is: z.enum(['agreed', 'signed', 'declined', 'withdrawn']),
  at,
  digest,
});

/** Which of the forms that contradict each other counts, and which ones had been seen when that was decided. */
const settled = z.strictObject({ at, counts: digest, seen: z.array(digest) });

const signUp = z.strictObject({
  v: z.literal(1),
  kind: z.literal('sign-up'),
  id,
  submission,
  /** `envelope/check-code.ts` of the submission: the number that the resident has on paper. */
  code: z.string().check(z.regex(/^\d{4}-\d{4}$/)),
  /** Every different form that has come, in the order of their coming; none is ever dropped. */
  forms: z.array(form).check(z.minLength(1), z.maxLength(MOST_FORMS)),
  call: z.optional(call),
  stage: z.optional(stage),
  settled: z.optional(settled),
  /** Who of the team looks after it. */
  assignee: z.optional(words(20)),
  notes: z.array(z.strictObject({ at, text: words(500) })),
});

/** An envelope that a newer version of the site has made: kept closed until this desk can read it. */
const unread = z.strictObject({
  v: z.literal(1),
  kind: z.literal('unread'),
  id,
  /** The envelope as it came, base64url. */
  sealed: z.string().check(z.regex(/^[\w-]+$/), z.maxLength(22_000)),
  receivedAt: at,
  way: z.enum(WAYS),
});

/** What is left of a deleted sign-up: a random number, so that an old message opened again does not bring the person back. */
const erased = z.strictObject({
  v: z.literal(1),
  kind: z.literal('erased'),
  id,
  submission,
  at,
});

/** One row of the team's desk (version 1). */
export const deskRecordSchema = z.discriminatedUnion('kind', [signUp, unread, erased]);

export type DeskRecord = z.infer<typeof deskRecordSchema>;
export type SignUpRecord = z.infer<typeof signUp>;
export type UnreadRecord = z.infer<typeof unread>;
export type ErasedRecord = z.infer<typeof erased>;
export type ReceivedForm = z.infer<typeof form>;
export type CallBack = z.infer<typeof call>;
export type Stage = z.infer<typeof stage>['is'];

/** What stays of a sign-up that is deleted at the moment `at` (milliseconds). */
export function erasedOf({ id, submission }: SignUpRecord, at: number): ErasedRecord {
  return { v: 1, kind: 'erased', id, submission, at };
}
