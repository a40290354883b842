import { expect, test } from 'vitest';
import { afterIdle, idleTime } from '../../../src/islands/desk/idle.ts';

const MINUTE = 60_000;

test('a desk warns a minute before the tenth and locks at the tenth', () => {
  const after = (minutes: number) => afterIdle(minutes * MINUTE);
  expect([0, 8.9, 9, 9.9, 10, 60].map(after)).toEqual([
    ...['nothing', 'nothing', 'warn', 'warn', 'lock', 'lock'],
  ]);
});

test('of two clocks, the one that says more counts: neither sleep nor a clock set back keeps a desk open', () => {
  const last = { steady: 5_000, wall: 1_000_000 };
  const slept = { steady: 6_000, wall: 1_000_000 + 60 * MINUTE };
  const setBack = { steady: 5_000 + 10 * MINUTE, wall: 0 };
  expect(idleTime(last, slept)).toBe(60 * MINUTE);
  expect(afterIdle(idleTime(last, setBack))).toBe('lock');
});
