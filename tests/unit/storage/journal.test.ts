import { beforeEach, describe, expect, test } from 'vitest';
import type { Files } from '../../../src/storage/files.ts';
import { Journal } from '../../../src/storage/journal.ts';
import type { Entry, Rows, StoredRow } from '../../../src/storage/row.ts';

/** Files in memory, in which a test can look and spoil things. */
class FakeFiles implements Files {
  readonly texts = new Map<string, string>();
  names = async () => [...this.texts.keys()];
  read = async (name: string) => this.texts.get(name);
  isEmpty = async (name: string) => this.texts.get(name) === '';
  write = async (name: string, text: string) => {
    this.texts.set(name, text);
  };
  remove = async (name: string) => {
    this.texts.delete(name);
  };
  clear = async () => this.texts.clear();
}

const row = (id: string, seq: number): StoredRow => ({
  ...{ id, seq, v: 1, person: 'p', at: 0 },
  data: `${id} of ${seq}`,
});
const put = (id: string, seq: number): Entry => ({ table: 't', id, seq, row: row(id, seq) });
const removed = (id: string, seq: number): Entry => ({ table: 't', id, seq, row: null });
const rows = (...all: StoredRow[]): Rows => new Map([['t', new Map(all.map((r) => [r.id, r]))]]);

let files: FakeFiles;
let journal: Journal;
beforeEach(() => {
  files = new FakeFiles();
  journal = new Journal(files, 3, 'tab1');
});

async function entries() {
  const { last, whole } = await journal.read();
  const live = [...(last.get('t')?.values() ?? [])].filter((entry) => entry.row);
  return { whole, live: live.map(({ row }) => row?.data).sort() };
}

describe('the journal', () => {
  test('gives the newest of every row, and says where it stands', async () => {
    await journal.add(1, 1, [put('a', 1)]);
    await journal.add(2, 2, [put('b', 2)]);
    await journal.add(3, 2, [put('a', 3)]);
    await journal.add(4, 1, [removed('b', 4)]);
    expect(await entries()).toEqual({ whole: true, live: ['a of 3'] });
    expect(await journal.place()).toEqual({ seq: 4, count: 1, schema: 3, gapless: true });
  });

  test('that is empty is whole, and stands at nothing', async () => {
    expect(await journal.place()).toEqual({ seq: 0, count: 0, schema: 0, gapless: true });
    expect(await entries()).toEqual({ whole: true, live: [] });
  });

  test('written anew holds nothing of what is gone, not even in a file that is not read', async () => {
    await journal.add(1, 1, [put('secret', 1)]);
    await journal.add(2, 2, [put('b', 2)]);
    await journal.rewrite(2, rows(row('b', 2)));
    expect(await entries()).toEqual({ whole: true, live: ['b of 2'] });
    expect([...files.texts.values()].join()).not.toContain('secret');
    expect((await journal.place()).gapless).toBe(true);
  });

  test('keeps what another tab adds while it is written anew', async () => {
    await journal.add(1, 1, [put('a', 1)]);
    await new Journal(files, 3, 'tab2').add(2, 2, [put('b', 2)]);
    await journal.rewrite(1, rows(row('a', 1)));
    expect(await entries()).toEqual({ whole: true, live: ['a of 1', 'b of 2'] });
  });

  test('of which a file is missing says so, by the names alone', async () => {
    for (const seq of [1, 2, 3]) await journal.add(seq, seq, [put(`r${seq}`, seq)]);
    const [, second = ''] = await files.names();
    await files.remove(second);
    expect((await journal.place()).gapless).toBe(false);
    expect(await entries()).toEqual({ whole: false, live: ['r1 of 1', 'r3 of 3'] });
  });

  test('of which the beginning is missing says so', async () => {
    await journal.add(7, 1, [put('a', 7)]);
    expect((await journal.place()).gapless).toBe(false);
  });

  test('of which a file cannot be read gives the others, and says so', async () => {
    await journal.add(1, 1, [put('a', 1)]);
    await journal.add(2, 2, [put('b', 2)]);
    const [first = ''] = await files.names();
    files.read = async (name) => {
      if (name === first) throw new DOMException('damaged', 'NotReadableError');
      return files.texts.get(name);
    };
    expect(await entries()).toEqual({ whole: false, live: ['b of 2'] });
  });

  test('takes no notice of files that are not its own', async () => {
    await journal.add(1, 1, [put('a', 1)]);
    files.texts.set('notes.txt', 'x');
    expect(await entries()).toEqual({ whole: true, live: ['a of 1'] });
  });

  test('is long after 200 changes, where there are many rows later', async () => {
    for (let seq = 1; seq < 200; seq++) await journal.add(seq, 1, [put('a', seq)]);
    expect(journal.isLong(10)).toBe(false);
    await journal.add(200, 1, [put('a', 200)]);
    expect([journal.isLong(10), journal.isLong(4000)]).toEqual([true, false]);
  });

  test('takes no notice of the file that a killed browser has begun: neither of a change nor of everything', async () => {
    await journal.add(1, 1, [put('a', 1)]);
    await journal.add(2, 2, [put('b', 2)]);
    const [, second = ''] = await files.names();
    files.texts.set(second.replace('change', 'base'), '');
    files.texts.set(second.replace('000000000002', '000000000003'), '');
    expect(await journal.place()).toMatchObject({ seq: 2, gapless: true });
    expect(await entries()).toEqual({ whole: true, live: ['a of 1', 'b of 2'] });
    await journal.tidy();
    expect(await entries()).toEqual({ whole: true, live: ['a of 1', 'b of 2'] });
  });

  test('tidies away what a killed browser has left beside a file that holds everything', async () => {
    await journal.add(1, 1, [put('secret', 1)]);
    const [old = ''] = await files.names();
    const text = files.texts.get(old) ?? '';
    await journal.rewrite(2, rows(row('b', 2)));
    files.texts.set(old, text);
    await journal.tidy();
    expect(await entries()).toEqual({ whole: true, live: ['b of 2'] });
    expect(files.texts.size).toBe(1);
  });
});
