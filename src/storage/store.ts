import type { Found } from './compare.ts';
import { type Committed, Database } from './database.ts';
import { openFiles } from './files.ts';
import { Journal } from './journal.ts';
import { type Refusal, Refused, refusalOf } from './refusal.ts';
import { applied, type Change, countOf, type Entry, type Rows, type StoredRow } from './row.ts';
import { lastAcknowledged, noteAcknowledged, onOtherTab } from './sentinel.ts';
import { start } from './start.ts';
import { newestVersion, type Table } from './table.ts';

/** What a change came to. `copied` is false where the second copy could not be written: what is saved is saved once. */
export type Outcome = { saved: true; copied: boolean } | { saved: false; why: Refusal };

export interface StoreOptions {
  tables: readonly Table<unknown>[];
  /** The name of the database and of the place of the journal. */
  name?: string;
  /** The phone's clock: milliseconds since 1970. */
  now: () => number;
}

const NO_ROWS: ReadonlyMap<string, StoredRow> = new Map();

/** Versions of tables only ever grow, so their sum does too: it is the version of the database. */
function schemaOf(tables: readonly Table<unknown>[]): number {
  return tables.reduce((sum, table) => sum + newestVersion(table), 0);
}

/**
 * Everything that this phone keeps of its people, in memory and in two places on the disk. A change is acknowledged when it
 * has reached the disk in the database, and been added to the journal where there is one.
 */
