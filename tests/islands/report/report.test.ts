import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/domain/diary/schema.ts';
import { periodOf } from '../../../src/islands/me/report/period.ts';
import { tableRows } from '../../../src/islands/me/report/table-rows.ts';

describe('the days of a report', () => {
  const own = { from: '2026-10-01', to: '2026-10-31' };

  test('end today and go back two weeks, a month, three months, the end of a shorter month kept', () => {
    expect(periodOf('two-weeks', own, '2026-11-22')).toEqual({
      from: '2026-11-09',
      to: '2026-11-22',
    });
    expect(periodOf('month', own, '2026-11-22')).toEqual({ from: '2026-10-23', to: '2026-11-22' });
    expect(periodOf('month', own, '2026-03-31')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(periodOf('three-months', own, '2026-05-31')).toEqual({
      from: '2026-03-01',
      to: '2026-05-31',
    });
  });

  test('are the chosen ones where these are whole, in order, past and no more than a year', () => {
    const read = (from: string, to: string) => periodOf('own', { from, to }, '2026-11-22');
    expect(read('2026-10-01', '2026-10-01')).toEqual({ from: '2026-10-01', to: '2026-10-01' });
    expect(read('2025-11-22', '2026-11-22')).toEqual({ from: '2025-11-22', to: '2026-11-22' });
    expect(read('', '2026-11-22')).toEqual({ problem: '请选好从哪天到哪天。' });
    expect(read('2026-11-02', '2026-11-01')).toEqual({
      problem: '开始的日子在结束的后面。请换一下。',
    });
    expect(read('2026-11-01', '2026-11-23')).toEqual({ problem: '结束的日子还没到。最晚选今天。' });
    expect(read('2025-11-21', '2026-11-22')).toEqual({ problem: '最长一年。请选短一些。' });
  });
});

describe('the diary as a table', () => {
  const medicines = new Map([['m1', '甲药']]);
  const rowsOf = (...readings: Reading[]) =>
    tableRows(readings, '王桂英', medicines).map((row) => row.join('|'));

  test('has a head that names its units, and a row for each measurement of a sitting', () => {
    const rows = rowsOf({
      kind: 'pressure',
      at: '2026-11-22T07:05:00+08:00',
      part: 'morning',
      place: 'home',
      values: [
        { systolic: 128, diastolic: 78, pulse: 66 },
        { systolic: 126, diastolic: 76 },
      ],
      note: '没睡好',
    });
    expect(rows).toEqual([
      '称呼|日期|时间|项目|时段|第几遍|收缩压（mmHg）|舒张压（mmHg）|脉搏（次/分）|数值|单位|在哪里量|药名|备注',
      '王桂英|2026-11-22|07:05|血压|早上|1|128|78|66|||在家量||没睡好',
      '王桂英|2026-11-22|07:05|血压|早上|2|126|76||||在家量||没睡好',
    ]);
  });

  test('writes moments by the clock of the county, wherever the phone was', () => {
    const [, row] = rowsOf({
      kind: 'glucose',
      at: '2026-11-21T22:50:00Z',
      place: 'clinic',
      meal: 'fasting',
      value: 6.1,
    });
    expect(row).toBe('王桂英|2026-11-22|06:50|血糖|空腹|||||6.1|mmol/L|在村卫生室或医院量||');
  });

  test('has a row for each medicine that was taken, also one that is no longer on the list', () => {
    const rows = rowsOf({
      kind: 'medicine',
      at: '2026-11-22T07:05:00+08:00',
      part: 'morning',
      taken: ['m1', 'm9'],
    });
    expect(rows.slice(1).map((row) => row.split('|')[12])).toEqual(['甲药', '药单上已经没有']);
  });
});
