import { describe, expect, test } from 'vitest';
import { gradeHomeMean } from '../../../../src/domain/grading/grade.ts';
import { UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
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

// Worked by hand from facts/thresholds.yaml, blood_pressure: both sides of every boundary.

describe('pressure at a clinic, no diagnosis', () => {
  test.each([
    [89, 70, 'none no-rule ?low'],
    [90, 60, 'clinic-normal-older → self'],
    [100, 59, 'none no-rule ?low'],
    [119, 79, 'clinic-normal-older → self'],
    [120, 79, 'clinic-120 → self'],
    [119, 80, 'clinic-120 → self'],
    [139, 89, 'clinic-120 → self'],
    [140, 89, 'clinic-140 → village'],
    [139, 90, 'clinic-140 → village'],
    [159, 99, 'clinic-140 → village'],
    [160, 99, 'clinic-160 → township'],
    [159, 100, 'clinic-160 → township'],
    [179, 109, 'clinic-160 → township'],
    [180, 109, 'very-high → township'],
    [179, 110, 'very-high → township'],
    [240, 130, 'very-high → township'],
    // The two stand in different rows: the graver one counts.
    [150, 70, 'clinic-140 → village'],
    [118, 104, 'clinic-160 → township'],
    [185, 55, 'very-high → township'],
    [145, 55, 'clinic-140 → village ?low'],
  ])('%i/%i is %s', (systolic, diastolic, grade) => {
    expect(graded(pressure(systolic, diastolic))).toBe(grade);
  });

  test.each([
    ['very-high', '当天'],
    ['clinic-160', '1 周内'],
    ['clinic-140', '4 周内换 2 个不同日子再量'],
    ['expecting-high', '当天'],
  ])('%s says when: %s', (id, when) => {
    expect(REAL_TABLES.measures.pressure.rows.find((row) => row.id === id)?.when).toBe(when);
  });
});

describe('one sitting at home', () => {
  test.each([
    [135, 85, 'none single-home'],
    [159, 99, 'none single-home'],
    [179, 109, 'none single-home'],
    [180, 100, 'very-high → township'],
    [170, 110, 'very-high → township'],
    [118, 76, 'none single-home'],
    [89, 76, 'none single-home ?low'],
    [90, 60, 'none single-home'],
    [110, 59, 'none single-home ?low'],
  ])('%i/%i is %s', (systolic, diastolic, grade) => {
    expect(graded(pressure(systolic, diastolic, 'home'))).toBe(grade);
    expect(graded(pressure(systolic, diastolic, 'home'), diagnosed('hypertension'))).toBe(grade);
  });

  test('low pressure sends to the township only with dizziness', () => {
    const low = pressure(88, 58, 'home');
    expect(graded(low, ADULT, [], { low: true })).toBe('low → township');
    expect(graded(low, ADULT, [], { low: false })).toBe('none single-home');
  });

  test('the mean of the sitting is judged, not its highest number', () => {
    const sitting = (...pairs: [number, number][]) => ({
      ...pressure(0, 0, 'home'),
      values: pairs.map(([systolic, diastolic]) => ({ systolic, diastolic })),
    });
    expect(graded(sitting([184, 100], [176, 98], [174, 96]))).toBe('none single-home');
    // 179.5 is shown as 180, and so it is judged.
    expect(graded(sitting([184, 100], [175, 90]))).toBe('very-high → township');
  });
});

describe('the mean of several days at home', () => {
  const mean = (systolic: number, diastolic: number, who = ADULT) =>
    inShort(gradeHomeMean(REAL_TABLES, { systolic, diastolic }, DAY, who));

  test.each([
    [89, 70, 'none no-rule ?low'],
    [90, 60, 'mean-normal → self'],
    [100, 59, 'none no-rule ?low'],
    [134, 84, 'mean-normal → self'],
    [135, 84, 'mean-135 → village'],
    [134, 85, 'mean-135 → village'],
    [159, 99, 'mean-135 → village'],
    [160, 99, 'mean-160 → township'],
    [159, 100, 'mean-160 → township'],
    [179, 109, 'mean-160 → township'],
    [180, 109, 'mean-180 → township'],
    [179, 110, 'mean-180 → township'],
  ])('%i/%i is %s', (systolic, diastolic, grade) => {
    expect(mean(systolic, diastolic)).toBe(grade);
  });

  test('with a diagnosis the doctor’s own target counts, up to what is too high for anybody', () => {
    expect(mean(140, 90, diagnosed('hypertension'))).toBe('none diagnosed');
    expect(mean(120, 70, diagnosed('hypertension'))).toBe('none diagnosed');
    expect(mean(160, 90, diagnosed('hypertension'))).toBe('mean-160 → township');
  });

  test('of 180 or 110 it sends the same day, and not to measure once more', () => {
    const { rows } = REAL_TABLES.measures.pressure;
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of('very-high')?.do.join('')).toContain('再量一遍');
    for (const id of ['mean-180', 'mean-180-young']) {
      expect(of(id)?.when).toBe('当天');
      expect(of(id)?.do.join('')).not.toContain('再量');
      expect(of(id)?.say).toMatch(/^在家几天的平均/u);
    }
  });
});

