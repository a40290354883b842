import * as z from 'zod/mini';
import { isCalendarDate } from '../shared/date-texts.ts';

/** What somebody in the household is to the one who holds the phone. */
export const RELATIONS = [
  'self',
  'spouse',
  'mother',
  'father',
  'mother-in-law',
  'father-in-law',
  'grandmother',
  'grandfather',
  'son',
  'daughter',
  'child-in-law',
  'grandchild',
  'other',
] as const;

export type Relation = (typeof RELATIONS)[number];

/** The colours by which people of one household are told apart, beside their names. */
export const COLOURS = [
  'green',
  'blue',
  'orange',
  'purple',
  'teal',
  'brown',
  'pink',
  'grey',
] as const;

export type Colour = (typeof COLOURS)[number];

/** As many characters as a name or nickname may have. */
export const LONGEST_NAME = 20;

/** A day of birth as far as it is known: `1954`, `1954-03` or `1954-03-08`. */
export function isBirth(text: string): boolean {
  if (/^\d{4}$/.test(text)) return isCalendarDate(`${text}-01-01`);
  if (/^\d{4}-\d{2}$/.test(text)) return isCalendarDate(`${text}-01`);
  return isCalendarDate(text);
}

/** Characters are counted as people see them: a rare one of a name takes two places in the machine. */
function isName(text: string): boolean {
  return text !== '' && text === text.trim() && [...text].length <= LONGEST_NAME;
}

/** Somebody of the household, as kept on the phone (version 1). */
export const personSchema = z.strictObject({
  name: z.string().check(z.refine(isName)),
  relation: z.enum(RELATIONS),
  colour: z.enum(COLOURS),
  birth: z.optional(z.string().check(z.refine(isBirth))),
  sex: z.optional(z.enum(['female', 'male'])),
});

export type Person = z.infer<typeof personSchema>;
