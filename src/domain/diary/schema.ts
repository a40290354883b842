import * as z from 'zod/mini';
import { isMoment } from '../shared/date-texts.ts';

/** When in the day something was measured; mornings and evenings are judged and drawn apart. */
export const PARTS_OF_DAY = ['morning', 'evening', 'other'] as const;

/** How a glucose reading stands to a meal. */
export const MEALS = ['fasting', 'before-meal', 'after-meal', 'bedtime', 'random'] as const;

const at = z.string().check(z.refine(isMoment));
const place = z.enum(['home', 'clinic']);
const note = z.optional(z.string().check(z.maxLength(200)));

/** One to three measurements of one sitting, in mmHg; the pulse in beats per minute. */
const pressure = z.strictObject({
  kind: z.literal('pressure'),
  at,
  part: z.enum(PARTS_OF_DAY),
  place,
  values: z
    .array(
      z.strictObject({
        systolic: z.number(),
        diastolic: z.number(),
        pulse: z.optional(z.number()),
      }),
    )
    .check(z.minLength(1), z.maxLength(3)),
  note,
});

/** In mmol/L. */
const glucose = z.strictObject({
  kind: z.literal('glucose'),
  at,
  place,
  meal: z.enum(MEALS),
  value: z.number(),
  note,
});

/** Weight in kg, waist in cm, temperature in ℃ (armpit), oxygen in %. */
const single = z.strictObject({
  kind: z.enum(['weight', 'waist', 'temperature', 'oxygen']),
  at,
  place,
  value: z.number(),
  note,
});

/** Medicines taken, by the ids of the person's medicine list; `skipped` where one was left out. */
const taken = z.strictObject({
  kind: z.literal('medicine'),
  at,
  part: z.enum(PARTS_OF_DAY),
  taken: z.array(z.string()),
  note,
});

/** One entry of somebody's diary (version 1). `at` is a moment with its zone. */
export const readingSchema = z.discriminatedUnion('kind', [pressure, glucose, single, taken]);

export type Reading = z.infer<typeof readingSchema>;
export type PressureReading = z.infer<typeof pressure>;
export type GlucoseReading = z.infer<typeof glucose>;
export type TakenReading = z.infer<typeof taken>;
