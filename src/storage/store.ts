import type { Found } from './compare.ts';
import { Database } from './database.ts';
import { openFiles } from './files.ts';
import { Journal, journalFolder } from './journal.ts';
import { Keeper } from './keeper.ts';
import { emptyRows } from './merge.ts';
import { type Refusal, Refused, refusalOf } from './refusal.ts';
import { applied, type Change, type Entry, type Rows, type StoredRow } from './row.ts';
import { lastAcknowledged, noteAcknowledged, onOtherTab } from './sentinel.ts';
import { type Started, start } from './start.ts';
import { newestVersion, type Table } from './table.ts';
import { whileAlone } from './turn.ts';

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
  readonly #keeper: Keeper;
  readonly #name: string;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #taken: Refusal | undefined;
  #rows: Rows;
  #seq: number;
  #backedUp: number;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(keeper: Keeper, name: string, now: () => number, started: Started) {
    this.#keeper = keeper;
    this.#name = name;
    this.#now = now;
    this.#rows = started.rows;
    this.#seq = started.seq;
    this.#backedUp = started.backedUp;
    this.found = started.found;
    onOtherTab(name, (isErased) => {
      if (isErased && !keeper.hasDatabase) this.take('erased');
      else void this.#reload();
    });
  }

  /** Opens the store. Where a newer version of the site has the data, it opens empty and refuses every change. */
  static async open(options: StoreOptions): Promise<Store> {
    const { tables, name = 'mingbairen', now } = options;
    const names = tables.map((table) => table.name);
    const schema = schemaOf(tables);
    let store: Store | undefined;
    let early: Refusal | undefined;
    const onTaken = (why: Refusal) => {
      early = why;
      store?.take(why);
    };
    const database = new Database(name, names, schema, onTaken);
    const files = await openFiles(journalFolder(name));
    const word = Math.random().toString(36).slice(2, 8);
    const journal = files && new Journal(files, schema, word);
    let started: Started;
    try {
      started = await whileAlone(name, () =>
        start(database, journal, names, schema, lastAcknowledged(name)),
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      early = error.why;
      database.close();
      started = { rows: emptyRows(names), seq: 0, backedUp: 0, hasDatabase: false, found: [] };
    }
    const keeper = new Keeper(database, journal, names, started.hasDatabase);
    store = new Store(keeper, name, now, started);
    if (early) store.take(early);
    return store;
  }

  /** Why nothing can be changed any more in this tab; nothing while it can. */
  get taken(): Refusal | undefined {
    return this.#taken;
  }

  /** Whether every change is kept twice. */
  get isCopied(): boolean {
    return this.#keeper.isCopied;
  }

  /** Whether anything can be kept at all. */
  get canKeep(): boolean {
    return this.#keeper.canKeep;
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
    return this.#inTurn(() => this.#commit(changes, false));
  }

  /** As `change`, and nothing of what is gone stays in the journal. For what somebody wants forgotten. */
  forget(changes: readonly Change[]): Promise<Outcome> {
    return this.#inTurn(() => this.#commit(changes, true));
  }

  /** Notes that a backup holds everything up to the change `seq`. */
  async noteBackup(seq: number): Promise<void> {
    await this.#inTurn(async () => {
      await this.#keeper.noteBackup(seq);
      this.#backedUp = Math.max(this.#backedUp, seq);
      this.#tell();
      return true;
    });
  }

  /** Reads the whole journal, which a start does only where the names of its files do not fit, and writes it anew where a part of it is damaged. Says whether it was whole. */
  async verifyCopy(): Promise<boolean> {
    let wasWhole = true;
    await this.#inTurn(async () => {
      wasWhole = false;
      wasWhole = await this.#keeper.verifyCopy();
      return true;
    });
    return wasWhole;
  }

  /** The reader knows what was lost; from now on it is not said any more. */
  acceptLoss(): void {
    noteAcknowledged(this.#name, this.#seq);
    void this.#inTurn(async () => {
      await this.#keeper.accept(this.#held);
      return true;
    });
  }

  /** Deletes the database and the journal. Other tabs stop. Throws where the browser refuses. */
  async erase(): Promise<void> {
    const erasing = this.#queue.then(() => whileAlone(this.#name, () => this.#keeper.erase()));
    this.#queue = erasing.catch(() => {});
    await erasing;
    noteAcknowledged(this.#name, 0);
    this.take('erased');
  }

  /** From now on every change is refused. */
  take(why: Refusal): void {
    this.#taken = why;
    if (why === 'erased') this.#rows = new Map();
    this.#tell();
  }

  #inTurn(work: () => Promise<boolean>): Promise<Outcome> {
    const attempt = async (): Promise<Outcome> => {
      if (this.#taken) return { saved: false, why: this.#taken };
      if (!this.canKeep) return { saved: false, why: 'broken' };
      try {
        return { saved: true, copied: await work() };
      } catch (error) {
        const why = this.#taken ?? refusalOf(error);
        if (why === 'superseded') this.take(why);
        return { saved: false, why };
      }
    };
    const turn = this.#queue.then(() => whileAlone(this.#name, attempt));
    this.#queue = turn;
    return turn;
  }

  get #held() {
    return { rows: this.#rows, seq: this.#seq };
  }

  async #commit(changes: readonly Change[], forgets: boolean): Promise<boolean> {
    const done = await this.#keeper.commit(changes, this.#now(), this.#held, forgets);
    this.#apply(done.seq, done.entries);
    if (this.#keeper.isLong(done.count)) void this.#inTurn(() => this.#shorten());
    return done.copied;
  }

  async #shorten(): Promise<boolean> {
    await this.#keeper.shorten(this.#held);
    return true;
  }

  #apply(seq: number, entries: readonly Entry[]): void {
    this.#rows = applied(this.#rows, entries);
    const isAlone = seq === this.#seq + 1;
    this.#seq = seq;
    noteAcknowledged(this.#name, Math.max(seq, lastAcknowledged(this.#name)));
    this.#tell();
    // Another tab has saved something that this one has not read yet.
    if (!isAlone) void this.#reload();
  }

  async #reload(): Promise<void> {
    if (this.#taken) return;
    const loaded = await this.#keeper.load(this.#held);
    if (!loaded || this.#taken || loaded.seq < this.#seq) return;
    this.#rows = loaded.rows;
    this.#seq = loaded.seq;
    this.#backedUp = loaded.backedUp ?? this.#backedUp;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
