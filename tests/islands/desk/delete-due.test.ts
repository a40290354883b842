import { describe, expect, test } from 'vitest';
import { deleteDue } from '../../../src/islands/desk/delete-due.ts';
import { deskKeys } from '../../../src/storage/desk-keys.ts';
import { deskTables } from '../../../src/storage/desk-store.ts';
import { SealedTable } from '../../../src/storage/sealed-table.ts';
import { MORNING, opened, takeAll, wish } from '../../helpers/desk-forms.ts';
import { MemoryRows } from '../../helpers/memory-rows.ts';

const DAY = 86_400_000;
const RETENTION = { open: 90, closed: 15 };

/** Days after the first on which a desk is opened that never rests for long, up to the last. */
function daysUpTo(last: number): number[] {
  return [...Array.from({ length: Math.floor(last / 13) }, (_, index) => 1 + 13 * index), last];
}

/** A desk with two sign-ups of one morning, and on how many days after that it was opened before. */
async function desk(...openedAfter: number[]) {
  const keys = await deskKeys(new Uint8Array(32).fill(1));
  const rows = new MemoryRows();
  const records = await SealedTable.open(rows, deskTables.records, keys);
  const seen = await SealedTable.open(new MemoryRows(), deskTables.seen, keys);
  const open = (after: number, isSure = false) => {
    const now = () => MORNING + after * DAY;
    return deleteDue({ now }, { records, seen, desk: { retention: RETENTION } }, isSure);
  };
  for (const after of openedAfter) await open(after);
  const other = wish({ name: '李大山', phone: '13800000002' });
  await records.put(takeAll([opened(1, 'a', wish()), opened(2, 'b', other)]).records);
  return { open, records, rows, day: () => seen.get('day')?.day };
}

describe('when a desk is opened', () => {
  test('what is due goes down to its tombstones, and the journal forgets it', async () => {
    const { open, records, rows } = await desk(...daysUpTo(80));
    expect(await open(89)).toEqual({ deleted: 0 });
    expect(await open(91)).toEqual({ deleted: 2 });
    expect(records.all().map(({ kind }) => kind)).toEqual(['erased', 'erased']);
    expect(JSON.stringify(records.all())).not.toContain('1380000000');
    expect(rows.forgotten).toBe(1);
    expect(await open(92)).toEqual({ deleted: 0 });
  });

  test.each([
    ['after a clock that jumped ahead', daysUpTo(40), 91, '2026-12-11'],
    ['after a clock that went back', daysUpTo(130), 100, '2027-03-11'],
    ['where nobody knows an earlier day', [] as number[], 91, undefined],
  ])('%s it asks, and deletes nothing by itself', async (_, before, after, seen) => {
    const { open, records } = await desk(...before);
    const answer = await open(after);
    expect(answer).toHaveProperty('asks.count', 2);
    expect(answer).toHaveProperty('asks.seen', seen);
    expect(records.all().every(({ kind }) => kind === 'sign-up')).toBe(true);
    expect(await open(after, true)).toEqual({ deleted: 2 });
  });

  test('a day that nobody believes is not remembered, so that it makes no later one look right', async () => {
    const { open, day } = await desk(1);
    await open(3650);
    expect(day()).toBe('2026-11-02');
    await open(3660);
    expect(day()).toBe('2026-11-02');
    await open(3660, true);
    expect(day()).not.toBe('2026-11-02');
  });
});
