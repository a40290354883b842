import { describe, expect, test } from 'vitest';
import { againstTarget } from '../../../../src/domain/diary/target.ts';
import {
  graverSittingWords,
  homeMeanWords,
  valueInWords,
} from '../../../../src/domain/diary/words.ts';
import { UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { glucose, pressure, single } from '../../../helpers/grading.ts';

test('an entry is said as people write it', () => {
  const sitting = { ...pressure(0, 0), values: [{ systolic: 128, diastolic: 78, pulse: 70 }] };
  expect(valueInWords(sitting)).toBe('128/78，脉搏 70');
  expect(valueInWords(pressure(128, 78))).toBe('128/78');
  expect(valueInWords(glucose(7))).toBe('7.0');
  expect(valueInWords(single('weight', 58.5))).toBe('58.5');
  expect(valueInWords(single('temperature', 37))).toBe('37.0');
});

test('what is missing at home is counted', () => {
  const missing = {
    state: 'missing',
    days: 3,
    wholeDays: 2,
    measurements: 9,
    missingDays: 3,
  } as const;
  expect(homeMeanWords(missing).join('')).toContain('已经量了 3 天、9 遍');
  expect(homeMeanWords(missing).join('')).toContain('再量够 3 天');
  expect(homeMeanWords({ ...missing, days: 0 }).join('')).toContain('连量 5–7 天');
});

test('a mean says which days and measurements it rests on', () => {
  expect(
    homeMeanWords({
      state: 'enough',
      way: 'course',
      mean: { systolic: 141, diastolic: 87 },
      days: 6,
      measurements: 21,
      from: '2026-11-17',
      to: '2026-11-22',
    }),
  ).toEqual([
    '在家平均 141/87 mmHg。',
    '2026 年 11 月 17 日到 2026 年 11 月 22 日，早上、晚上量的，6 天、21 遍。',
  ]);
});

test('a sitting that counts more than the mean is named, with its day if it is another', () => {
  const sitting = pressure(200, 120, 'home');
  expect(graverSittingWords(sitting, false)).toBe(
    '这几天里有一次 200/120（2026 年 11 月 22 日），按那一次的话办。',
  );
  expect(graverSittingWords(sitting, true)).toBe('这一次是 200/120，先按这一次的话办。');
});

describe('the doctor’s own target', () => {
  const health = {
    ...UNKNOWN_HEALTH,
    pressureTarget: { systolic: 130, diastolic: 80 },
    glucoseTarget: { from: 4.4, to: 7 },
  };

  test.each([
    [pressure(129, 79), '130/80 以下', 'within'],
    [pressure(130, 79), '130/80 以下', 'over'],
    [pressure(129, 80), '130/80 以下', 'over'],
    [glucose(4.3), '4.4–7', 'under'],
    [glucose(4.4), '4.4–7', 'within'],
    [glucose(7), '4.4–7', 'within'],
    [glucose(7.1), '4.4–7', 'over'],
  ])('%o is compared with it', (reading, target, where) => {
    expect(againstTarget(reading, health)).toMatchObject({ target, where });
    expect(againstTarget(reading, health)?.say).not.toMatch(/达标/u);
  });

  test.each(['now', 'county', 'call120'] as const)('where the care is %s, it is silent', (care) => {
    expect(againstTarget(glucose(4.4), health, care)).toBeUndefined();
    expect(againstTarget(pressure(150, 95), health, care)).toBeUndefined();
  });

  test.each(['self', 'village', 'township', undefined] as const)(
    'where the care is %s, it is compared',
    (care) => {
      expect(againstTarget(pressure(150, 95), health, care)?.where).toBe('over');
    },
  );

  test('nothing is compared where none is recorded, or with another meal', () => {
    expect(againstTarget(pressure(150, 95), UNKNOWN_HEALTH)).toBeUndefined();
    expect(againstTarget(glucose(9, 'after-meal'), health)).toBeUndefined();
  });
});
