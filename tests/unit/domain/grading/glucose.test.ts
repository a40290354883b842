import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../src/domain/grading/grade.ts';
import {
  ADULT,
  diagnosed,
  glucose,
  graded,
  PREGNANT,
  REAL_TABLES,
} from '../../../helpers/grading.ts';

// Worked by hand from facts/thresholds.yaml, glucose: both sides of every boundary.

describe('fasting, no diagnosis', () => {
  test.each([
    [2.7, 'low → now'],
    [3.9, 'low → now'],
    [4.0, 'fasting-normal → self'],
    [6.0, 'fasting-normal → self'],
    [6.1, 'fasting-six → township'],
    [6.9, 'fasting-six → township'],
    [7.0, 'fasting-seven → township'],
    [16.6, 'fasting-seven → township'],
    [16.7, 'very-high → county ?very-high-signs'],
    [33, 'very-high → county ?very-high-signs'],
  ])('%f is %s', (value, grade) => {
    expect(graded(glucose(value))).toBe(grade);
  });
});

describe('not fasting, no diagnosis', () => {
  test.each([
    [3.9, 'low → now'],
    [4.0, 'none no-rule'],
    [11.0, 'none no-rule'],
    [11.1, 'other-high → township'],
    [16.6, 'other-high → township'],
    [16.7, 'very-high → county ?very-high-signs'],
  ])('%f is %s', (value, grade) => {
    expect(graded(glucose(value, 'after-meal'))).toBe(grade);
    expect(graded(glucose(value, 'random'))).toBe(grade);
  });
});

describe('with a diagnosis', () => {
  const who = diagnosed('type-2-diabetes');

  test.each([
    [3.9, 'low → now'],
    [4.0, 'none diagnosed'],
    [6.9, 'none diagnosed'],
    [7.0, 'diagnosed-high → village'],
    [16.6, 'diagnosed-high → village'],
    [16.7, 'very-high → county ?very-high-signs'],
  ])('%f fasting is %s the first time', (value, grade) => {
    expect(graded(glucose(value), who)).toBe(grade);
  });

  test('what is not fasting is left to the doctor’s target', () => {
    expect(graded(glucose(12, 'after-meal'), who)).toBe('none diagnosed');
  });

  test('two fasting days in a row send to the county', () => {
    expect(graded(glucose(7.0), who, [glucose(7.0, 'fasting', '2026-11-09')])).toBe(
      'diagnosed-again → county',
    );
    expect(graded(glucose(16.6), who, [glucose(16.7, 'fasting', '2026-11-09')])).toBe(
      'diagnosed-again → county',
    );
    expect(graded(glucose(16.7), who, [glucose(7.0, 'fasting', '2026-11-09')])).toMatch(
      /^very-high → county/,
    );
    expect(graded(glucose(7.0), who, [glucose(6.9, 'fasting', '2026-11-09')])).toBe(
      'diagnosed-high → village',
    );
  });

  test('only fasting readings of other days count, and the last of them', () => {
    const earlier = glucose(9, 'fasting', '2026-11-01');
    const history = [
      [earlier, glucose(6.5, 'fasting', '2026-11-09')],
      [glucose(12, 'after-meal', '2026-11-21')],
      [{ ...earlier, at: '2026-11-22T06:00:00+08:00' }],
    ];
    for (const one of history) {
      expect(graded(glucose(7.4), who, one)).toBe('diagnosed-high → village');
    }
  });
});

describe('pregnant or nursing', () => {
  test.each([
    [3.9, 'low → now'],
    [6.0, 'none expecting'],
    [6.1, 'expecting-fasting → county'],
    [16.6, 'expecting-fasting → county'],
    [16.7, 'very-high → county ?very-high-signs'],
  ])('%f fasting is %s', (value, grade) => {
    expect(graded(glucose(value), PREGNANT)).toBe(grade);
  });

  test.each([
    [11.0, 'none expecting'],
    [11.1, 'expecting-other → county'],
  ])('%f after a meal is %s', (value, grade) => {
    expect(graded(glucose(value, 'after-meal'), PREGNANT)).toBe(grade);
  });

  test('also before somebody is 18', () => {
    const girl = { ...PREGNANT, birth: '2009-05-01' };
    expect(graded(glucose(6.1), girl)).toBe('expecting-fasting → county');
    expect(graded(glucose(3.9), girl)).toBe('low → now');
  });

  test('a diagnosis does not make it milder', () => {
    const both = {
      ...PREGNANT,
      health: { ...PREGNANT.health, conditions: ['type-2-diabetes' as const] },
    };
    expect(graded(glucose(7.0), both)).toBe('expecting-fasting → county');
  });
});

