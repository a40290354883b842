import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../../src/domain/diary/chart.ts';
import { type Sitting, spanBetween, spanOf } from '../../../../src/domain/diary/chart-marks.ts';

const TODAY = '2026-11-22';

/** The room left of the marks is 2.2 × 10, right of them 0.5 × 10: 300 pixels for the days, 70 for the values, from 7 to 77. */
const BOX = { width: 327, em: 10, high: 70 };
const PRESSURE = { order: ['morning', 'evening'], least: 60 };

const morning = (day: string, ...values: number[]): Sitting => ({ day, series: 'morning', values });

describe('the days that are shown', () => {
  test('a week and a month end today, both days counted', () => {
    const all = { oldest: '2020-01-01', newest: TODAY };
    expect(spanOf('week', TODAY, all)).toEqual({ from: '2026-11-16', days: 7, every: 1 });
    expect(spanOf('month', TODAY, all)).toEqual({ from: '2026-10-24', days: 30, every: 1 });
  });

  test('everything begins with the oldest, and reaches an entry that a wrong clock has put into the future', () => {
    expect(spanOf('all', TODAY, { oldest: '2026-11-20', newest: '2026-11-24' })).toEqual({
      from: '2026-11-20',
      days: 5,
      every: 1,
    });
    expect(spanOf('all', TODAY, { oldest: '2026-11-24', newest: '2026-11-24' }).from).toBe(TODAY);
  });

  test('100 days have a mark each, 101 share them by weeks, 701 by four weeks, and each first one is whole', () => {
    expect(spanBetween('2026-08-15', TODAY)).toEqual({ from: '2026-08-15', days: 100, every: 1 });
    expect(spanBetween('2026-08-14', TODAY)).toEqual({ from: '2026-08-10', days: 105, every: 7 });
    expect(spanBetween('2024-12-23', TODAY)).toMatchObject({ days: 700, every: 7 });
    expect(spanBetween('2024-12-22', TODAY)).toMatchObject({ days: 728, every: 28 });
  });
});

