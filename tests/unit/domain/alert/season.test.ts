import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seasonOf, seasonsUntil } from '../../../../src/domain/alert/season.ts';
import { at, DAY, HOUR } from './times.ts';

const winter = { from: '11-01', to: '03-31', since: 2026 };

describe('a season in one year', () => {
  test('that crosses the New Year has the year in which it begins in its id', () => {
    expect(seasonOf('co-winter', winter, 2026)).toEqual({
      id: 'co-winter-2026',
      sent: '2026-10-31T09:00:00+08:00',
      effective: '2026-11-01T00:00:00+08:00',
      expires: '2027-03-31T23:59:59+08:00',
    });
  });

  test.each([
    ['within one year', '06-15', '09-05', '2026-06-14T09', '2026-06-15', '2026-09-05'],
    ['from New Year on', '01-01', '02-28', '2025-12-31T09', '2026-01-01', '2026-02-28'],
    [
      'until the last day of the year',
      '12-01',
      '12-31',
      '2026-11-30T09',
      '2026-12-01',
      '2026-12-31',
    ],
    ['of a single day', '05-12', '05-12', '2026-05-11T09', '2026-05-12', '2026-05-12'],
    [
      'that ends the day before it begins',
      '07-02',
      '07-01',
      '2026-07-01T09',
      '2026-07-02',
      '2027-07-01',
    ],
  ])('%s', (_what, from, to, sent, first, last) => {
    expect(seasonOf('x', { from, to, since: 2026 }, 2026)).toEqual({
      id: 'x-2026',
      sent: `${sent}:00:00+08:00`,
      effective: `${first}T00:00:00+08:00`,
      expires: `${last}T23:59:59+08:00`,
    });
  });

  test.each([
    [2026, '2026-02-28T09:00:00+08:00'],
    [2028, '2028-02-29T09:00:00+08:00'],
    [2100, '2100-02-28T09:00:00+08:00'],
  ])('one that begins on 1 March %i is sent on the last day of February', (year, sent) => {
    expect(seasonOf('x', { from: '03-01', to: '05-31', since: 2026 }, year).sent).toBe(sent);
  });

  test.each([
    [2026, 151],
    [2027, 152],
  ])('the winter that begins in %i has %i days, 29 February among them', (year, days) => {
    const { effective, expires } = seasonOf('x', winter, year);
    expect((Date.parse(expires) + 1000 - Date.parse(effective)) / DAY).toBe(days);
  });
});

describe('the seasons until a moment', () => {
  const ids = (until: number) => seasonsUntil('x', winter, until).map(({ id }) => id);

  test.each([
    ['years before the first', at('2020-06-01T00:00'), []],
    ['when the first begins', at('2026-11-01T00:00'), []],
    ['just after the first has begun', at('2026-11-01T00:00') + 1, ['x-2026']],
    ['between two', at('2027-06-01T00:00'), ['x-2026']],
    ['in the third', at('2028-12-31T23:59'), ['x-2026', 'x-2027', 'x-2028']],
  ])('%s', (_when, until, expected) => {
    expect(ids(until)).toEqual(expected);
  });
});

test('whatever its days, a season is announced 15 hours before, and ends before the next begins', () => {
  const day = fc
    .date({
      min: new Date('2001-01-01'),
      max: new Date('2001-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(5, 10));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 2000, max: 2095 }), (from, to, since) => {
      const seasons = seasonsUntil('x', { from, to, since }, at(`${since + 5}-12-31T23:59:59`));
      expect(seasons.length).toBeGreaterThanOrEqual(5);
      for (const [index, season] of seasons.entries()) {
        const [sent, effective, expires] = [season.sent, season.effective, season.expires].map(
          (moment) => Date.parse(moment),
        ) as [number, number, number];
        expect(season.id).toBe(`x-${since + index}`);
        expect(season.effective).toBe(`${since + index}-${from}T00:00:00+08:00`);
        expect(effective - sent).toBe(15 * HOUR);
        expect(expires).toBeGreaterThan(effective);
        const next = seasons[index + 1];
        if (next) expect(expires).toBeLessThan(Date.parse(next.effective));
      }
    }),
  );
});
