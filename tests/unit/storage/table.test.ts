import { expect, test } from 'vitest';
import { Refused, refusalOf } from '../../../src/storage/refusal.ts';
import type { StoredRow } from '../../../src/storage/row.ts';
import { readRow, type Table } from '../../../src/storage/table.ts';
import { TABLES } from '../../../src/storage/tables.ts';

interface Weight {
  grams: number;
}

/** Kilograms as a text, then as a number, then grams. */
const weights: Table<Weight> = {
  name: 'weights',
  parse: (data) => {
    const { grams } = data as Weight;
    return Number.isFinite(grams) ? { grams } : undefined;
  },
  upgrades: [
    (data) => ({ kilograms: Number((data as { kg: string }).kg) }),
    (data) => ({ grams: (data as { kilograms: number }).kilograms * 1000 }),
  ],
};

const row = (v: number, data: unknown): StoredRow => ({
  ...{ id: 'a', person: '', at: 0, seq: 1 },
  v,
  data,
});

test('a row of any version is read as the newest', () => {
  for (const [v, data] of [
    [1, { kg: '70' }],
    [2, { kilograms: 70 }],
    [3, { grams: 70_000 }],
  ] as const) {
    expect(readRow(weights, row(v, data))).toEqual({ value: { grams: 70_000 } });
  }
});

test('a row of a newer version is known to be one, not taken for damage', () => {
  expect(readRow(weights, row(4, { grams: 70_000 }))).toEqual({ unreadable: 'of a newer version' });
});

test('a row whose data is not what it should be is damaged, whatever it is', () => {
  for (const data of [null, undefined, 'x', { kg: '70' }, []]) {
    expect(readRow(weights, row(3, data))).toEqual({ unreadable: 'damaged' });
    for (const table of TABLES.filter(({ name }) => name === 'people')) {
      expect(readRow(table, row(1, data))).toEqual({ unreadable: 'damaged' });
    }
  }
});

test('a full phone is found inside the abort in which browsers hide it', () => {
  const quota = new DOMException('full', 'QuotaExceededError');
  expect(refusalOf(quota)).toBe('full');
  expect(refusalOf(Object.assign(new Error('x'), { name: 'AbortError', inner: quota }))).toBe(
    'full',
  );
  expect(refusalOf({ name: 'BulkError', inner: { name: 'AbortError', inner: quota } })).toBe(
    'full',
  );
  expect(refusalOf(new DOMException('gone', 'InvalidStateError'))).toBe('broken');
  expect(refusalOf(new Refused('superseded'))).toBe('superseded');
  expect(refusalOf(undefined)).toBe('broken');
});
