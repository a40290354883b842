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

const born = (birth?: string) => ({ ...ADULT, birth });
const meanOf = (systolic: number, diastolic: number, who: typeof ADULT) =>
  inShort(gradeHomeMean(REAL_TABLES, { systolic, diastolic }, DAY, who));

// S07, referral: found high before the age of 30, to the county.
describe('before somebody is 30', () => {
  const [young, thirty] = [born('1996-11-23'), born('1996-11-22')];
  const three = ['2026-11-01', '2026-11-10'].map((day) => pressure(150, 95, 'clinic', day));

  test.each([
    [139, 89, 'clinic-120 → self', 'clinic-120 → self'],
    [140, 89, 'clinic-three-days-young → county', 'clinic-three-days → township'],
    [139, 90, 'clinic-three-days-young → county', 'clinic-three-days → township'],
    [165, 80, 'clinic-three-days-young → county', 'clinic-160 → township'],
    [185, 80, 'clinic-three-days-young → county', 'very-high → township'],
  ])('the third day of %i/%i is %s, on the 30th birthday %s', (systolic, diastolic, at29, at30) => {
    expect(graded(pressure(systolic, diastolic), young, three)).toBe(at29);
    expect(graded(pressure(systolic, diastolic), thirty, three)).toBe(at30);
  });

  test.each([
    [140, 80, 'clinic-140 → village'],
    [159, 99, 'clinic-140 → village'],
    [160, 80, 'clinic-160 → township'],
    [180, 80, 'very-high → township'],
  ])('a first %i/%i is %s, as at 30', (systolic, diastolic, grade) => {
    expect(graded(pressure(systolic, diastolic), young)).toBe(grade);
    expect(graded(pressure(systolic, diastolic), thirty)).toBe(grade);
  });

  test.each([
    [134, 84, 'mean-normal → self', 'mean-normal → self'],
    [135, 84, 'mean-135-young → county', 'mean-135 → village'],
    [134, 85, 'mean-135-young → county', 'mean-135 → village'],
    [160, 84, 'mean-135-young → county', 'mean-160 → township'],
    [180, 84, 'mean-135-young → county', 'mean-180 → township'],
  ])(
    'a mean at home of %i/%i is %s, on the 30th birthday %s',
    (systolic, diastolic, at29, at30) => {
      expect(meanOf(systolic, diastolic, young)).toBe(at29);
      expect(meanOf(systolic, diastolic, thirty)).toBe(at30);
    },
  );

  test.each([
    [159, 99, 'none diagnosed'],
    [160, 99, 'mean-160-young → township'],
    [179, 109, 'mean-160-young → township'],
    [180, 109, 'mean-180-young → township'],
  ])('with a diagnosis a mean of %i/%i is %s', (systolic, diastolic, grade) => {
    expect(meanOf(systolic, diastolic, { ...diagnosed('hypertension'), birth: '1996-11-23' })).toBe(
      grade,
    );
  });

  test('of whom no birth is known is not taken for young', () => {
    expect(meanOf(150, 90, born(undefined))).toBe('none no-birth');
    expect(graded(pressure(150, 90), born(undefined), three)).toBe('clinic-three-days → township');
  });
});

// S07: once a year, and over 55 twice.
test.each([
  ['1970-11-23', 'clinic-normal → self', '每年至少再量 1 次'],
  // 56 today.
  ['1970-11-22', 'clinic-normal-older → self', '每半年至少再量 1 次'],
])('who was born %s measures again: %s, %s', (birth, grade, when) => {
  expect(graded(pressure(110, 70), born(birth))).toBe(grade);
  const row = REAL_TABLES.measures.pressure.rows.find(({ id }) => grade.startsWith(`${id} `));
  expect(row?.when).toBe(when);
});

test('who has another risk is told to measure twice a year', () => {
  const row = REAL_TABLES.measures.pressure.rows.find(({ id }) => id === 'clinic-normal');
  expect(row?.do.join('')).toMatch(/亲人血压高.*吃得咸.*常喝酒.*每半年量 1 次/u);
});

describe('age', () => {
  test('the day before they are 18 nobody has a colour, on the day the same as at 29', () => {
    for (const place of ['home', 'clinic'] as const) {
      for (let systolic = 80; systolic < 200; systolic += 5) {
        const reading = pressure(systolic, 70, place);
        const three = ['2026-11-01', '2026-11-10'].map((day) => pressure(150, 95, place, day));
        const low = { low: true };
        expect(graded(reading, born('2008-11-23'), three, low)).toBe('none child');
        expect(graded(reading, born('2008-11-22'), three, low)).toBe(
          graded(reading, born('1996-11-23'), three, low),
        );
        const mean = (birth: string) =>
          inShort(gradeHomeMean(REAL_TABLES, { systolic, diastolic: 70 }, DAY, born(birth), low));
        expect(mean('2008-11-23')).toBe('none child');
        expect(mean('2008-11-22')).toBe(mean('1996-11-23'));
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
