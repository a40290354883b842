import * as z from 'zod/mini';
import { isCalendarDate } from '../shared/date-texts.ts';

/**
 * Diagnoses that a person may record as the doctor has told them. Severe mental illness and tuberculosis are never among
 * them: for these there is a page and a telephone number, and nothing is kept.
 */
export const CONDITIONS = ['hypertension', 'type-2-diabetes', 'copd', 'hepatitis-b'] as const;

export type Condition = (typeof CONDITIONS)[number];

/** Groups of risks: whether any one line of a list in the form is true. */
export const RISKS = ['pressure', 'glucose', 'lung'] as const;

export type Risk = (typeof RISKS)[number];

const day = z.string().check(z.refine(isCalendarDate));

/** One pregnancy: counted from the last period, or from the due date that the doctor has set (by ultrasound it goes first). */
const pregnancy = z.strictObject({
  id: z.string().check(z.minLength(1)),
  lastPeriod: z.optional(day),
  dueDate: z.optional(day),
  /** The day of birth, and of the way home. */
  born: z.optional(day),
  discharged: z.optional(day),
  /** The day on which it ended without a birth. */
  ended: z.optional(day),
});

export type Pregnancy = z.infer<typeof pregnancy>;

const pressure = z.strictObject({ systolic: z.number(), diastolic: z.number() });
const band = z.strictObject({ from: z.number(), to: z.number() });

/** What is known of somebody's health, beside age and sex, as they or their doctor said (version 1). The row's id is the person's. */
export const healthSchema = z.strictObject({
  conditions: z.array(z.enum(CONDITIONS)),
  risks: z.array(z.enum(RISKS)),
  /** Born early or light: some dates are for the doctor to say. */
  premature: z.optional(z.boolean()),
  /** The day on which a newborn came home. */
  discharged: z.optional(day),
  pregnancies: z.array(pregnancy),
  /** Targets that the doctor has set: pressure below, in mmHg; fasting glucose between, in mmol/L. */
  pressureTarget: z.optional(pressure),
  glucoseTarget: z.optional(band),
  /** In cm, for the body-mass index. */
  height: z.optional(z.number()),
  /** Whether the household may be prompted to be examined because of what this person has. */
  familyPrompt: z.optional(z.boolean()),
});

export type Health = z.infer<typeof healthSchema>;

/** Nothing is known. */
export const UNKNOWN_HEALTH: Health = { conditions: [], risks: [], pregnancies: [] };