test('from 16.7 on, one sign more means 120', () => {
  const high = glucose(16.7);
  expect(graded(high, ADULT, [], { 'very-high-signs': true })).toBe('very-high-signs → call120');
  expect(graded(high, ADULT, [], { 'very-high-signs': false })).toBe('very-high → county');
  expect(graded(glucose(16.6), ADULT, [], { 'very-high-signs': true })).toBe(
    'fasting-seven → township',
  );
});

test('what is low is handled at once, and then as the facts say', () => {
  const low = REAL_TABLES.measures.glucose.rows.find(({ id }) => id === 'low');
  expect(low?.do.join('')).toMatch(/打 120.*15–20 克糖.*15 分钟再测.*当天去乡镇卫生院/u);
});

describe('before somebody is 18', () => {
  const child = { ...ADULT, birth: '2014-05-01' };
  test.each([
    ['2008-11-23', 'low-child → now'],
    ['2008-11-22', 'low → now'],
    ['2014-05-01', 'low-child → now'],
    ['2026-11-01', 'low-child → now'],
    // 17 or 18.
    ['2008', 'low → now'],
    [undefined, 'low → now'],
  ])('3.9 of somebody born %s is %s', (birth, grade) => {
    expect(graded(glucose(3.9), { ...ADULT, birth })).toBe(grade);
    expect(graded(glucose(2.2, 'random'), { ...ADULT, birth })).toBe(grade);
  });

  test.each([
    [4.0, 'none child'],
    [16.6, 'none child'],
    [16.7, 'said child-high'],
    [33, 'said child-high'],
  ])('%f is %s, without a colour', (value, grade) => {
    for (const meal of ['fasting', 'after-meal', 'random'] as const) {
      expect(graded(glucose(value, meal), child)).toBe(grade);
      expect(
        graded(glucose(value, meal), { ...diagnosed('type-2-diabetes'), birth: '2014-05-01' }),
      ).toBe(grade);
    }
  });

  test('from 16.7 on: 120 with a sign, and without one to the county the same day', () => {
    const high = REAL_TABLES.measures.glucose.rows.find(({ id }) => id === 'child-high');
    expect(high?.do.join('')).toMatch(/有一条就马上打 120.*也当天去县医院/u);
    expect(high?.care).toBeUndefined();
  });

  test('what is low is handled without grams', () => {
    const low = REAL_TABLES.measures.glucose.rows.find(({ id }) => id === 'low-child');
    expect(low?.do.join('')).toMatch(/打 120.*喝点糖水或甜饮料.*15 分钟再测.*当天去乡镇卫生院/u);
    expect(low?.do.join('')).not.toMatch(/\d\s*克/u);
  });
});

test('the day before they are 18 nobody has a colour unless it is low, on the day the same as at 60', () => {
  const again = [glucose(8, 'fasting', '2026-11-09')];
  const said: Answers[] = [{}, { 'very-high-signs': true }];
  const cases = [[], again].flatMap((before) => said.map((answers) => ({ before, answers })));
  for (const who of [ADULT, diagnosed('type-2-diabetes')]) {
    for (const { before, answers } of cases) {
      for (let tenths = 20; tenths < 200; tenths += 5) {
        for (const meal of ['fasting', 'random'] as const) {
          const of = (birth: string) =>
            graded(glucose(tenths / 10, meal), { ...who, birth }, before, answers);
          const ofChild =
            tenths < 40 ? 'low-child → now' : tenths < 167 ? 'none child' : 'said child-high';
          expect(of('2008-11-23')).toBe(ofChild);
          expect(of('2008-11-22')).toBe(of('1966-05-01'));
        }
      }
    }
  }
});