export class Store {
  /** What the start found, to be said to the reader. */
  readonly found: Found[];
  readonly #database: Database;
  readonly #journal: Journal | undefined;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #hasDatabase: boolean;
  #taken: Refusal | undefined;
  #rows: Rows;
  #seq: number;
  #backedUp: number;
  /** Whether the journal lacks a change: then the next one writes it anew. */
  #isCopyBehind = false;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    database: Database,
    journal: Journal | undefined,
    options: StoreOptions,
    started: Awaited<ReturnType<typeof start>>,
  ) {
    this.#database = database;
    this.#journal = journal;
    this.#now = options.now;
    this.#rows = started.rows;
    this.#seq = started.seq;
    this.#backedUp = started.backedUp;
    this.#hasDatabase = started.hasDatabase;
    this.found = started.found;
    onOtherTab(() => void this.#reload());
  }

  /** Opens the store. Where a newer version of the site has the data, it opens empty and refuses every change. */
  static async open(options: StoreOptions): Promise<Store> {
    const { tables, name = 'mingbairen' } = options;
    const names = tables.map((table) => table.name);
    let store: Store | undefined;
    let early: Refusal | undefined;
    const onTaken = (why: Refusal) => {
      early = why;
      store?.take(why);
    };
    const database = new Database(name, names, schemaOf(tables), onTaken);
    const files = await openFiles(`${name}-journal`);
    const journal = files && new Journal(files, Math.random().toString(36).slice(2, 8));
    try {
      const started = await start(database, journal, names);
      store = new Store(database, journal, options, started);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      early = error.why;
      const rows = new Map(names.map((table) => [table, new Map<string, StoredRow>()]));
      const nothing = { rows, seq: 0, backedUp: 0, hasDatabase: false, found: [] };
      store = new Store(database, journal, options, nothing);
    }
    if (early) store.take(early);
    return store;
  }

  /** Why nothing can be changed any more in this tab; nothing while it can. */
  get taken(): Refusal | undefined {
    return this.#taken;
  }

  /** Whether every change is kept twice. */
  get isCopied(): boolean {
    return this.#hasDatabase && this.#journal !== undefined;
  }

  /** Whether anything can be kept at all. */
  get canKeep(): boolean {
    return this.#hasDatabase || this.#journal !== undefined;
  }

  /** Changes that no backup holds yet. */
  get unsaved(): number {
    return this.#seq - this.#backedUp;
  }

  /** The number of the last change. */
  get seq(): number {
    return this.#seq;
  }

  /** The rows of a table, by id, as they are now. */
  rows(table: string): ReadonlyMap<string, StoredRow> {
    return this.#rows.get(table) ?? NO_ROWS;
  }

  /** Calls `listener` after every change, also of another tab; returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does all changes or none, one call after the other. */
  change(changes: readonly Change[]): Promise<Outcome> {
    return this.#inTurn(async () => {
      const done = this.#hasDatabase
        ? await this.#database.commit(changes, this.#now())
        : this.#inMemory(changes);
      const copied = await this.#copy(done);
      if (!copied && !this.#hasDatabase) throw new Refused('broken');
      this.#apply(done);
      return copied;
    });
  }

  /** As `change`, and nothing of what is gone stays in the journal. For what somebody wants forgotten. */
  async forget(changes: readonly Change[]): Promise<Outcome> {
    const outcome = await this.change(changes);
    if (outcome.saved) await this.#inTurn(() => this.#rewriteJournal());
    return outcome;
  }

  /** Notes that a backup holds everything up to the change `seq`. */
  async noteBackup(seq: number): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#hasDatabase) await this.#database.noteBackup(seq);
      this.#backedUp = Math.max(this.#backedUp, seq);
      this.#tell();
      return true;
    });
  }

  /** Reads the whole journal, which a start does only where the names of its files do not fit, and writes it anew where a part of it is damaged. Says whether it was whole. */
  async verifyCopy(): Promise<boolean> {
    if (!this.#journal || this.#taken || !this.#hasDatabase) return true;
    const content = await this.#journal.read().catch(() => undefined);
    if (content?.whole) return true;
    await this.#inTurn(() => this.#rewriteJournal());
    return false;
  }

  /** The reader knows what was lost; from now on it is not said any more. */
  acceptLoss(): void {
    noteAcknowledged(this.#seq);
  }

  /** Deletes the database and the journal. Other tabs stop. Throws where the browser refuses. */
  async erase(): Promise<void> {
    await this.#queue;
    await this.#database.erase();
    await this.#journal?.clear();
    noteAcknowledged(0);
    this.take('erased');
  }

  /** From now on every change is refused. */
  take(why: Refusal): void {
    this.#taken = why;
    if (why === 'erased') this.#rows = new Map();
    this.#tell();
  }

  #inTurn(work: () => Promise<boolean>): Promise<Outcome> {
    const turn = this.#queue.then(async (): Promise<Outcome> => {
      if (this.#taken) return { saved: false, why: this.#taken };
      if (!this.canKeep) return { saved: false, why: 'broken' };
      try {
        return { saved: true, copied: await work() };
      } catch (error) {
        const why = this.#taken ?? refusalOf(error);
        if (why === 'superseded') this.take(why);
        return { saved: false, why };
      }
    });
    this.#queue = turn;
    return turn;
  }

  /** What a database would make of the changes; for a phone that has only the journal. */
  #inMemory(changes: readonly Change[]): Committed {
    const seq = this.#seq + 1;
    const entries = changes.map((change): Entry => {
      const id = 'put' in change ? change.put.id : change.remove;
      const row = 'put' in change ? { at: this.#now(), ...change.put, seq } : null;
      return { table: change.table, id, seq, row };
    });
    return { seq, count: countOf(applied(this.#rows, entries)), entries };
  }

  async #copy({ seq, count, entries }: Committed): Promise<boolean> {
    if (!this.#journal) return false;
    try {
      if (this.#isCopyBehind) await this.#rewriteJournal();
      else await this.#journal.add(seq, count, entries);
      this.#isCopyBehind = false;
      return true;
    } catch (error) {
      if (!this.#hasDatabase) throw error;
      this.#isCopyBehind = true;
      return false;
    }
  }

  #apply({ seq, count, entries }: Committed): void {
    this.#rows = applied(this.#rows, entries);
    const isAlone = seq === this.#seq + 1;
    this.#seq = seq;
    noteAcknowledged(Math.max(seq, lastAcknowledged()));
    this.#tell();
    // Another tab has saved something that this one has not read yet.
    if (!isAlone) void this.#reload();
    if (this.#journal?.isLong(count)) void this.#inTurn(() => this.#rewriteJournal());
  }

  /** From the database, where there is one: this tab may not have read yet what another has saved. */
  async #rewriteJournal(): Promise<boolean> {
    if (!this.#journal) return false;
    const now = this.#hasDatabase
      ? await this.#database.load()
      : { rows: this.#rows, seq: this.#seq };
    await this.#journal.rewrite(now.seq, now.rows);
    return true;
  }

  async #reload(): Promise<void> {
    if (this.#taken || !this.#hasDatabase) return;
    const loaded = await this.#database.load().catch(() => undefined);
    if (!loaded || loaded.seq < this.#seq) return;
    this.#rows = loaded.rows;
    this.#seq = loaded.seq;
    this.#backedUp = loaded.backedUp;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
