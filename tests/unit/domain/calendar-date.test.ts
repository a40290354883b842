import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, daysBetween } from '../../../src/domain/shared/calendar-date.ts';
import { calendarDate } from '../../../src/domain/shared/calendar-date-field.ts';
import { isCalendarDate } from '../../../src/domain/shared/date-texts.ts';
import { addDays } from '../../helpers/days.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a calendar day', () => {
  test.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-1-1', false],
    ['2026/11/22', false],
    ['2026年11月22日', false],
    ['２０２６-11-22', false],
    ['2026-11-22T08:00', false],
    [' 2026-11-22', false],
    ['2026-11-22\n', false],
    ['', false],
  ])('%j is a day that exists: %j', (text, exists) => {
    expect(isCalendarDate(text)).toBe(exists);
  });

  test('every day of two centuries exists', () => {
    fc.assert(fc.property(day, (date) => isCalendarDate(date)));
  });
});

describe('counting days', () => {
  test.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-22', '2026-11-21', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2025-12-31', '2026-01-01', 1],
    // The night on which summer time began in Shanghai in 1991 was an hour short; a day stays a day.
    ['1991-04-13', '1991-04-15', 2],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('days in words carry no leading zeros', () => {
    expect(dateInWords('2026-03-05')).toBe('2026 年 3 月 5 日');
  });
});

describe('a day in front matter', () => {
  test('a day that a YAML reader made a Date is the same day', () => {
    expect(calendarDate.parse(new Date('2026-11-22'))).toBe('2026-11-22');
    expect(calendarDate.parse('2026-11-22')).toBe('2026-11-22');
  });

  test.each([[new Date('nonsense')], [20261122], [null], ['2026-02-30']])(
    '%j is refused',
    (value) => {
      expect(calendarDate.safeParse(value).success).toBe(false);
    },
  );
});
