import { describe, expect, test } from 'vitest';
import { homeMean, meanOf, sittingsAround } from '../../../../src/domain/diary/mean.ts';
import type { PressureReading } from '../../../../src/domain/diary/schema.ts';

type Pair = readonly [number, number];

function sitting(day: number, part: PressureReading['part'], ...pairs: Pair[]): PressureReading {
  const hour = part === 'evening' ? '21' : '06';
  return {
    kind: 'pressure',
    at: `2026-11-${String(day).padStart(2, '0')}T${hour}:30:00+08:00`,
    part,
    place: 'home',
    values: pairs.map(([systolic, diastolic]) => ({ systolic, diastolic })),
  };
}

/** A day with two measurements in the morning and two in the evening. */
function whole(day: number, morning: Pair, evening: Pair): PressureReading[] {
  return [sitting(day, 'morning', morning, morning), sitting(day, 'evening', evening, evening)];
}

const TODAY = '2026-11-22';

describe('the mean of a sitting', () => {
  test.each<[Pair[], Pair]>([
    [[[128, 78]], [128, 78]],
    [
      [
        [128, 78],
        [130, 80],
      ],
      [129, 79],
    ],
    // 131.67 and 80.33.
    [
      [
        [140, 84],
        [130, 79],
        [125, 78],
      ],
      [132, 80],
    ],
    // 139.5 is 140, as it is written and as it is judged.
    [
      [
        [139, 84],
        [140, 85],
      ],
      [140, 85],
    ],
  ])('of %j is %j', (pairs, [systolic, diastolic]) => {
    expect(meanOf(sitting(1, 'morning', ...pairs).values)).toEqual({ systolic, diastolic });
  });

  test('the pulse is the mean of those that were measured', () => {
    const values = [
      { systolic: 120, diastolic: 80, pulse: 70 },
      { systolic: 120, diastolic: 80 },
      { systolic: 120, diastolic: 80, pulse: 75 },
    ];
    expect(meanOf(values).pulse).toBe(73);
  });
});

describe('the mean of 5 to 7 days at home', () => {
  const five = [18, 19, 20, 21, 22].flatMap((day) => whole(day, [140, 90], [130, 80]));

  test('five whole days are enough', () => {
    expect(homeMean(five, TODAY)).toEqual({
      state: 'enough',
      way: 'course',
      mean: { systolic: 135, diastolic: 85 },
      morning: { systolic: 140, diastolic: 90 },
      evening: { systolic: 130, diastolic: 80 },
      days: 5,
      measurements: 20,
      from: '2026-11-18',
      to: '2026-11-22',
    });
  });

  test('four whole days lack one, unless they have twelve measurements on three days', () => {
    const four = five.slice(2);
    // 16 measurements: the second best is there.
    expect(homeMean(four, TODAY)).toMatchObject({
      state: 'enough',
      way: 'fallback',
      days: 4,
      measurements: 16,
    });
    const two = five.slice(6);
    expect(homeMean(two, TODAY)).toEqual({
      state: 'missing',
      days: 2,
      wholeDays: 2,
      measurements: 8,
      missingDays: 3,
      from: '2026-11-21',
      to: '2026-11-22',
    });
  });

  test('a morning with three measurements weighs no more than an evening with two', () => {
    const days = [18, 19, 20, 21, 22].flatMap((day) => [
      sitting(day, 'morning', [150, 90], [150, 90], [150, 90]),
      sitting(day, 'evening', [130, 80], [130, 80]),
    ]);
    expect(homeMean(days, TODAY)).toMatchObject({
      way: 'course',
      mean: { systolic: 140, diastolic: 85 },
    });
  });

  test('once five days are whole, mornings and evenings of the other days count as well', () => {
    // Five days of 135/85 and one of 171/97 (its only morning): 846/6 = 141, 522/6 = 87.
    const half = sitting(17, 'morning', [171, 97]);
    expect(homeMean([half, ...five], TODAY)).toEqual({
      state: 'enough',
      way: 'course',
      mean: { systolic: 141, diastolic: 87 },
      // 5 × 140 + 171 = 871, a sixth of it 145.2; 5 × 90 + 97 = 547, 91.2.
      morning: { systolic: 145, diastolic: 91 },
      evening: { systolic: 130, diastolic: 80 },
      days: 6,
      measurements: 21,
      from: '2026-11-17',
      to: '2026-11-22',
    });
  });

  test('only the last seven days count', () => {
    const eighth = whole(15, [200, 120], [200, 120]);
    const first = whole(16, [135, 85], [135, 85]);
    expect(homeMean([...eighth, ...five], TODAY)).toMatchObject({ days: 5, from: '2026-11-18' });
    expect(homeMean([...eighth, ...first, ...five], TODAY)).toMatchObject({
      mean: { systolic: 135, diastolic: 85 },
      days: 6,
      measurements: 24,
      from: '2026-11-16',
    });
  });

  test('what is neither morning nor evening is not averaged and not counted', () => {
    const noons = [16, 18].map((day) => sitting(day, 'other', [200, 120]));
    const evening = sitting(21, 'other', [200, 120]);
    expect(homeMean([...noons, evening, ...five], TODAY)).toEqual(homeMean(five, TODAY));
    expect(homeMean(noons, TODAY)).toMatchObject({ state: 'missing', days: 0, measurements: 0 });
  });

  test('thirds of measurements are not rounded the wrong way', () => {
    // 403/3 in the morning and 404/3 in the evening: 134.5 every day, which is 135.
    const days = [18, 19, 20, 21, 22].flatMap((day) => [
      sitting(day, 'morning', [134, 80], [134, 80], [135, 80]),
      sitting(day, 'evening', [134, 80], [135, 80], [135, 80]),
    ]);
    expect(homeMean(days, TODAY)).toMatchObject({ mean: { systolic: 135, diastolic: 80 } });
  });

  test('the sittings around it are all at home in its seven days, and since', () => {
    const around = [
      sitting(15, 'morning', [200, 120]),
      sitting(16, 'other', [200, 120]),
      sitting(23, 'other', [200, 120]),
      sitting(24, 'other', [200, 120]),
    ];
    const clinic: PressureReading = { ...sitting(20, 'morning', [200, 120]), place: 'clinic' };
    expect(sittingsAround({ to: TODAY }, [...around, clinic], '2026-11-23')).toEqual([
      around[1],
      around[2],
    ]);
  });

  test('the mean of means is rounded once', () => {
    // 134.4 in all, which is 134; rounded day by day it would be 135.
    const days = [18, 19, 20, 21, 22].flatMap((day) => [
      sitting(day, 'morning', [134, 80], [135, 80]),
      sitting(day, 'evening', [134, 80], day < 20 ? [134, 80] : [135, 80]),
    ]);
    expect(homeMean(days, TODAY)).toMatchObject({ mean: { systolic: 134 } });
  });

  test('readings at a clinic do not count, nor those after today', () => {
    const clinic = five.map((one): PressureReading => ({ ...one, place: 'clinic' }));
    const none = { state: 'missing', days: 0, wholeDays: 0, measurements: 0, missingDays: 5 };
    expect(homeMean(clinic, TODAY)).toEqual(none);
    expect(homeMean(five, '2026-11-17')).toEqual(none);
  });
});

