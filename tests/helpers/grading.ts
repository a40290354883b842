import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { PressureReading, Reading } from '../../src/domain/diary/schema.ts';
import type { Answers, Grade } from '../../src/domain/grading/grade.ts';
import { gradeOf } from '../../src/domain/grading/grade.ts';
import type { GradingFile, MeasureGrading } from '../../src/domain/grading/grading-file.ts';
import { gradingSchema } from '../../src/domain/grading/schema.ts';
import { MEASURES } from '../../src/domain/grading/terms.ts';
import type { Asked } from '../../src/domain/grading/who.ts';
import { UNKNOWN_HEALTH } from '../../src/domain/health/schema.ts';

/** The county's own tables, as the phone gets them on a site for trying out. */
export const REAL_TABLES: GradingFile = {
  v: 1,
  measures: Object.fromEntries(
    MEASURES.map((measure): [string, MeasureGrading] => {
      const path = new URL(`../../content/grading/${measure}.yaml`, import.meta.url);
      const table = gradingSchema.parse(parse(readFileSync(fileURLToPath(path), 'utf8')));
      return [measure, { ...table, published: true }];
    }),
  ) as GradingFile['measures'],
  sources: {},
};

/** The day on which the readings of these tests are taken. */
export const DAY = '2026-11-22';

/** Somebody of 60 of whom nothing else is known. */
export const ADULT: Asked = { birth: '1966-05-01', sex: 'female', health: UNKNOWN_HEALTH };

/** The same, pregnant in the 20th week. */
export const PREGNANT: Asked = {
  birth: '1996-05-01',
  sex: 'female',
  health: { ...UNKNOWN_HEALTH, pregnancies: [{ id: 'p1', lastPeriod: '2026-07-05' }] },
};

/** An adult to whom a doctor has said these. */
export function diagnosed(...conditions: Asked['health']['conditions']): Asked {
  return { ...ADULT, health: { ...UNKNOWN_HEALTH, conditions } };
}

/** One sitting with one measurement, on a day at 7 in the morning. */
export function pressure(
  systolic: number,
  diastolic: number,
  place: 'home' | 'clinic' = 'clinic',
  day = DAY,
): PressureReading {
  return {
    kind: 'pressure',
    at: `${day}T07:00:00+08:00`,
    part: 'morning',
    place,
    values: [{ systolic, diastolic }],
  };
}

/** A glucose reading at home. */
export function glucose(
  value: number,
  meal: 'fasting' | 'after-meal' | 'random' = 'fasting',
  day = DAY,
): Reading {
  return { kind: 'glucose', at: `${day}T07:00:00+08:00`, place: 'home', meal, value };
}

/** Any other number, measured at home. */
export function single(
  kind: 'weight' | 'waist' | 'temperature' | 'oxygen',
  value: number,
): Reading {
  return { kind, at: `${DAY}T07:00:00+08:00`, place: 'home', value };
}

/** A grade in few words: `very-high → township`, `said adult-over`, `none child`; with `?low` where a question is open. */
export function inShort(grade: Grade): string {
  const ask = grade.ask ? ` ?${grade.ask.id}` : '';
  if (grade.state === 'graded') return `${grade.row.id} → ${grade.care}${ask}`;
  return `${grade.state} ${grade.state === 'said' ? grade.row.id : grade.why}${ask}`;
}

/** The grade by the county's tables, in few words. */
export function graded(
  reading: Reading,
  who: Asked = ADULT,
  history: readonly Reading[] = [],
  answers: Answers = {},
): string {
  return inShort(gradeOf(REAL_TABLES, reading, who, history, answers));
}
