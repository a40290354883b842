import { expect, test } from 'vitest';
import { isTrustedDay } from '../../../../src/domain/desk/trusted-day.ts';

test.each([
  ['the same day', '2026-11-22', '2026-11-22', true],
  ['the longest pause', '2026-12-06', '2026-11-22', true],
  ['a day longer than that', '2026-12-07', '2026-11-22', false],
  ['a clock that was set years ahead', '2036-11-22', '2026-11-22', false],
  ['a clock that went back', '2026-11-21', '2026-11-22', false],
  ['nothing to compare with', '2026-11-22', undefined, false],
])('%s', (_, today, seen, isTrusted) => {
  expect(isTrustedDay(today, seen)).toBe(isTrusted);
});