describe('at least 3 days and 12 measurements', () => {
  const three = (last: number) => [
    sitting(20, 'morning', [140, 90], [140, 90], [140, 90]),
    sitting(21, 'evening', [130, 80], [130, 80], [130, 80]),
    sitting(22, 'evening', [130, 80], [130, 80], [130, 80]),
    sitting(22, 'morning', ...Array.from({ length: last }, (): Pair => [140, 90])),
  ];

  test('twelve are enough, eleven are not', () => {
    expect(homeMean(three(3), TODAY)).toMatchObject({
      state: 'enough',
      way: 'fallback',
      mean: { systolic: 135, diastolic: 85 },
      days: 3,
      measurements: 12,
    });
    expect(homeMean(three(2), TODAY)).toMatchObject({
      state: 'missing',
      measurements: 11,
      wholeDays: 1,
    });
  });

  test('twelve at noon are none', () => {
    const noon = [20, 21, 22].flatMap((day) => [
      sitting(day, 'other', [140, 90], [140, 90], [140, 90]),
      sitting(day, 'other', [140, 90]),
    ]);
    expect(homeMean(noon, TODAY)).toMatchObject({ state: 'missing', days: 0, measurements: 0 });
  });

  test('twelve on two days are not enough', () => {
    const two = [21, 22].flatMap((day) => [
      sitting(day, 'morning', [140, 90], [140, 90], [140, 90]),
      sitting(day, 'evening', [140, 90], [140, 90], [140, 90]),
    ]);
    expect(homeMean(two, TODAY)).toMatchObject({ state: 'missing', days: 2, measurements: 12 });
  });
});

describe('an old course', () => {
  const five = [1, 2, 3, 4, 5].flatMap((day) => whole(day, [140, 90], [130, 80]));

  test('it holds for a week, and then measuring begins anew', () => {
    expect(homeMean(five, '2026-11-12')).toMatchObject({ state: 'enough' });
    expect(homeMean(five, '2026-11-13')).toMatchObject({ state: 'missing', days: 0 });
  });

  test('a day is the county’s, also for an entry written in another zone', () => {
    const evening = sitting(22, 'evening', [130, 80], [130, 80]);
    // 05:30 on the 22nd in the county.
    const morning = { ...evening, part: 'morning' as const, at: '2026-11-21T21:30:00Z' };
    expect(homeMean([evening, morning], TODAY)).toMatchObject({ days: 1, wholeDays: 1 });
  });
});
