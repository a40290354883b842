import { checksum } from './checksum.ts';
import { type Entry, isRow } from './row.ts';

/** One file of the journal: everything there was at a change (`base`), or what one change did (`change`). */
export interface JournalFile {
  kind: 'base' | 'change';
  seq: number;
  /** How many rows there are in the store after it. */
  count: number;
  /** The version of the code that wrote it. */
  schema: number;
  entries: Entry[];
}

const FORMAT = 'mingbairen-journal 1';
const NAME = /^(\d{12})-(\d+)-(base|change)-(\d+)-[a-z\d]+$/;

/** What the name of a file says of it. */
export type JournalName = Omit<JournalFile, 'entries'>;

/** The name of a file says what must be in it, so that the names alone tell where the journal stands. `word` keeps apart what two tabs write. */
export function nameOf({ kind, seq, count, schema }: JournalName, word: string): string {
  return `${String(seq).padStart(12, '0')}-${count}-${kind}-${schema}-${word}`;
}

/** What a name says; nothing for a name that is not ours. */
export function readName(name: string): JournalName | undefined {
  const [, seq, count, kind, schema] = NAME.exec(name) ?? [];
  if (!kind) return undefined;
  return {
    kind: kind as JournalFile['kind'],
    seq: Number(seq),
    count: Number(count),
    schema: Number(schema),
  };
}

/** The file as text: a first line, then one line for each entry, each with its checksum before it. */
export function toText({ kind, seq, count, entries }: JournalFile): string {
  const head = JSON.stringify({ format: FORMAT, kind, seq, count, entries: entries.length });
  return [head, ...entries.map((entry) => JSON.stringify(entry))]
    .map((line) => `${checksum(line)} ${line}\n`)
    .join('');
}

/** What can be read of a file, and whether that is all of it. */
export function fromText(text: string): { entries: Entry[]; whole: boolean } {
  const entries: Entry[] = [];
  let expected: number | undefined;
  let whole = text.endsWith('\n');
  for (const line of text.split('\n').slice(0, -1)) {
    const value = readLine(line);
    if (isHead(value) && expected === undefined) expected = value.entries;
    else if (isEntry(value)) entries.push(value);
    else whole = false;
  }
  return { entries, whole: whole && entries.length === expected };
}

function readLine(line: string): unknown {
  const json = line.slice(9);
  if (line.slice(0, 9) !== `${checksum(json)} `) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is { entries: number } {
  return (value as { format?: unknown } | undefined)?.format === FORMAT;
}

function isEntry(value: unknown): value is Entry {
  const { table, id, seq, row } = (value ?? {}) as Partial<Entry>;
  if (typeof table !== 'string' || typeof id !== 'string' || typeof seq !== 'number') return false;
  return row === null || isRow(row);
}
