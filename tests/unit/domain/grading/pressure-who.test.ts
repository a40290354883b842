import { describe, expect, test } from 'vitest';
import { gradeHomeMean } from '../../../../src/domain/grading/grade.ts';
import {
  ADULT,
  DAY,
  diagnosed,
  graded,
  inShort,
  PREGNANT,
  pressure,
  REAL_TABLES,
} from '../../../helpers/grading.ts';

describe('three days within four weeks', () => {
  const high = (day: string) => pressure(145, 85, 'clinic', day);
  const today = high(DAY);

  test.each<[string, string[], string]>([
    ['one day before', ['2026-11-10'], 'clinic-140 → village'],
    ['two days before', ['2026-11-01', '2026-11-10'], 'clinic-three-days → township'],
    ['the first of them 28 days ago', ['2026-10-25', '2026-11-10'], 'clinic-three-days → township'],
    ['the first of them 29 days ago', ['2026-10-24', '2026-11-10'], 'clinic-140 → village'],
    ['twice on one day', ['2026-11-10', '2026-11-10'], 'clinic-140 → village'],
  ])('%s', (_name, days, grade) => {
    expect(graded(today, ADULT, [...days.map(high), today])).toBe(grade);
  });

  test('a day between on which it was not high begins anew', () => {
    const history = [
      high('2026-11-01'),
      pressure(139, 89, 'clinic', '2026-11-05'),
      high('2026-11-10'),
    ];
    expect(graded(today, ADULT, history)).toBe('clinic-140 → village');
  });

  test('readings at home and later ones do not count', () => {
    const home = ['2026-11-01', '2026-11-10'].map((day) => pressure(150, 95, 'home', day));
    const later = [high('2026-11-23'), high('2026-11-24')];
    expect(graded(today, ADULT, [...home, ...later])).toBe('clinic-140 → village');
  });

  test.each([
    [140, 80, 'clinic-three-days → township'],
    [130, 90, 'clinic-three-days → township'],
    [139, 89, 'clinic-120 → self'],
  ])('three times %i/%i is %s', (systolic, diastolic, grade) => {
    const days = ['2026-11-01', '2026-11-10', DAY];
    const history = days.map((day) => pressure(systolic, diastolic, 'clinic', day));
    expect(graded(pressure(systolic, diastolic), ADULT, history)).toBe(grade);
  });

  test('with a diagnosis, or pregnant, nobody is sent to have it found', () => {
    const history = [high('2026-11-01'), high('2026-11-10')];
    expect(graded(today, diagnosed('hypertension'), history)).toBe('none diagnosed');
    expect(graded(today, PREGNANT, history)).toBe('expecting-high → county');
  });

  test('an earlier day that was higher still counts', () => {
    const history = [pressure(185, 95, 'clinic', '2026-11-01'), high('2026-11-10')];
    expect(graded(today, ADULT, history)).toBe('clinic-three-days → township');
  });
});

describe('age', () => {
  const born = (birth?: string) => ({ ...ADULT, birth });
  test('the day before they are 18 nobody has a colour, on the day the same as at 60', () => {
    for (const place of ['home', 'clinic'] as const) {
      for (let systolic = 80; systolic < 200; systolic += 5) {
        const reading = pressure(systolic, 70, place);
        const three = ['2026-11-01', '2026-11-10'].map((day) => pressure(150, 95, place, day));
        const low = { low: true };
        expect(graded(reading, born('2008-11-23'), three, low)).toBe('none child');
        expect(graded(reading, born('2008-11-22'), three, low)).toBe(
          graded(reading, ADULT, three, low),
        );
        const mean = (birth: string) =>
          inShort(gradeHomeMean(REAL_TABLES, { systolic, diastolic: 70 }, DAY, born(birth), low));
        expect(mean('2008-11-23')).toBe('none child');
        expect(mean('2008-11-22')).toBe(mean('1966-05-01'));
      }
    }
  });

  test('of whom no birth is known, only what cannot wait is said', () => {
    expect(graded(pressure(185, 100), born(undefined))).toBe('very-high → township');
    expect(graded(pressure(145, 85), born(undefined))).toBe('none no-birth');
    expect(graded(pressure(118, 76), born(undefined))).toBe('none no-birth');
  });

  test('who may be 17 or 18 is warned and not soothed', () => {
    expect(graded(pressure(145, 85), born('2008'))).toBe('clinic-140 → village');
    expect(graded(pressure(118, 76), born('2008'))).toBe('none no-birth');
  });
});
