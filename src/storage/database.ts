import { Dexie, type Table as DexieTable } from 'dexie';
import { Refused } from './refusal.ts';
import {
  type Change,
  countOf,
  type Entry,
  entriesOf,
  isRow,
  type Rows,
  type StoredRow,
} from './row.ts';
import { refuseStale, rowsAsked } from './stale.ts';

/** The one row beside the tables, written in every transaction: what the database says of itself. */
interface State {
  id: 'state';
  /** The version of the code that wrote last. */
  schema: number;
  /** The number of the last change. */
  seq: number;
  /** How many rows there are in all tables. */
  count: number;
  /** The number of the last change that a backup holds. */
  backedUp: number;
}

/** Everything that is in the database. */
export interface Loaded {
  rows: Rows;
  seq: number;
  backedUp: number;
  /** Whether the rows are as many as the database says, and all of them rows. */
  whole: boolean;
}

const LOST_CONNECTION = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

const EMPTY: State = { id: 'state', schema: 0, seq: 0, count: 0, backedUp: 0 };

/** What a change came to. */
export interface Committed {
  seq: number;
  count: number;
  entries: Entry[];
}

export type Names = readonly string[];

/**
 * The database of the phone, strict: what it has acknowledged has reached the disk. One transaction is one change, with the
 * next number. `schema` counts the versions of all tables together; code of an older one writes nothing into a newer database.
 */
export class Database {
  readonly #db: Dexie;
  readonly #tables: Names;
  readonly #schema: number;
  #isTaken = false;

