import type { Measured } from '../../../domain/diary/chart-series.ts';

/** What a report may hold, in its order. */
export const PARTS = ['pressure', 'glucose', 'weight', 'other', 'medicines'] as const;

export type Part = (typeof PARTS)[number];

/** The kinds of readings that belong to a part. */
export const KINDS_OF: Readonly<Record<Part, readonly Measured[]>> = {
  pressure: ['pressure'],
  glucose: ['glucose'],
  weight: ['weight', 'waist'],
  other: ['temperature', 'oxygen'],
  medicines: [],
};

/** What the parts are called. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  pressure: '血压',
  glucose: '血糖',
  weight: '体重、腰围',
  other: '体温、血氧',
  medicines: '吃的药',
};
