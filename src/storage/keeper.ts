import type { Committed, Database } from './database.ts';
import type { Journal } from './journal.ts';
import { merge } from './merge.ts';
import { Refused } from './refusal.ts';
import { applied, type Change, countOf, entriesOf, type Rows } from './row.ts';
import { refuseStale } from './stale.ts';

/** What a tab holds in memory. */
export interface Held {
  rows: Rows;
  seq: number;
}

/** Writes changes into the database and then into the journal; on a phone whose database is broken, into the journal alone. Only ever used while no other tab writes. */
export class Keeper {
  readonly hasDatabase: boolean;
  readonly #database: Database;
  readonly #journal: Journal | undefined;
  readonly #tables: readonly string[];
  /** Whether the journal lacks a change: then the next one writes it anew. */
  #isCopyBehind = false;

  constructor(
    database: Database,
    journal: Journal | undefined,
    tables: readonly string[],
    hasDatabase: boolean,
  ) {
    this.#database = database;
    this.#journal = journal;
    this.#tables = tables;
    this.hasDatabase = hasDatabase;
  }

  /** Whether every change is kept twice. */
  get isCopied(): boolean {
    return this.hasDatabase && this.#journal !== undefined;
  }

  /** Whether anything can be kept at all. */
  get canKeep(): boolean {
    return this.hasDatabase || this.#journal !== undefined;
  }

  /** Does all changes or none. With `forgets`, nothing older stays in the journal. `copied` is false where only the database has them. */
  async commit(
    changes: readonly Change[],
    now: number,
    held: Held,
    forgets: boolean,
  ): Promise<Committed & { copied: boolean }> {
    if (this.hasDatabase) {
      const done = await this.#database.commit(changes, now);
      return { ...done, copied: await this.#copy(done, forgets) };
    }
    if (!this.#journal) throw new Refused('broken');
    const before = await this.#newest(held);
    refuseStale(changes, (table, id) => before.rows.get(table)?.get(id)?.seq);
    const seq = before.seq + 1;
    const entries = entriesOf(changes, now, seq);
    const after = applied(before.rows, entries);
    const count = countOf(after);
    if (forgets) await this.#journal.rewrite(seq, after);
    else await this.#journal.add(seq, count, entries);
    return { seq, count, entries, copied: true };
  }

  async #copy({ seq, count, entries }: Committed, forgets: boolean): Promise<boolean> {
    if (!this.#journal) return false;
    try {
      if (forgets || this.#isCopyBehind) await this.#rewrite();
      else await this.#journal.add(seq, count, entries);
      return true;
    } catch {
      this.#isCopyBehind = true;
      return forgets && (await this.#copyAfterForgetting());
    }
  }

  /** What shall be forgotten goes, also where there is no room to write down what stays beside it. */
  async #copyAfterForgetting(): Promise<boolean> {
    try {
      await this.#journal?.empty();
      await this.#rewrite();
      return true;
    } catch {
      return false;
    }
  }

  /** Writes the journal anew from the database: this tab may not have read yet what another has saved. */
  async #rewrite(): Promise<void> {
    const { seq, rows } = await this.#database.load();
    await this.#journal?.rewrite(seq, rows);
    this.#isCopyBehind = false;
  }

  /** Whether it is time to `shorten` the journal of so many rows. */
  isLong(rows: number): boolean {
    return this.#journal?.isLong(rows) ?? false;
  }

  /** Writes everything into one file of the journal. */
  async shorten(held: Held): Promise<void> {
    if (this.hasDatabase) return this.#rewrite();
    const { seq, rows } = await this.#newest(held);
    await this.#journal?.rewrite(seq, rows);
  }

  /** Reads the whole journal and writes it anew where a part of it is damaged. Says whether it was whole. */
  async verifyCopy(): Promise<boolean> {
    if (!this.#journal || !this.hasDatabase) return true;
    const content = await this.#journal.read().catch(() => undefined);
    const whole = content?.whole ?? false;
    if (!whole || this.#isCopyBehind) await this.#rewrite();
    return whole;
  }

  /** Writes what there is as all there has been, where there is only the journal. */
  async accept(held: Held): Promise<void> {
    if (!this.hasDatabase) await this.shorten(held);
  }

  /** What there is now, whoever wrote it; nothing where it cannot be read. */
  async load(held: Held): Promise<(Held & { backedUp?: number }) | undefined> {
    const read = this.hasDatabase ? this.#database.load() : this.#newest(held);
    return read.catch(() => undefined);
  }

  /** What the journal has, which is what this tab holds unless another has written. */
  async #newest(held: Held): Promise<Held> {
    const place = await this.#journal?.place();
    if (!this.#journal || !place || place.seq <= held.seq) return held;
    const content = await this.#journal.read();
    return { seq: place.seq, rows: merge(content, place.seq, undefined, this.#tables) };
  }

  async noteBackup(seq: number): Promise<void> {
    if (this.hasDatabase) await this.#database.noteBackup(seq);
  }

  /** Deletes both. Throws where the browser refuses one of them, after it has tried the other. */
  async erase(): Promise<void> {
    const results = await Promise.allSettled([this.#database.erase(), this.#journal?.clear()]);
    // A browser without any database has nothing to delete in it.
    const failed = results.find(
      (one) => one.status === 'rejected' && one.reason?.name !== 'MissingAPIError',
    );
    if (failed?.status === 'rejected') throw failed.reason;
  }
}