  /** `onTaken`: another tab has a newer version of the site, or has deleted everything. */
  constructor(
    name: string,
    tables: Names,
    schema: number,
    onTaken: (why: 'superseded' | 'erased') => void,
  ) {
    this.#tables = tables;
    this.#schema = schema;
    // Dexie opens a closed database again by itself, also under old code: then old rows come into a new database.
    this.#db = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    const stores = Object.fromEntries([...tables, 'meta'].map((table) => [table, 'id']));
    this.#db.version(schema).stores(stores);
    this.#db.on('versionchange', ({ newVersion }) => {
      this.#isTaken = true;
      this.#db.close();
      onTaken(newVersion === null ? 'erased' : 'superseded');
      // Nothing for Dexie to do about it.
      return false;
    });
  }

  get #all(): DexieTable<StoredRow, string>[] {
    return this.#tables.map((name) => this.#db.table(name));
  }

  get #meta(): DexieTable<State, string> {
    return this.#db.table('meta');
  }

  /** Throws where the database cannot be opened; refuses one that a newer version of the site has. */
  async open(): Promise<void> {
    await this.#db.open();
    // Dexie multiplies versions by ten, and opens newer databases as if they were its own.
    if (this.#db.backendDB().version > this.#schema * 10) {
      this.#db.close();
      throw new Refused('superseded');
    }
  }

  close(): void {
    this.#db.close();
  }

  /** Reads everything. Throws where the disk has damaged it so that it cannot be read. */
  load(): Promise<Loaded> {
    return this.#db.transaction('r', [...this.#all, this.#meta], async () => {
      const state = (await this.#meta.get('state')) ?? EMPTY;
      const rows: Rows = new Map();
      let whole = true;
      for (const table of this.#all) {
        const found = await table.toArray();
        const right = found.filter((row) => isRow(row) && row.seq <= state.seq);
        whole &&= right.length === found.length;
        rows.set(table.name, new Map(right.map((row) => [row.id, row])));
      }
      whole &&= countOf(rows) === state.count;
      return { rows, seq: state.seq, backedUp: state.backedUp, whole };
    });
  }

  /** Does all of the changes or none of them, at the time `now`. */
  async commit(changes: readonly Change[], now: number): Promise<Committed> {
    try {
      return await this.#commit(changes, now);
    } catch (error) {
      // Phones take a database away from a page that slept; it can be opened again.
      if (this.#isTaken || !LOST_CONNECTION.has((error as Error).name)) throw error;
      this.#db.close();
      await this.open();
      return this.#commit(changes, now);
    }
  }

  #commit(changes: readonly Change[], now: number): Promise<Committed> {
    return this.#db.transaction('rw', [...this.#all, this.#meta], async () => {
      // Few questions, many at once: on a slow phone each one that is waited for is felt.
      const [state, there] = await Promise.all([this.#checkedState(), this.#present(changes)]);
      refuseStale(changes, (table, id) => there.get(`${table}/${id}`));
      const seq = state.seq + 1;
      const before = there.size;
      const entries = entriesOf(changes, now, seq);
      for (const { table, id, row } of entries) {
        if (row) there.set(`${table}/${id}`, seq);
        else there.delete(`${table}/${id}`);
      }
      const count = state.count + there.size - before;
      const writes = [...lastOf(entries)].flatMap(([name, last]): Promise<unknown>[] => {
        const table: DexieTable<StoredRow, string> = this.#db.table(name);
        const puts = [...last.values()].flatMap(({ row }) => row ?? []);
        const removes = [...last.values()].filter(({ row }) => !row).map(({ id }) => id);
        return [
          ...(puts.length > 0 ? [table.bulkPut(puts)] : []),
          ...(removes.length > 0 ? [table.bulkDelete(removes)] : []),
        ];
      });
      await Promise.all([...writes, this.#meta.put({ ...state, seq, count })]);
      return { seq, count, entries };
    });
  }

  /** Which of the rows that a change asks after there are, as `table/id`, each with the number of the change that wrote it. */
  async #present(changes: readonly Change[]): Promise<Map<string, number>> {
    const asked = changes.flatMap(rowsAsked);
    const there = await Promise.all(
      this.#tables.map(async (name): Promise<[string, number][]> => {
        const ids = new Set(asked.filter(({ table }) => table === name).map(({ id }) => id));
        if (ids.size === 0) return [];
        const table: DexieTable<StoredRow, string> = this.#db.table(name);
        const rows = await table.bulkGet([...ids]);
        return rows.flatMap((row) => (row ? [[`${name}/${row.id}`, row.seq]] : []));
      }),
    );
    return new Map(there.flat());
  }

  /** Makes the database what `rows` are, as it stood after the change `seq`. */
  async replace(rows: Rows, seq: number, backedUp: number): Promise<void> {
    await this.#db.transaction('rw', [...this.#all, this.#meta], async () => {
      await this.#checkedState();
      for (const table of this.#all) {
        await table.clear();
        await table.bulkPut([...(rows.get(table.name)?.values() ?? [])]);
      }
      const count = countOf(rows);
      await this.#meta.put({ id: 'state', schema: this.#schema, seq, count, backedUp });
    });
  }

  /** Notes that a backup holds everything up to the change `seq`. */
  async noteBackup(seq: number): Promise<void> {
    await this.#db.transaction('rw', this.#meta, async () => {
      const state = await this.#checkedState();
      await this.#meta.put({ ...state, backedUp: Math.max(state.backedUp, seq) });
    });
  }

  async #checkedState(): Promise<State> {
    const state = (await this.#meta.get('state')) ?? EMPTY;
    // The last lock: should a tab with old code have missed every other sign, it still writes nothing.
    if (state.schema > this.#schema) throw new Refused('superseded');
    return { ...state, schema: this.#schema };
  }

  /** Deletes the database. Other tabs hear of it. */
  async erase(): Promise<void> {
    this.#db.close();
    await this.#db.delete();
  }
}

/** The last entry of each row, by table and id: where one change does something to a row twice, its end counts. */
function lastOf(entries: readonly Entry[]): Map<string, Map<string, Entry>> {
  const tables = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const table = tables.get(entry.table) ?? new Map<string, Entry>();
    tables.set(entry.table, table.set(entry.id, entry));
  }
  return tables;
}
