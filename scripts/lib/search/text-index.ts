import { pairsOf } from '../../../src/domain/search/normalise.ts';
import {
  oftenOf,
  packPostings,
  shardOf,
  type TextShard,
} from '../../../src/domain/search/text-shard.ts';

/** About this many postings share a file: some two kilobytes compressed, so that a query stays cheap on a slow line. */
const POSTINGS_IN_A_SHARD = 900;

/** The text index over `texts`, one for each entry in order; an empty text has no postings. */
export function textIndex(texts: readonly string[]): TextShard[] {
  const postings = new Map<string, [number, number][]>();
  let count = 0;
  texts.forEach((text, entry) => {
    for (const [pair, times] of countOf(pairsOf(text))) {
      const list = postings.get(pair) ?? [];
      list.push([entry, oftenOf(times)]);
      postings.set(pair, list);
      count++;
    }
  });
  const shards: TextShard[] = Array.from(
    { length: Math.max(1, Math.ceil(count / POSTINGS_IN_A_SHARD)) },
    () => Object.create(null) as TextShard,
  );
  for (const [pair, list] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = shards[shardOf(pair, shards.length)];
    if (shard) shard[pair] = packPostings(list);
  }
  return shards;
}

function countOf(pairs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