describe('pregnant or nursing', () => {
  test.each([
    [139, 89, 'none expecting'],
    [140, 89, 'expecting-high → county'],
    [139, 90, 'expecting-high → county'],
    [185, 115, 'expecting-high → county'],
  ])('%i/%i is %s at home and at a clinic', (systolic, diastolic, grade) => {
    expect(graded(pressure(systolic, diastolic, 'home'), PREGNANT)).toBe(grade);
    expect(graded(pressure(systolic, diastolic, 'clinic'), PREGNANT)).toBe(grade);
  });

  test('the boundary holds to the second birthday of the child, and not after a loss', () => {
    const after = (pregnancy: object) => ({
      ...PREGNANT,
      health: { ...UNKNOWN_HEALTH, pregnancies: [{ id: 'p1', ...pregnancy }] },
    });
    const high = pressure(150, 95, 'clinic');
    expect(graded(high, after({ born: '2024-11-23' }))).toBe('expecting-high → county');
    expect(graded(high, after({ born: '2024-11-22' }))).toBe('clinic-140 → village');
    // Nobody wrote down the birth: it is taken to have come when it was due.
    expect(graded(high, after({ dueDate: '2024-11-23' }))).toBe('expecting-high → county');
    expect(graded(high, after({ dueDate: '2024-11-22' }))).toBe('clinic-140 → village');
    // The doctor's due date goes before the last period, by which it would begin only in a week.
    expect(graded(high, after({ lastPeriod: '2026-11-29', dueDate: '2027-08-29' }))).toBe(
      'expecting-high → county',
    );
    expect(graded(high, after({}))).toBe('expecting-high → county');
    expect(graded(high, after({ lastPeriod: '2026-07-05', ended: '2026-09-01' }))).toBe(
      'clinic-140 → village',
    );
  });

  test('a pregnancy that begins later does not count', () => {
    const later = pressure(150, 95, 'clinic', '2026-07-04');
    expect(graded(later, PREGNANT)).toBe('clinic-140 → village');
    expect(graded({ ...later, at: '2026-07-05T07:00:00+08:00' }, PREGNANT)).toBe(
      'expecting-high → county',
    );
  });
});

describe('with a diagnosis', () => {
  test.each([
    [118, 76, 'none diagnosed'],
    [159, 99, 'none diagnosed'],
    [160, 99, 'clinic-160 → township'],
    [180, 99, 'very-high → township'],
  ])('%i/%i at a clinic is %s', (systolic, diastolic, grade) => {
    expect(graded(pressure(systolic, diastolic), diagnosed('hypertension'))).toBe(grade);
  });
});

test('a table that nobody has signed gives no colour', () => {
  const measures = { ...REAL_TABLES.measures };
  measures.pressure = { ...measures.pressure, published: false };
  const grade = gradeHomeMean(
    { ...REAL_TABLES, measures },
    { systolic: 200, diastolic: 120 },
    DAY,
    ADULT,
  );
  expect(inShort(grade)).toBe('none not-published');
});
