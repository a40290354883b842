import { describe, expect, test } from 'vitest';
import { bodyMassIndex } from '../../../../src/domain/grading/body-mass-index.ts';
import { signsOf } from '../../../../src/domain/grading/signs.ts';
import { noColourWords } from '../../../../src/domain/grading/words.ts';
import { UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { ADULT, DAY, graded, PREGNANT, REAL_TABLES, single } from '../../../helpers/grading.ts';

/** Somebody of 100 cm weighs as many kilograms as their body-mass index. */
const metre = (birth: string) => ({ ...ADULT, birth, health: { ...UNKNOWN_HEALTH, height: 100 } });

describe('weight, by the body-mass index', () => {
  test.each<[string, number, string]>([
    ['1966-05-01', 18.4, 'said adult-under'],
    ['1966-05-01', 18.5, 'said adult-normal'],
    ['1966-05-01', 23.9, 'said adult-normal'],
    ['1966-05-01', 24, 'said adult-over'],
    ['1966-05-01', 27.9, 'said adult-over'],
    ['1966-05-01', 28, 'said adult-obese'],
    // 64 to the day before the 65th birthday, which is 2026-11-22.
    ['1961-11-23', 19.9, 'said adult-normal'],
    ['1961-11-22', 19.9, 'said elder-under'],
    ['1961-11-22', 20, 'said elder-good'],
    ['1961-11-22', 26.9, 'said elder-good'],
    ['1961-11-22', 27, 'said elder-over'],
    ['1961-11-23', 27, 'said adult-over'],
    ['1961-11-23', 28, 'said adult-obese'],
    ['1961-11-23', 18.4, 'said adult-under'],
    ['1961-11-22', 28, 'said elder-over'],
    ['1961-11-22', 18.4, 'said elder-under'],
    ['1946-11-23', 19.9, 'said elder-under'],
    ['1946-11-23', 27, 'said elder-over'],
    ['1946-11-23', 21.9, 'said elder-good'],
    ['1946-11-22', 21.9, 'said eighty-under'],
    ['1946-11-22', 22, 'said eighty-good'],
    ['1946-11-22', 26.9, 'said eighty-good'],
    ['1946-11-22', 27, 'said eighty-over'],
    ...[16, 20, 25, 30].map((weight): [string, number, string] => [
      '2008-11-23',
      weight,
      'none child',
    ]),
    ['2008-11-22', 16, 'said adult-under'],
    ['2008-11-22', 20, 'said adult-normal'],
    ['2008-11-22', 25, 'said adult-over'],
    ['2008-11-22', 30, 'said adult-obese'],
    ['1961', 19.9, 'none no-birth'],
  ])('born %s, %f is %s', (birth, weight, grade) => {
    expect(graded(single('weight', weight), metre(birth))).toBe(grade);
  });

  test('the index has one decimal', () => {
    expect(bodyMassIndex(60, 158)).toBe(24);
    expect(bodyMassIndex(59.7, 158)).toBe(23.9);
  });

  test('without a height, and in pregnancy, nothing is said', () => {
    expect(graded(single('weight', 60))).toBe('none no-height');
    const pregnant = { ...PREGNANT, health: { ...PREGNANT.health, height: 160 } };
    expect(graded(single('weight', 60), pregnant)).toBe('none expecting');
  });
});

describe('waist', () => {
  const man = { ...ADULT, sex: 'male' as const };

  test.each([
    [man, 84.9, 'said male-good'],
    [man, 85, 'said male-watch'],
    [man, 89.9, 'said male-watch'],
    [man, 90, 'said male-central'],
    [ADULT, 79.9, 'said female-good'],
    [ADULT, 80, 'said female-watch'],
    [ADULT, 84.9, 'said female-watch'],
    [ADULT, 85, 'said female-central'],
  ])('%o, %f is %s', (who, value, grade) => {
    expect(graded(single('waist', value), who)).toBe(grade);
  });

  test('the day before they are 18 nothing is said, on the day the same as at 60', () => {
    for (const who of [man, ADULT]) {
      for (const value of [70, 82, 87, 95]) {
        const of = (birth: string) => graded(single('waist', value), { ...who, birth });
        expect(of('2008-11-23')).toBe('none child');
        expect(of('2008-11-22')).toBe(of('1966-05-01'));
      }
    }
  });

  test('without a sex, and in pregnancy, nothing is said', () => {
    const { sex, ...unknown } = ADULT;
    expect(graded(single('waist', 88), unknown)).toBe('none no-sex');
    expect(graded(single('waist', 88), PREGNANT)).toBe('none expecting');
  });
});

describe('temperature', () => {
  const born = (birth: string) => ({ ...ADULT, birth });

  test.each([
    // Three months are full on 2026-11-22.
    ['2026-08-23', 37.9, 'none no-rule'],
    ['2026-08-23', 38, 'infant → county'],
    ['2026-08-22', 39, 'none no-rule'],
    ['2026-08-22', 39.1, 'toddler → township'],
    // 36 months are full on 2026-11-22, 37 a month later.
    ['2023-11-22', 39.1, 'toddler → township'],
    ['2023-10-23', 39.1, 'toddler → township'],
    ['2023-10-22', 39.1, 'none no-rule'],
    ['1966-05-01', 40, 'none no-rule'],
    // Perhaps not three months old yet: the graver is said.
    ['2026-08', 38, 'infant → county'],
  ])('born %s, %f is %s', (birth, value, grade) => {
    expect(graded(single('temperature', value), born(birth))).toBe(grade);
  });

  test('whatever the number, a child that convulsed and stopped is to be seen the same day', () => {
    const words = noColourWords('no-rule', REAL_TABLES.measures.temperature).join('');
    expect(words).toContain('孩子抽过、自己停了的，当天去县医院');
    const rows = REAL_TABLES.measures.temperature.rows.filter(({ who }) => who.monthsMax);
    for (const { do: steps } of rows) expect(steps.join('')).toContain('当天去县医院');
  });

  test('somebody of whom no birth is known is no infant', () => {
    const { birth, ...unknown } = ADULT;
    expect(graded(single('temperature', 39.5), unknown)).toBe('none no-birth');
  });
});

test('oxygen has no colour, at no number and for nobody', () => {
  for (const value of [70, 89, 90, 98]) {
    expect(graded(single('oxygen', value))).toBe('none no-rule');
    expect(graded(single('oxygen', value), { ...ADULT, birth: '2024-01-01' })).toBe('none no-rule');
  }
  expect(noColourWords('no-rule', REAL_TABLES.measures.oxygen).join('')).toContain('这里不分轻重');
});

test('medicines taken have no colour', () => {
  const taken = {
    kind: 'medicine',
    at: `${DAY}T07:00:00+08:00`,
    part: 'morning',
    taken: [],
  } as const;
  expect(graded({ ...taken, taken: [] })).toBe('none no-rule');
});

test('where nobody has signed a table, it is said not to wait', () => {
  expect(noColourWords('not-published', REAL_TABLES.measures.pressure).join('')).toContain(
    '不舒服，别等：马上打 120 或去医院。',
  );
});

describe('signs', () => {
  test('every measure has some, for adults and for children', () => {
    for (const measure of Object.keys(
      REAL_TABLES.measures,
    ) as (keyof typeof REAL_TABLES.measures)[]) {
      expect(signsOf(REAL_TABLES, measure, ADULT, DAY).any.length).toBeGreaterThan(3);
      expect(signsOf(REAL_TABLES, measure, { ...ADULT, birth: '2024' }, DAY).any).toContainEqual(
        expect.stringMatching(/叫不醒/),
      );
    }
  });

  test('who is pregnant sees the signs of pregnancy beside the others', () => {
    const { any } = signsOf(REAL_TABLES, 'pressure', PREGNANT, DAY);
    expect(any).toEqual(expect.arrayContaining(['喘得躺不平', '胎动明显变少，或没有了']));
    expect(signsOf(REAL_TABLES, 'pressure', ADULT, DAY).any.join('')).not.toContain('胎动');
  });

  test.each(['pressure', 'glucose', 'temperature'] as const)(
    'of %s, what is only before the birth is gone with it, what may come after it stays',
    (measure) => {
      const of = (pregnancy: object) =>
        signsOf(
          REAL_TABLES,
          measure,
          { ...PREGNANT, health: { ...UNKNOWN_HEALTH, pregnancies: [{ id: 'p', ...pregnancy }] } },
          DAY,
        ).any.join('；');
      const BEFORE = /破水|胎动|没到日子/u;
      expect(of({ lastPeriod: '2026-07-05' })).toMatch(BEFORE);
      expect(of({})).toMatch(BEFORE);
      expect(of({ lastPeriod: '2026-02-15', born: DAY })).not.toMatch(BEFORE);
      expect(of({ lastPeriod: '2026-02-15', born: DAY })).toMatch(/流鲜红的血，或流血多/u);
      expect(of({ lastPeriod: '2026-02-15', born: DAY })).toContain('肚子一直疼');
      // Nobody has written down a birth: four weeks after the day it was due nobody waits for it any more.
      expect(of({ dueDate: '2026-10-25' })).toMatch(BEFORE);
      expect(of({ dueDate: '2026-10-24' })).not.toMatch(BEFORE);
      expect(of({ lastPeriod: '2026-07-05', ended: '2026-11-21' })).not.toMatch(
        /破水|胎动|鲜红的血/u,
      );
    },
  );

  test.each(['pressure', 'glucose'] as const)(
    'of %s a child sees all of them, and its own',
    (measure) => {
      const { any, child } = REAL_TABLES.measures[measure].call120;
      const of = (birth: string) => signsOf(REAL_TABLES, measure, { ...ADULT, birth }, DAY).any;
      expect(of('2008-11-23')).toEqual([...any, ...child]);
      expect(of('2008-11-22')).toEqual(any);
      expect(of('2014-05-01')).toContain('孩子正在抽');
    },
  );

  test.each(['temperature', 'oxygen'] as const)('of %s a child has its own list', (measure) => {
    const { child } = REAL_TABLES.measures[measure].call120;
    const who = { ...ADULT, birth: '2014-05-01' };
    expect(signsOf(REAL_TABLES, measure, who, DAY).any).toEqual(child);
  });
});
