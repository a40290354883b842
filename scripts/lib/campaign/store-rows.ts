import { COLOURS, RELATIONS } from '../../../src/domain/person/schema.ts';
import { checksum } from '../../../src/storage/checksum.ts';
import type { Change, Rows, StoredRow } from '../../../src/storage/row.ts';
import type { Table } from '../../../src/storage/table.ts';
import { TABLES } from '../../../src/storage/tables.ts';
import { oneOf, type Random, randomFrom, whole } from './random.ts';

/** The versions that the synthetic table has: a text; a text with its length; its words. */
export type Version = 1 | 2 | 3;

const UPGRADES: readonly ((data: unknown) => unknown)[] = [
  (data) => ({ ...(data as { text: string }), length: (data as { text: string }).text.length }),
  (data) => ({ words: (data as { text: string }).text.split(' ') }),
];

const PARSERS: Readonly<Record<Version, (data: unknown) => string | undefined>> = {
  1: (data) => textOf(data, 'text'),
  2: (data) => {
    const text = textOf(data, 'length,text');
    return text?.length === (data as { length: number }).length ? text : undefined;
  },
  3: (data) => {
    const { words } = data as { words: unknown };
    const isRight = keysOf(data) === 'words' && Array.isArray(words);
    return isRight ? words.join(' ') : undefined;
  },
};

function keysOf(data: unknown): string {
  return Object.keys(data as object)
    .sort()
    .join();
}

function textOf(data: unknown, keys: string): string | undefined {
  const { text } = data as { text: unknown };
  return keysOf(data) === keys && typeof text === 'string' ? text : undefined;
}

/** A table that the site does not have, in one of its versions; every version of it reads as the same text. */
export function notes(version: Version): Table<string> {
  return { name: 'notes', parse: PARSERS[version], upgrades: UPGRADES.slice(0, version - 1) };
}

/** The site's own tables and the synthetic one. */
export function tablesOf(version: Version): readonly Table<unknown>[] {
  return [...TABLES, notes(version)];
}

/** A text as the code of a version writes it. */
export function dataOf(text: string, version: Version): unknown {
  return UPGRADES.slice(0, version - 1).reduce((data, upgrade) => upgrade(data), {
    text,
  } as unknown);
}

/** The change that puts a note. */
export function putNote(id: string, text: string, version: Version = 1): Change {
  return { table: 'notes', put: { id, v: version, person: '', data: dataOf(text, version) } };
}

const LONGEST_BLOCK = 16_000;

/** A text of so many characters, a block of it so mixed that it cannot be packed smaller. */
export function textFrom(random: Random, length: number): string {
  if (length > LONGEST_BLOCK) {
    const block = textFrom(random, LONGEST_BLOCK);
    return block.repeat(Math.ceil(length / LONGEST_BLOCK)).slice(0, length);
  }
  const letters = '的一是不了人我在有他这中大来上个国到说们 abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length }, () => letters.charAt(whole(random, letters.length))).join('');
}

/** What is asked of the store at once. */
export interface Asked {
  changes: Change[];
  /** Whether the journal shall keep nothing of what is gone. */
  forgets: boolean;
}

const IDS = 40;

/** The request number `index` of a session: the same for the same numbers, in the page and beside it. */
export function askedAt(seed: number, session: number, index: number): Asked {
  const random = randomFrom((seed * 1009 + session) * 100_003 + index);
  const count = random() < 0.8 ? 1 : 1 + whole(random, 6);
  const changes = Array.from({ length: count }, (): Change => {
    const id = `${whole(random, IDS)}`;
    const kind = random();
    if (kind < 0.2) return { table: oneOf(random, ['notes', 'notes', 'people']), remove: id };
    if (kind < 0.35) return putPerson(random, id);
    if (kind < 0.45) {
      const data = textFrom(random, whole(random, 12));
      return { table: 'settings', put: { id, v: 1, person: '', data } };
    }
    return putNote(id, textFrom(random, whole(random, random() < 0.01 ? 20_000 : 200)));
  });
  return { changes, forgets: random() < 0.03 };
}

function putPerson(random: Random, id: string): Change {
  const data = {
    name: textFrom(random, 1 + whole(random, 6)).replaceAll(' ', '某'),
    relation: oneOf(random, RELATIONS),
    colour: oneOf(random, COLOURS),
    birth: String(1930 + whole(random, 80)),
  };
  return { table: 'people', put: { id, v: 1, person: id, data } };
}

/** Rows by `table/id`, each as the text of what somebody put, or the length and checksum of that. */
export type Dump = Readonly<Record<string, string>>;

/** All rows, without what the store has added to them. */
export function dumpOf(rows: Rows): Dump {
  const all = [...rows].flatMap(([table, own]) =>
    [...own.values()].map((row): [string, string] => [`${table}/${row.id}`, inText(row)]),
  );
  return Object.fromEntries(all);
}

function inText({ v, person, data }: Pick<StoredRow, 'v' | 'person' | 'data'>): string {
  const text = JSON.stringify([v, person, data]);
  return text.length < 400 ? text : `${text.length} characters, ${checksum(text)}`;
}

/** The rows that a tab's acknowledged notes are. */
export function notesOf(word: string, count: number, version: Version): Dump {
  const rows = Array.from({ length: count }, (_, index): [string, string] => {
    const id = `${word}-${index}`;
    const data = dataOf(`note ${id}`, version);
    return [`notes/${id}`, inText({ v: version, person: '', data })];
  });
  return Object.fromEntries(rows);
}

/** What the rows must be after a change. */
export function after(dump: Dump, changes: readonly Change[]): Dump {
  const rows = new Map(Object.entries(dump));
  for (const change of changes) {
    if ('put' in change) rows.set(`${change.table}/${change.put.id}`, inText(change.put));
    else rows.delete(`${change.table}/${change.remove}`);
  }
  return Object.fromEntries(rows);
}

/** How rows are not as they must be, in words; empty where they are. */
export function differences(is: Dump, must: Dump): string[] {
  const missing = Object.keys(must).filter((key) => !(key in is));
  const extra = Object.keys(is).filter((key) => !(key in must));
  const other = Object.keys(must).filter((key) => key in is && is[key] !== must[key]);
  const say = (what: string, keys: string[]) =>
    keys.length > 0 ? [`${keys.length} ${what}: ${keys.slice(0, 5).join(' ')}`] : [];
  return [...say('missing', missing), ...say('too many', extra), ...say('different', other)];
}
