import { openFiles } from '../../../src/storage/files.ts';
import { Journal, journalFolder } from '../../../src/storage/journal.ts';
import { merge } from '../../../src/storage/merge.ts';
import { Repository } from '../../../src/storage/repository.ts';
import type { Rows, StoredRow } from '../../../src/storage/row.ts';
import { type Outcome, Store } from '../../../src/storage/store.ts';
import {
  type Asked,
  askedAt,
  type Dump,
  dumpOf,
  notes,
  putNote,
  tablesOf,
  type Version,
} from './store-rows.ts';

/** What the page has done with one request, and how long it took. */
export type Answered = Outcome & { milliseconds: number };

/** What is in the store's memory. */
export interface Seen {
  rows: Dump;
  /** How many notes this version reads as what they are. */
  readable: number;
  found: readonly string[];
  taken: string | undefined;
  isCopied: boolean;
}

/** What lies on the disk, read past the store. */
export interface OnDisk {
  database: Dump | undefined;
  journal: Dump | undefined;
  journalWhole: boolean;
}

/** What a tab has written until it was refused or had enough. */
export interface Written {
  /** How many were acknowledged. */
  count: number;
  refused: string | undefined;
  /** When: milliseconds since 1970. */
  refusedAt: number;
}

/** Things that a browser may lack. */
export type Lack = 'files' | 'caches' | 'database';

const NAME = 'mingbairen';
const now = () => performance.timeOrigin + performance.now();
let store: Store;
let version: Version = 1;

function lack(what: Lack): void {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  if (what === 'files') Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable');
  else if (what === 'caches') CacheStorage.prototype.open = refuse;
  else IDBFactory.prototype.open = refuse;
}

async function open(as: Version, lacks: readonly Lack[] = []): Promise<number> {
  for (const what of lacks) lack(what);
  version = as;
  const started = performance.now();
  store = await Store.open({ tables: tablesOf(as), name: NAME, now: () => Date.now() });
  return performance.now() - started;
}

function look(): Seen {
  const rows: Rows = new Map(
    tablesOf(version).map(({ name }) => [name, new Map(store.rows(name))]),
  );
  const { found, taken, isCopied } = store;
  const readable = new Repository(store, notes(version)).all().length;
  return { rows: dumpOf(rows), readable, found, taken, isCopied };
}

async function ask({ changes, forgets }: Asked): Promise<Answered> {
  const started = performance.now();
  const outcome = await (forgets ? store.forget(changes) : store.change(changes));
  return { ...outcome, milliseconds: performance.now() - started };
}

/** Asks for one thing after the other, and tells the host of each that was acknowledged before it goes on. */
async function writeOn(run: string, seed: number, session: number): Promise<void> {
  for (let index = 0; ; index++) {
    const outcome = await ask(askedAt(seed, session, index));
    if (!outcome.saved) throw new Error(`refused: ${outcome.why}`);
    await fetch(`/acknowledged?run=${run}&session=${session}&index=${index}`, { method: 'POST' });
  }
}

/** Puts notes `word-0`, `word-1` … until one is refused or there are `most`. */
async function writeNotes(word: string, most: number): Promise<Written> {
  for (let count = 0; count < most; count++) {
    const id = `${word}-${count}`;
    const outcome = await store.change([putNote(id, `note ${id}`, version)]);
    if (!outcome.saved) return { count, refused: outcome.why, refusedAt: now() };
  }
  return { count: most, refused: undefined, refusedAt: 0 };
}

async function disk(): Promise<OnDisk> {
  const tables = tablesOf(version).map(({ name }) => name);
  const database = await rawDatabase(tables).catch(() => undefined);
  const files = await openFiles(journalFolder(NAME));
  if (!files) return { database, journal: undefined, journalWhole: false };
  const content = await new Journal(files, version, 'looking').read();
  const rows = merge(content, 0, undefined, tables);
  return { database, journal: dumpOf(rows), journalWhole: content.whole };
}

async function rawDatabase(tables: readonly string[]): Promise<Dump> {
  const db = await settled(indexedDB.open(NAME));
  const transaction = db.transaction(tables);
  const all = await Promise.all(
    tables.map(async (name): Promise<[string, Map<string, StoredRow>]> => {
      const rows: StoredRow[] = await settled(transaction.objectStore(name).getAll());
      return [name, new Map(rows.map((row) => [row.id, row]))];
    }),
  );
  db.close();
  return dumpOf(new Map(all));
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What the harness calls from outside. */
const phone = {
  open,
  look,
  ask,
  writeOn,
  writeNotes,
  disk,
  now,
  verifyCopy: () => store.verifyCopy(),
  acceptLoss: () => store.acceptLoss(),
  erase: () => store.erase(),
};
export type Phone = typeof phone;
Object.assign(window, { phone });