describe('a drawing', () => {
  const week = spanOf('week', '2026-11-16', { oldest: '2026-11-10', newest: '2026-11-16' });
  const long = { from: '2026-11-07', days: 10, every: 1 } as const;

  test('puts each day in its place, and each pressure on the scale', () => {
    // 80 to 140 needs 60, in steps of 20: 3 steps. A day is 30 wide, its middle at 15; 1 mmHg is 70 / 60.
    const chart = chartOf(
      [morning('2026-11-08', 110, 80), morning('2026-11-07', 140, 80)],
      long,
      PRESSURE,
      BOX,
    );
    expect(chart?.scale).toEqual([
      { at: 77, label: '80' },
      { at: 53.7, label: '100' },
      { at: 30.3, label: '120' },
      { at: 7, label: '140' },
    ]);
    expect(chart?.panels).toEqual([
      {
        series: 'morning',
        marks: [
          { x: 37, ys: [7, 77] },
          { x: 67, ys: [42, 77] },
        ],
        lines: ['37,7 67,42', '37,77 67,77'],
        bands: [],
      },
    ]);
    expect(chart).toMatchObject({ height: 93, left: 22, right: 322, top: 7, bottom: 77 });
  });

  test('joins no marks over a day on which nothing was measured', () => {
    const days = ['2026-11-13', '2026-11-12', '2026-11-10', '2026-11-09', '2026-11-07'];
    const chart = chartOf(
      days.map((day) => morning(day, 120)),
      long,
      PRESSURE,
      BOX,
    );
    expect(
      chart?.panels[0]?.lines.map((line) => line.split(' ').map((point) => point.split(',')[0])),
    ).toEqual([
      ['97', '127'],
      ['187', '217'],
    ]);
  });

  test('shows two sittings of one day beside each other, the earlier first', () => {
    const chart = chartOf(
      [morning('2026-11-07', 130), morning('2026-11-07', 120)],
      long,
      PRESSURE,
      BOX,
    );
    const [first, second] = chart?.panels[0]?.marks ?? [];
    expect([first?.x, second?.x]).toEqual([32, 42]);
    expect(first?.ys[0]).toBeGreaterThan(second?.ys[0] ?? 0);
    expect(chart?.panels[0]?.lines).toHaveLength(1);
  });

  test('keeps mornings and evenings apart, in their order, on one scale; what there is none of has no panel', () => {
    const evening: Sitting = { day: '2026-11-07', series: 'evening', values: [160, 100] };
    const chart = chartOf([evening, morning('2026-11-07', 120, 80)], long, PRESSURE, BOX);
    expect(chart?.panels.map(({ series }) => series)).toEqual(['morning', 'evening']);
    expect(chartOf([evening], long, PRESSURE, BOX)?.panels).toHaveLength(1);
  });

  test('of more than a month has one mark a day, at the mean', () => {
    const span = spanBetween('2026-10-01', '2026-11-09');
    const sittings = [morning('2026-10-01', 140), morning('2026-10-01', 100)];
    const chart = chartOf(sittings, span, PRESSURE, BOX);
    expect(chart?.panels[0]?.marks).toEqual([{ x: 25.8, ys: [42] }]);
  });

  test('of a week with hundreds of sittings has one mark a day, too', () => {
    const many = Array.from({ length: 301 }, () => morning('2026-11-16', 120));
    expect(chartOf(many, week, PRESSURE, BOX)?.panels[0]?.marks).toHaveLength(1);
    expect(chartOf(many.slice(1), week, PRESSURE, BOX)?.panels[0]?.marks).toHaveLength(300);
  });

  test('of years has one mark for four weeks, and 10,000 sittings make no more than fit', () => {
    const sittings = Array.from({ length: 10_000 }, (_, place) => {
      const day = new Date(Date.parse(TODAY) - Math.floor(place / 4) * 86_400_000);
      return morning(day.toISOString().slice(0, 10), 100 + (place % 50), 70);
    });
    const span = spanOf('all', TODAY, { oldest: sittings.at(-1)?.day ?? '', newest: TODAY });
    const panel = chartOf(sittings, span, PRESSURE, BOX)?.panels[0];
    expect(span.every).toBe(28);
    expect(panel?.marks).toHaveLength(90);
    expect(panel?.lines).toHaveLength(2);
  });

  test('does not make a small change look large', () => {
    const chart = chartOf(
      [morning('2026-11-08', 60.2), morning('2026-11-07', 60)],
      long,
      { order: ['morning'], least: 5 },
      BOX,
    );
    expect(chart?.scale.map(({ label }) => label)).toEqual(['56', '58', '60', '62', '64']);
  });

  test('shows what the doctor has set, only where it counts, and makes room for it', () => {
    const fasting: Sitting = { day: '2026-11-07', series: 'fasting', values: [9] };
    const after: Sitting = { day: '2026-11-07', series: 'after-meal', values: [9] };
    const options = {
      order: ['fasting', 'after-meal'],
      least: 4,
      bands: [{ from: 4, to: 7, series: 'fasting' }],
    };
    // From 4 to 9 in steps of 1: 14 pixels each.
    const chart = chartOf([fasting, after], long, options, BOX);
    expect(chart?.panels.map(({ bands }) => bands)).toEqual([[{ top: 35, bottom: 77 }], []]);
    // Without a fasting value the band has nothing to be seen against.
    expect(chartOf([after], long, options, BOX)?.panels[0]?.bands).toEqual([]);
    // From 80 to 160 in steps of 20: 130 stands 50 of 80 above the lowest line.
    const below = chartOf(
      [morning('2026-11-07', 150, 90)],
      long,
      { ...PRESSURE, bands: [{ to: 130 }] },
      BOX,
    );
    expect(below?.panels[0]?.bands).toEqual([{ top: 33.3, bottom: undefined }]);
  });

  test('labels the last day, and as many before it as have room', () => {
    const wide = chartOf([morning('2026-11-16', 120)], week, PRESSURE, BOX);
    expect(wide?.days.map(({ label }) => label)).toEqual([
      '11/10',
      '11/11',
      '11/12',
      '11/13',
      '11/14',
      '11/15',
      '11/16',
    ]);
    expect(wide?.days.map(({ at }) => at)[6]).toBe(300.6);
    const narrow = chartOf([morning('2026-11-16', 120)], week, PRESSURE, { ...BOX, width: 137 });
    expect(narrow?.days.map(({ label }) => label)).toEqual(['11/10', '11/13', '11/16']);
    // 105 days in 15 weeks, room for 8 labels: every second week by its first day, back from the last.
    const weeks = chartOf([morning(TODAY, 120)], spanBetween('2026-08-10', TODAY), PRESSURE, BOX);
    expect(weeks?.days.map(({ label }) => label).join(' ')).toBe(
      '8/10 8/24 9/7 9/21 10/5 10/19 11/2 11/16',
    );
    const years = chartOf([morning(TODAY, 120)], spanBetween('2023-01-01', TODAY), PRESSURE, BOX);
    expect(years?.days.at(-1)?.label).toMatch(/^2026\/\d+$/);
  });

  test('of days on which nothing was measured is none', () => {
    expect(chartOf([morning('2026-12-07', 120)], long, PRESSURE, BOX)).toBeUndefined();
    expect(chartOf([], long, PRESSURE, BOX)).toBeUndefined();
  });
});
