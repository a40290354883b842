import { reviewStatus } from '../shared/review-status.ts';
import { normalise } from './normalise.ts';

/** A name of a page and how it sounds: syllables without tones, split by spaces (`gao xue ya`). */
export interface SpokenName {
  text: string;
  /** The text as the search compares it; made once, since every query compares every name. */
  plain: string;
  sound: string;
}

/** One page in the index of names: what it is called, how it sounds, and whether it is about something that can kill. */
export interface SearchEntry {
  path: string;
  /** What kind of page it is, as residents read it: 指南, 课, 服务包. */
  kind: string;
  /** The title first, then what people call it. */
  names: readonly SpokenName[];
  /** Words that the page is also about, as the search compares them; they count less than names. */
  keywords: readonly string[];
  urgent: boolean;
  /** All that can be found by, in one piece: what shares nothing with it need not be compared name by name. */
  all: string;
  /** How its names sound, in one piece. */
  sounds: string;
  /** Day by which its review falls due (`YYYY-MM-DD`); empty where the page never leaves the search. */
  due: string;
  /** How much a hit counts, in percent: 100 for a page, less for a mere word of the glossary. */
  weight: number;
}

/** A page found, with how well it fits (0–100+) and whether only its text, not its names, matched. */
export interface SearchHit {
  entry: SearchEntry;
  score: number;
  inText: boolean;
}

/** Best first; where two fit alike, what can kill stands before what can wait. */
export function byScore(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || Number(b.entry.urgent) - Number(a.entry.urgent);
}

/** One entry as it travels: path, kind, 1 when urgent, review due, weight, then names, sounds and keywords, each joined by `|`. */
export type SearchRow = readonly [
  path: string,
  kind: string,
  urgent: 0 | 1,
  due: string,
  weight: number,
  names: string,
  sounds: string,
  keywords: string,
];

/** The file of names (`/search/names.json`). `text` says where the index of the text lies, once it has been built. */
export interface SearchNames {
  v: 1;
  rows: SearchRow[];
  synonyms: string[][];
  text: { version: string; shards: number } | null;
}

/** An entry made ready to travel. */
export function toRow(entry: SearchEntry): SearchRow {
  return [
    entry.path,
    entry.kind,
    entry.urgent ? 1 : 0,
    entry.due,
    entry.weight,
    entry.names.map((name) => name.text).join('|'),
    entry.names.map((name) => name.sound).join('|'),
    entry.keywords.join('|'),
  ];
}

/** The entry that `toRow` packed. */
export function fromRow([
  path,
  kind,
  urgent,
  due,
  weight,
  names,
  sounds,
  keywords,
]: SearchRow): SearchEntry {
  const spoken = sounds.split('|');
  return searchEntry({
    path,
    kind,
    urgent: urgent === 1,
    due,
    weight,
    names: names.split('|').map((text, index) => ({ text, sound: spoken[index] ?? '' })),
    keywords: keywords === '' ? [] : keywords.split('|'),
  });
}

/** An entry made ready to be compared with queries. */
export function searchEntry(
  entry: Omit<SearchEntry, 'names' | 'all' | 'sounds'> & {
    names: readonly Omit<SpokenName, 'plain'>[];
  },
): SearchEntry {
  const names = entry.names.map((name) => ({ ...name, plain: normalise(name.text) }));
  const keywords = entry.keywords.map(normalise);
  return {
    ...entry,
    names,
    keywords,
    all: [...names.map((name) => name.plain), ...keywords].join('|'),
    sounds: names.map((name) => name.sound).join('|'),
  };
}

/** Whether a page is found on `today`: it leaves the search when its review is a month late, as it leaves the lists. */
export function isFound(entry: SearchEntry, today: string): boolean {
  return entry.due === '' || reviewStatus(entry.due, today) !== 'stale';
}

/** A page's title: its first name. */
export function titleOf(entry: SearchEntry): string {
  return entry.names[0]?.text ?? entry.path;
}
