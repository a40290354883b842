import { describe, expect, test } from 'vitest';
import { isMoment } from '../../../src/domain/shared/date-texts.ts';
import { countyDay } from '../../../src/domain/shared/moment.ts';
import { moment } from '../../../src/domain/shared/moment-field.ts';
import { dayInWords } from '../../../src/domain/shared/moment-words.ts';

describe('a moment', () => {
  test.each([
    ['2026-11-01T08:00:00+08:00', true],
    ['2026-11-01T08:00+08:00', true],
    ['2026-11-01T00:00:00Z', true],
    ['2026-11-01T08:00:00', false],
    ['2026-11-01 08:00:00+08:00', false],
    ['2026-11-01', false],
    ['2026-02-30T08:00:00+08:00', false],
    ['2026-11-01T24:00:00+08:00', false],
    ['2026-11-01T08:60:00+08:00', false],
    ['2026-11-01T08:00:60+08:00', false],
    ['2026-11-01T8:00:00+08:00', false],
    ['', false],
  ])('%j is one: %j', (text, isOne) => {
    expect(isMoment(text)).toBe(isOne);
    expect(moment.safeParse(text).success).toBe(isOne);
  });

  test('a time that a YAML reader made a Date is the same moment', () => {
    const parsed = moment.parse(new Date('2026-11-01T08:00:00+08:00'));
    expect(Date.parse(parsed)).toBe(Date.parse('2026-11-01T08:00:00+08:00'));
  });

  test.each([
    ['2026-11-01T00:00:00+08:00', '2026 年 11 月 1 日'],
    ['2026-10-31T16:00:00Z', '2026 年 11 月 1 日'],
    ['2026-10-31T15:59:59Z', '2026 年 10 月 31 日'],
  ])('%s falls on %s in the county', (value, words) => {
    expect(dayInWords(value)).toBe(words);
  });

  test('the day in the county begins at 16:00 UTC', () => {
    expect(countyDay(Date.parse('2026-10-31T15:59:59.999Z'))).toBe('2026-10-31');
    expect(countyDay(Date.parse('2026-10-31T16:00:00Z'))).toBe('2026-11-01');
  });
});
