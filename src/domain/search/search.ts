import { emergencyFirst } from './emergency.ts';
import { isFound, type SearchHit } from './entry.ts';
import { mergeHits } from './find-in-text.ts';

/** A best hit below this is worth a second look by sound. */
const DOUBTFUL = 62;
/** More than anybody reads, few enough for a cheap phone to draw. */
const LIMIT = 300;

/** What a query found: at most 300 pages, best first, and whether they stand under 120. */
export interface SearchResult {
  hits: SearchHit[];
  urgent: boolean;
}

/**
 * Joins what `findByName` found with what stands in texts (empty where no index of the text is at hand: names alone
 * answer). Pages whose review is a month late on `today` are left out.
 */
export function search(
  byName: readonly SearchHit[],
  inText: readonly SearchHit[],
  today: string,
): SearchResult {
  const hits = mergeHits(byName, inText, LIMIT).filter((hit) => isFound(hit.entry, today));
  return emergencyFirst(hits);
}

/** Whether the best hit is so weak that the query may be misspelt. */
export function isDoubtful(result: SearchResult): boolean {
  return (result.hits[0]?.score ?? 0) < DOUBTFUL;
}
