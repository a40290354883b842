import { expect, test } from 'vitest';
import type { Change } from '../../../src/storage/row.ts';
import { refuseStale, rowsAsked } from '../../../src/storage/stale.ts';

/** What is there, by table and id, each with the number of the change that wrote it. */
const THERE: Readonly<Record<string, number>> = { 'people/anna': 3, 'readings/r1': 7 };

function outcomeOf(...changes: Change[]): string {
  const asked = new Set(changes.flatMap(rowsAsked).map(({ table, id }) => `${table}/${id}`));
  try {
    refuseStale(changes, (table, id) => {
      // What was not read beforehand cannot be known inside a transaction.
      expect(asked).toContain(`${table}/${id}`);
      return THERE[`${table}/${id}`];
    });
    return 'done';
  } catch (error) {
    return (error as { why: string }).why;
  }
}

const put = (table: string, id: string, person: string): Change => ({
  table,
  put: { id, v: 1, person, data: {} },
});

test('a row is put for somebody who is there, who comes with it, or for the phone', () => {
  expect(outcomeOf(put('readings', 'r2', 'anna'))).toBe('done');
  expect(outcomeOf(put('readings', 'r2', 'ben'))).toBe('gone');
  expect(outcomeOf(put('readings', 'r2', 'ben'), put('people', 'ben', 'ben'))).toBe('done');
  expect(outcomeOf(put('settings', 'mingbairen.text', ''))).toBe('done');
  expect(outcomeOf({ table: 'readings', remove: 'r1' })).toBe('done');
});

test('a backup brings back its rows, also those whose person it does not have', () => {
  expect(outcomeOf({ ...put('readings', 'r2', 'ben'), isBroughtBack: true })).toBe('done');
});

test('what was meant for a row as it was is not done to another', () => {
  const over = (seq: number) => outcomeOf({ table: 'readings', remove: 'r1', over: seq });
  expect(over(7)).toBe('done');
  expect(over(6)).toBe('changed');
  expect(over(0)).toBe('changed');
  expect(outcomeOf({ ...put('readings', 'r2', 'anna'), over: 0 })).toBe('done');
  expect(outcomeOf({ ...put('readings', 'r2', 'anna'), over: 7 })).toBe('changed');
});

test('that the person is gone is said before anything else', () => {
  expect(outcomeOf({ ...put('readings', 'r2', 'ben'), over: 7 })).toBe('gone');
});
