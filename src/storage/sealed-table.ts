import { closeValue, type DeskKeys, openValue, rowIdOf } from './desk-keys.ts';
import type { Change, StoredRow } from './row.ts';
import type { Outcome, Store } from './store.ts';
import { newestVersion, type Read, readRow, type Table } from './table.ts';

/** A row as it was when it was opened. `kept` is what lay in it where only a newer version can read that. */
interface Opened<T> {
  row: StoredRow;
  read: Read<T>;
  kept?: unknown;
}

/** What of a store such a table needs. */
export type RowStore = Pick<Store, 'rows' | 'subscribe' | 'change' | 'forget'>;

/** A value with the version in which it is written, and when it was last changed where that is not now. */
export interface BroughtRow {
  v: number;
  at?: number;
  data: { id: string };
}

/**
 * The values of a table whose rows are closed on the disk: all of them are opened once and then kept in memory until `end`.
 * What cannot be read (damaged, or of a newer version) stays where it is and is counted.
 */
export class SealedTable<T extends { id: string }> {
  readonly #store: RowStore;
  readonly #table: Table<T>;
  readonly #listeners = new Set<() => void>();
  readonly #leave: () => void;
  #keys: DeskKeys | undefined;
  /** By the id of the row. */
  #opened: ReadonlyMap<string, Opened<T>> = new Map();
  #byId: ReadonlyMap<string, T> = new Map();
  #all: readonly T[] = [];
  #reading: Promise<void> = Promise.resolve();

  private constructor(store: RowStore, table: Table<T>, keys: DeskKeys) {
    this.#store = store;
    this.#table = table;
    this.#keys = keys;
    this.#leave = store.subscribe(() => void this.#refresh());
  }

  /** Opens all rows. */
  static async open<T extends { id: string }>(
    store: RowStore,
    table: Table<T>,
    keys: DeskKeys,
  ): Promise<SealedTable<T>> {
    const sealed = new SealedTable(store, table, keys);
    await sealed.#refresh();
    return sealed;
  }

  /** The same array until something changes. */
  all(): readonly T[] {
    return this.#all;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** Rows that this version of the site cannot read. They are kept. */
  get unreadable(): { newer: number; damaged: number } {
    const count = { newer: 0, damaged: 0 };
    for (const { read } of this.#opened.values()) {
      if ('value' in read) continue;
      count[read.unreadable === 'damaged' ? 'damaged' : 'newer']++;
    }
    return count;
  }

  /** Everything that the keys open, as a backup carries it: also what a newer version has written. */
  rows(): Pick<StoredRow, 'v' | 'at' | 'data'>[] {
    const newest = newestVersion(this.#table);
    return [...this.#opened.values()].flatMap(({ row: { v, at }, read, kept }) => {
      if ('value' in read) return { v: newest, at, data: read.value };
      return kept === undefined ? [] : { v, at, data: kept };
    });
  }

  /** Calls `listener` after every change, also of another tab; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Saves all of them or none. */
  put(values: readonly T[]): Promise<Outcome> {
    return this.#do(async (keys) => this.#store.change(await this.#puts(keys, values)));
  }

  /** As `put`, and nothing of what they were before stays in the journal. */
  overwrite(values: readonly T[]): Promise<Outcome> {
    return this.#do(async (keys) => this.#store.forget(await this.#puts(keys, values)));
  }

  /** As `put`, for rows out of a backup: they bring their version and their time. */
  putRows(rows: readonly BroughtRow[]): Promise<Outcome> {
    return this.#do(async (keys) => {
      const changes = rows.map((row) => this.#changeOf(keys, row));
      return this.#store.change(await Promise.all(changes));
    });
  }

  /** Ends all of them or none; nothing of them stays in the journal. */
  remove(ids: readonly string[]): Promise<Outcome> {
    const { name } = this.#table;
    return this.#do(async (keys) => {
      const rowIds = await Promise.all(ids.map((id) => rowIdOf(keys, name, id)));
      return this.#store.forget(rowIds.map((remove) => ({ table: name, remove })));
    });
  }

  /** Drops the keys and everything that was opened. */
  end(): void {
    this.#leave();
    this.#listeners.clear();
    this.#keys = undefined;
    this.#show(new Map());
  }

  async #do(work: (keys: DeskKeys) => Promise<Outcome>): Promise<Outcome> {
    if (!this.#keys) return { saved: false, why: 'broken' };
    const outcome = await work(this.#keys);
    await this.#refresh();
    return outcome;
  }

  #puts(keys: DeskKeys, values: readonly T[]): Promise<Change[]> {
    const v = newestVersion(this.#table);
    return Promise.all(values.map((data) => this.#changeOf(keys, { v, data })));
  }

  async #changeOf(keys: DeskKeys, { data, ...row }: BroughtRow): Promise<Change> {
    const { name } = this.#table;
    const id = await rowIdOf(keys, name, data.id);
    const sealed = await closeValue(keys, this.#placeOf(id, row.v), data);
    return { table: name, put: { ...row, id, person: '', data: sealed } };
  }

  /** One after the other: what was read last must be what is shown last. */
  #refresh(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  async #read(): Promise<void> {
    const rows = this.#store.rows(this.#table.name);
    const before = this.#opened;
    const opened = await Promise.all(
      [...rows].map(async ([id, row]): Promise<[string, Opened<T>]> => {
        const known = before.get(id);
        return [id, known?.row.seq === row.seq ? known : await this.#openRow(row)];
      }),
    );
    if (!this.#keys) return;
    const isSame =
      opened.length === before.size && opened.every(([id, one]) => before.get(id) === one);
    if (!isSame) this.#show(new Map(opened));
  }

  async #openRow(row: StoredRow): Promise<Opened<T>> {
    try {
      if (!this.#keys) throw new Error('ended');
      const data = await openValue(this.#keys, this.#placeOf(row.id, row.v), row.data);
      const read = readRow(this.#table, { ...row, data });
      return 'value' in read ? { row, read } : { row, read, kept: data };
    } catch {
      return { row, read: { unreadable: 'damaged' } };
    }
  }

  #placeOf(rowId: string, v: number): string {
    return `${this.#table.name}/${rowId}/${v}`;
  }

  #show(opened: ReadonlyMap<string, Opened<T>>): void {
    this.#opened = opened;
    const values = [...opened.values()].flatMap(({ read }) => ('value' in read ? read.value : []));
    this.#byId = new Map(values.map((value) => [value.id, value]));
    this.#all = values;
    for (const listener of this.#listeners) listener();
  }
}
