import { describe, expect, test } from 'vitest';
import {
  type MeasuredReading,
  sittingsOf,
  targetOf,
} from '../../../../src/domain/diary/chart-series.ts';
import { dayTable } from '../../../../src/domain/diary/day-table.ts';
import { UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';

function glucose(at: string, meal: 'fasting' | 'after-meal', value: number): MeasuredReading {
  return { kind: 'glucose', at, place: 'home', meal, value };
}

describe('a table of days', () => {
  test('has a row for a day, the series that there are as columns, and in a cell the earlier first', () => {
    const newestFirst = [
      glucose('2026-11-22T13:00:00+08:00', 'after-meal', 9),
      glucose('2026-11-22T09:00:00+08:00', 'after-meal', 8),
      glucose('2026-11-22T06:00:00+08:00', 'fasting', 6),
      glucose('2026-11-20T13:00:00+08:00', 'after-meal', 7),
    ];
    const { columns, rows } = dayTable(newestFirst);
    expect(columns).toEqual(['fasting', 'after-meal']);
    expect(
      rows.map(({ day, cells }) => [
        day,
        ...cells.map((cell) => cell.map((one) => 'value' in one && one.value).join(' ')),
      ]),
    ).toEqual([
      ['2026-11-22', '6', '8 9'],
      ['2026-11-20', '', '7'],
    ]);
    expect(dayTable([])).toEqual({ columns: [], rows: [] });
  });

  test('counts days by the clock of the county', () => {
    const { rows } = dayTable([glucose('2026-11-21T17:00:00Z', 'fasting', 6)]);
    expect(rows[0]?.day).toBe('2026-11-22');
  });
});

describe('what a chart is made of', () => {
  test('is the mean of each sitting, by the part of the day', () => {
    const sitting: MeasuredReading = {
      kind: 'pressure',
      at: '2026-11-22T20:00:00+08:00',
      part: 'evening',
      place: 'home',
      values: [
        { systolic: 130, diastolic: 80 },
        { systolic: 134, diastolic: 84 },
      ],
    };
    expect(sittingsOf([sitting])).toEqual([
      { day: '2026-11-22', series: 'evening', values: [132, 82] },
    ]);
  });

  test('has only the target that the doctor has set: pressure everywhere, glucose for fasting', () => {
    const health = {
      ...UNKNOWN_HEALTH,
      pressureTarget: { systolic: 140, diastolic: 90 },
      glucoseTarget: { from: 4.4, to: 7 },
    };
    expect(targetOf('pressure', health)).toEqual({
      bands: [{ to: 140 }, { to: 90 }],
      words: '医生定的目标：140/90 以下',
    });
    expect(targetOf('glucose', health)).toEqual({
      bands: [{ from: 4.4, to: 7, series: 'fasting' }],
      words: '医生定的空腹目标：4.4–7',
    });
    expect(targetOf('weight', health)).toBeUndefined();
    expect(targetOf('pressure', UNKNOWN_HEALTH)).toBeUndefined();
    expect(targetOf('pressure', undefined)).toBeUndefined();
  });
});
