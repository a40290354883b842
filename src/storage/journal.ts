import type { Files } from './files.ts';
import { fromText, type JournalFile, nameOf, readName, toText } from './journal-file.ts';
import { countOf, type Entry, type Rows } from './row.ts';

/** After so many single changes, and a quarter as many as there are rows, they are written into one file. */
const MOST_CHANGES = 200;

/** Where the journal of a store lies. Not `mingbairen-…`: those caches are the worker's, which tidies away what it does not know. */
export function journalFolder(store: string): string {
  return `${store.replace('-', '.')}.journal`;
}

/** Where the journal stands, by the names of its files alone. */
export interface JournalPlace {
  /** The number of the last change in it; 0 where there is none. */
  seq: number;
  count: number;
  /** The newest version of the code that wrote into it. */
  schema: number;
  /** Whether no file between is missing. */
  gapless: boolean;
}

/** Everything that can be read of a journal. */
export interface JournalContent {
  /** The last entry of each row, by table and id, ended ones too. */
  last: Map<string, Map<string, Entry>>;
  /** Whether every file was there and every line of it right. */
  whole: boolean;
}

/** The second copy of every change, beside the database. Files are only ever added, and removed when a newer one holds all that was in them. */
export class Journal {
  readonly #files: Files;
  readonly #schema: number;
  readonly #tab: string;
  #written = 0;
  #changes = 0;

  /** `schema` is the version of the code; `tab` a short random word, so that two tabs never write one file. */
  constructor(files: Files, schema: number, tab: string) {
    this.#files = files;
    this.#schema = schema;
    this.#tab = tab;
  }

  /** In order, without what a browser that was killed has begun and not written: it was not acknowledged. */
  async #names(): Promise<string[]> {
    const names = (await this.#files.names()).filter((name) => readName(name)).sort();
    const isBegun = (name: string | undefined) =>
      name !== undefined && this.#files.isEmpty(name).catch(() => false);
    while (await isBegun(names[names.length - 1])) names.pop();
    const bases = names.filter(isBase);
    for (const base of bases) if (await isBegun(base)) names.splice(names.indexOf(base), 1);
    return names;
  }

  async place(): Promise<JournalPlace> {
    return this.#placeOf(await this.#names());
  }

  #placeOf(names: readonly string[]): JournalPlace {
    const files = usedOf(names).flatMap((name) => readName(name) ?? []);
    const last = files[files.length - 1];
    const first = files[0];
    const seqs = new Set(files.map(({ seq }) => seq));
    const wanted = last && first ? last.seq - first.seq + 1 : 0;
    this.#changes = files.filter(({ kind }) => kind === 'change').length;
    return {
      seq: last?.seq ?? 0,
      count: last?.count ?? 0,
      schema: Math.max(0, ...files.map(({ schema }) => schema)),
      gapless: seqs.size === wanted && (first === undefined || startsWhole(first)),
    };
  }

  /** Reads every file. What cannot be read is missing from `last`, and `whole` is false. */
  async read(): Promise<JournalContent> {
    const names = await this.#names();
    const last: JournalContent['last'] = new Map();
    let whole = this.#placeOf(names).gapless;
    for (const name of usedOf(names)) {
      const text = await this.#files.read(name).catch(() => undefined);
      const file = fromText(text ?? '');
      whole &&= file.whole;
      for (const entry of file.entries) {
        const table = last.get(entry.table) ?? new Map<string, Entry>();
        last.set(entry.table, table);
        const before = table.get(entry.id);
        if (!before || before.seq <= entry.seq) table.set(entry.id, entry);
      }
    }
    return { last, whole };
  }

  /** Adds one change. Throws where there is no room. */
  async add(seq: number, count: number, entries: Entry[]): Promise<void> {
    await this.#write({ kind: 'change', seq, count, schema: this.#schema, entries });
    this.#changes++;
  }

  /** Whether it is time to write everything into one file. */
  isLong(rows: number): boolean {
    return this.#changes >= Math.max(MOST_CHANGES, rows / 4);
  }

  /** Writes everything into one file, then removes the older ones: nothing of what is not in `rows` is left. */
  async rewrite(seq: number, rows: Rows): Promise<void> {
    const entries = [...rows].flatMap(([table, all]) =>
      [...all.values()].map((row): Entry => ({ table, id: row.id, seq: row.seq, row })),
    );
    const older = await this.#upTo(seq);
    await this.#write({ kind: 'base', seq, count: countOf(rows), schema: this.#schema, entries });
    this.#changes = 0;
    for (const one of older) await this.#files.remove(one);
  }

  /** Removes what a browser that was killed while it rewrote has left: files of which a newer one holds everything. */
  async tidy(): Promise<void> {
    const names = (await this.#files.names()).filter((name) => readName(name)).sort();
    const used = usedOf(await this.#names());
    const from = readName(used[0] ?? '')?.seq ?? 0;
    for (const name of names) {
      if (!used.includes(name) && (readName(name)?.seq ?? 0) <= from)
        await this.#files.remove(name);
    }
  }

  /** Removes every file of it. */
  async empty(): Promise<void> {
    for (const name of await this.#files.names()) await this.#files.remove(name);
    this.#changes = 0;
  }

  /** Removes it with its place: nothing can be written until the page is loaded again. */
  async clear(): Promise<void> {
    await this.#files.clear();
  }

  async #upTo(seq: number): Promise<string[]> {
    return (await this.#files.names()).filter((name) => (readName(name)?.seq ?? 0) <= seq);
  }

  /** No name is ever used twice: a write that fails halfway then spoils nothing that was there. */
  async #write(file: JournalFile): Promise<void> {
    const word = `${this.#tab}${(this.#written++).toString(36)}`;
    await this.#files.write(nameOf(file, word), toText(file));
  }
}

function isBase(name: string): boolean {
  return readName(name)?.kind === 'base';
}

/** Of names in order, the last file that holds everything and what came after it. */
function usedOf(names: readonly string[]): string[] {
  const base = names.filter(isBase).pop();
  const from = base ? (readName(base)?.seq ?? 0) : 0;
  return names.filter((name) => name === base || (readName(name)?.seq ?? 0) > from);
}

function startsWhole({ kind, seq }: { kind: string; seq: number }): boolean {
  return kind === 'base' || seq === 1;
}
