import { fromRow, type SearchEntry, type SearchHit } from '../domain/search/entry.ts';
import { findInText, pairsAskedFor } from '../domain/search/find-in-text.ts';
import { unpackPostings } from '../domain/search/text-shard.ts';
import { keptPacks } from './kept-packs.ts';

/**
 * The pages of the packs on this phone whose text holds the query, found without a network by each pack's own index. A page
 * that `entries` knows comes as that entry. Empty where there is no pack, or the browser keeps nothing.
 */
export async function findInPacks(
  entries: readonly SearchEntry[],
  query: string,
): Promise<SearchHit[]> {
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  try {
    const hits = (await keptPacks()).flatMap(({ manifest, whole }) => {
      if (!manifest || !whole) return [];
      const { rows, text } = manifest.index;
      const own = rows.map((row) => known.get(row[0]) ?? fromRow(row));
      const postings = pairsAskedFor(query).map((pair) => unpackPostings(text[pair] ?? []));
      return findInText(own, query, postings);
    });
    const best = new Map<string, SearchHit>();
    for (const hit of hits) {
      if ((best.get(hit.entry.path)?.score ?? 0) < hit.score) best.set(hit.entry.path, hit);
    }
    return [...best.values()];
  } catch {
    return [];
  }
}
