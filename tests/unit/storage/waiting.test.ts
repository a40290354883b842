import { expect, test } from 'vitest';
import { restore, tablesOf } from '../../../src/storage/backup.ts';
import { applied, type Change, type Rows, type StoredRow } from '../../../src/storage/row.ts';
import type { Store } from '../../../src/storage/store.ts';
import { moveWaiting } from '../../../src/storage/waiting.ts';

/** A store in memory alone, with what backups ask of one. */
function memoryStore(rows: Rows = new Map()) {
  const state = { rows };
  const change = async (changes: readonly Change[]) => {
    const entries = changes.map((one) => {
      const id = 'put' in one ? one.put.id : one.remove;
      const row = 'put' in one ? { at: 0, ...one.put, seq: 1 } : null;
      return { table: one.table, id, seq: 1, row };
    });
    for (const { table } of entries) if (!state.rows.has(table)) state.rows.set(table, new Map());
    state.rows = applied(state.rows, entries);
    return { saved: true, copied: true } as const;
  };
  const none = new Map<string, StoredRow>();
  const store = {
    ...{ change, forget: change, isCopied: true },
    rows: (table: string) => state.rows.get(table) ?? none,
  };
  return store as unknown as Store;
}

const ROW = { id: 'a', v: 7, person: 'p', at: 5, data: { shape: ['of', 'tomorrow'] } };
const backupOf = (table: string, row = ROW) => ({
  made: '2026-11-22T04:00:00Z',
  tables: new Map([[table, new Map([[row.id, row]])]]),
});

test('a row of a table that this version does not know is kept, and comes out into the next backup as it was', async () => {
  const store = memoryStore();
  await restore(store, backupOf('tomorrow'), 'merge');
  expect(tablesOf(store)).toEqual(backupOf('tomorrow').tables);
  expect(store.rows('tomorrow').size).toBe(0);
});

test('replacing takes rows of unknown tables away too', async () => {
  const store = memoryStore();
  await restore(store, backupOf('tomorrow'), 'merge');
  await restore(store, backupOf('people'), 'replace');
  expect(tablesOf(store)).toEqual(backupOf('people').tables);
});

test.each([
  ['moves into its table', undefined, ROW.data],
  ['gives way to a row that was changed later', 6, 'later'],
  ['replaces a row that was changed before', 4, ROW.data],
])('what has waited for a newer version of the site, in that version, %s', async (_, at, data) => {
  const waits = { id: 'people/a', v: 1, person: 'p', at: ROW.at, seq: 1 };
  const { id, v } = ROW;
  const there = at === undefined ? [] : [{ id, v: 1, person: 'p', at, seq: 1, data: 'later' }];
  const store = memoryStore(
    new Map<string, Map<string, StoredRow>>([
      [
        'waiting',
        new Map([[waits.id, { ...waits, data: { table: 'people', id, v, data: ROW.data } }]]),
      ],
      ['people', new Map(there.map((row) => [row.id, row]))],
    ]),
  );
  await moveWaiting(store);
  expect(store.rows('people').get('a')?.data).toEqual(data);
  expect(store.rows('waiting').size).toBe(0);
});
