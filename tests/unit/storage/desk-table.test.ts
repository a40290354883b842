import { describe, expect, test } from 'vitest';
import { deskKeys } from '../../../src/storage/desk-keys.ts';
import type { StoredRow } from '../../../src/storage/row.ts';
import { SealedTable } from '../../../src/storage/sealed-table.ts';
import type { Table } from '../../../src/storage/table.ts';
import { MemoryRows } from '../../helpers/memory-rows.ts';

interface Note {
  id: string;
  text: string;
}

const notes: Table<Note> = {
  name: 'notes',
  parse: (data) => {
    const { id, text } = data as Partial<Note>;
    return id !== undefined && text !== undefined ? { id, text } : undefined;
  },
  upgrades: [],
};

const newerNotes: Table<Note> = { ...notes, upgrades: [(data) => data] };

const SECRET = new Uint8Array(32).fill(7);
const WANG: Note = { id: 'a1', text: '王桂英 13900000001' };
const LI: Note = { id: 'b2', text: '李大山 13900000002' };

async function twoNotes() {
  const rows = new MemoryRows();
  const keys = await deskKeys(SECRET);
  const table = await SealedTable.open(rows, notes, keys);
  await table.put([WANG, LI]);
  return { rows, keys, table };
}

describe('a sealed table', () => {
  test('keeps neither a value nor its id in clear, and gives both back to the same secret', async () => {
    const { rows } = await twoNotes();
    const onDisk = JSON.stringify([...rows.all]);
    for (const part of ['王桂英', '13900000001', 'a1"', btoa('13900000001').slice(0, 12)]) {
      expect(onDisk).not.toContain(part);
    }
    const again = await SealedTable.open(rows, notes, await deskKeys(SECRET));
    expect(again.all()).toEqual([WANG, LI]);
    expect(again.get('b2')).toEqual(LI);
  });

  test('puts one value into one row, whichever tab does it', async () => {
    const { rows, table } = await twoNotes();
    const other = await SealedTable.open(rows, notes, await deskKeys(SECRET));
    await other.put([{ ...WANG, text: '改过' }]);
    expect(rows.all.size).toBe(2);
    await table.put([]);
    expect(table.get('a1')?.text).toBe('改过');
  });

  test('tells once about each change, and what it shows stays the same in between', async () => {
    const { table } = await twoNotes();
    let told = 0;
    table.subscribe(() => told++);
    const before = table.all();
    await table.put([{ ...LI, text: '另一句' }]);
    expect(told).toBe(1);
    expect(table.all()).not.toBe(before);
    expect(table.all()).toBe(table.all());
  });

  test('keeps and counts what another secret has closed, what was moved to another row, and what is newer', async () => {
    const { rows, keys } = await twoNotes();
    const [wang, li] = [...rows.all.values()] as [StoredRow, StoredRow];
    rows.all.set(wang.id, { ...wang, data: li.data });
    const newer = await SealedTable.open(rows, newerNotes, keys);
    await newer.put([{ id: 'c3', text: '新版本写的' }]);
    const table = await SealedTable.open(rows, notes, keys);
    expect(table.all()).toEqual([LI]);
    expect(table.unreadable).toEqual({ newer: 1, damaged: 1 });
    expect(table.rows().map(({ v }) => v)).toEqual([1, 2]);
    const stranger = await SealedTable.open(rows, notes, await deskKeys(new Uint8Array(32)));
    expect(stranger.all()).toEqual([]);
    expect(stranger.unreadable).toEqual({ newer: 0, damaged: 3 });
    expect(rows.all.size).toBe(3);
  });

  test('removes and overwrites so that the journal forgets', async () => {
    const { rows, table } = await twoNotes();
    await table.remove(['a1']);
    await table.overwrite([{ ...LI, text: '' }]);
    expect(rows.forgotten).toBe(2);
    expect(table.all()).toEqual([{ ...LI, text: '' }]);
    expect(rows.all.size).toBe(1);
  });

  test('has nothing any more, hears nothing and writes nothing once it has ended', async () => {
    const { rows, table } = await twoNotes();
    table.end();
    expect(table.all()).toEqual([]);
    expect(rows.listeners.size).toBe(0);
    expect(await table.put([WANG])).toEqual({ saved: false, why: 'broken' });
    const late = await SealedTable.open(rows, notes, await deskKeys(SECRET));
    const putting = late.put([{ ...WANG, text: '晚到' }]);
    late.end();
    await putting;
    expect(late.all()).toEqual([]);
  });
});
