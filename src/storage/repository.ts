import type { Change, StoredRow } from './row.ts';
import type { Outcome, Store } from './store.ts';
import { newestVersion, type Read, readRow, type Table } from './table.ts';

/** A value with what its row says of it. */
export interface Kept<T> {
  id: string;
  /** The id of the person to whom it belongs; empty for the phone. */
  person: string;
  /** When it was last changed: milliseconds since 1970. */
  at: number;
  value: T;
}

/** The rows of one table as values. What cannot be read (written by a newer version, or damaged) stays where it is and is counted. */
export class Repository<T> {
  readonly #store: Store;
  readonly #table: Table<T>;
  /** Rows never change: what was read once is read. */
  readonly #known = new WeakMap<StoredRow, Read<Kept<T>>>();
  #source: unknown;
  #read: { values: Map<string, Kept<T>>; newer: number; damaged: number } = {
    values: new Map(),
    newer: 0,
    damaged: 0,
  };

  constructor(store: Store, table: Table<T>) {
    this.#store = store;
    this.#table = table;
  }

  #readAll() {
    const rows = this.#store.rows(this.#table.name);
    if (rows === this.#source) return this.#read;
    const values = new Map<string, Kept<T>>();
    let newer = 0;
    let damaged = 0;
    for (const row of rows.values()) {
      const read = this.#readOnce(row);
      if ('value' in read) values.set(row.id, read.value);
      else if (read.unreadable === 'damaged') damaged++;
      else newer++;
    }
    this.#source = rows;
    this.#read = { values, newer, damaged };
    return this.#read;
  }

  #readOnce(row: StoredRow): Read<Kept<T>> {
    const known = this.#known.get(row);
    if (known) return known;
    const read = readRow(this.#table, row);
    const { id, person, at } = row;
    const kept = 'value' in read ? { value: { id, person, at, value: read.value } } : read;
    this.#known.set(row, kept);
    return kept;
  }

  /** Everything that can be read. */
  all(): Kept<T>[] {
    return [...this.#readAll().values.values()];
  }

  get(id: string): Kept<T> | undefined {
    return this.#readAll().values.get(id);
  }

  /** Rows that this version of the site cannot read. They are kept. */
  get unreadable(): { newer: number; damaged: number } {
    const { newer, damaged } = this.#readAll();
    return { newer, damaged };
  }

  /** The change that puts a value; for `Store.change`. */
  putting(id: string, person: string, value: T): Change {
    const v = newestVersion(this.#table);
    return { table: this.#table.name, put: { id, v, person, data: value } };
  }

  /** Saves one value. */
  put(id: string, person: string, value: T): Promise<Outcome> {
    return this.#store.change([this.putting(id, person, value)]);
  }

  remove(id: string): Promise<Outcome> {
    return this.#store.change([{ table: this.#table.name, remove: id }]);
  }
}
