import type { Postings } from './find-in-text.ts';

/** One file of the text index: for each pair, flat numbers `gap * 4 + often - 1`, gaps counted from the entry before. */
export type TextShard = Record<string, number[]>;

/** In which of `shards` files a pair lies (FNV-1a over its characters; the same on phone and build). */
export function shardOf(pair: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < pair.length; at++) {
    hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
  }
  // FNV leaves the low bits poorly mixed, and it is they that choose the file.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % shards;
}

/** How often counts: once 1, two or three times 2, up to seven 3, more 4. */
export function oftenOf(count: number): number {
  return count >= 8 ? 4 : count >= 4 ? 3 : count >= 2 ? 2 : 1;
}

/** Postings, sorted by entry number, as they travel. */
export function packPostings(postings: Postings): number[] {
  let before = -1;
  return postings.map(([entry, often]) => {
    const packed = (entry - before) * 4 + often - 1;
    before = entry;
    return packed;
  });
}

/** What `packPostings` packed. */
export function unpackPostings(packed: readonly number[]): Postings {
  let entry = -1;
  return packed.map((number) => {
    entry += Math.floor(number / 4);
    return [entry, (number % 4) + 1] as const;
  });
}
