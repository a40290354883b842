import { expect, test } from 'vitest';
import { countyDay } from '../../src/domain/shared/moment.ts';
import { untilMidnight } from '../../src/islands/me/today.ts';

test.each([
  '2026-11-22T23:59:59.999+08:00',
  '2026-11-23T00:00:00+08:00',
  '2026-12-31T15:59:00Z',
  '1970-01-01T00:00:00Z',
])('from %s a page waits for the first moment of the next day in the county', (moment) => {
  const now = Date.parse(moment);
  const midnight = now + untilMidnight(now);
  expect(untilMidnight(now)).toBeGreaterThan(0);
  expect(countyDay(midnight - 1)).toBe(countyDay(now));
  expect(countyDay(midnight) > countyDay(now)).toBe(true);
});
