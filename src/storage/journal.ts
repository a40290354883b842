import type { Files } from './files.ts';
import { fromText, nameOf, readName, toText } from './journal-file.ts';
import { countOf, type Entry, type Rows } from './row.ts';

/** After so many single changes, and a quarter as many as there are rows, they are written into one file. */
const MOST_CHANGES = 200;

/** Where the journal stands, by the names of its files alone. */
export interface JournalPlace {
  /** The number of the last change in it; 0 where there is none. */
  seq: number;
  count: number;
  /** Single changes since everything was last written into one file. */
  changes: number;
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
  readonly #tab: string;
  #changes = 0;

  /** `tab` is a short random word, so that two tabs never write one file. */
  constructor(files: Files, tab: string) {
    this.#files = files;
    this.#tab = tab;
  }

  async #names(): Promise<string[]> {
    return (await this.#files.names()).filter((name) => readName(name)).sort();
  }

  async place(): Promise<JournalPlace> {
    const used = usedOf(await this.#names());
    const files = used.flatMap((name) => readName(name) ?? []);
    const last = files.at(-1);
    const first = files[0];
    const seqs = new Set(files.map(({ seq }) => seq));
    const wanted = last && first ? last.seq - first.seq + 1 : 0;
    this.#changes = files.filter(({ kind }) => kind === 'change').length;
    return {
      seq: last?.seq ?? 0,
      count: last?.count ?? 0,
      changes: this.#changes,
      gapless: seqs.size === wanted && (first === undefined || startsWhole(first)),
    };
  }

  /** Reads every file. What cannot be read is missing from `last`, and `whole` is false. */
  async read(): Promise<JournalContent> {
    const { gapless } = await this.place();
    const last: JournalContent['last'] = new Map();
    let whole = gapless;
    for (const name of usedOf(await this.#names())) {
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
    const file = { kind: 'change', seq, count } as const;
    await this.#files.write(nameOf(file, this.#tab), toText({ ...file, entries }));
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
    const file = { kind: 'base', seq, count: countOf(rows) } as const;
    const name = nameOf(file, this.#tab);
    const older = (await this.#files.names()).filter(
      (other) => other !== name && (readName(other)?.seq ?? 0) <= seq,
    );
    await this.#files.write(name, toText({ ...file, entries }));
    this.#changes = 0;
    for (const one of older) await this.#files.remove(one);
  }

  async clear(): Promise<void> {
    await this.#files.clear();
  }
}

/** Of names in order, the last file that holds everything and what came after it. */
function usedOf(names: readonly string[]): string[] {
  const base = names.findLast((name) => readName(name)?.kind === 'base');
  const from = base ? (readName(base)?.seq ?? 0) : 0;
  return names.filter((name) => name === base || (readName(name)?.seq ?? 0) > from);
}

function startsWhole({ kind, seq }: { kind: string; seq: number }): boolean {
  return kind === 'base' || seq === 1;
}
