import { emergencyFirst } from './emergency.ts';
import { isFound, type SearchEntry, type SearchHit } from './entry.ts';
import { findInText, mergeHits, type Postings } from './find-in-text.ts';

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
 * Joins what `findByName` found with the text, where its postings are at hand: `undefined` while or where the index of
 * the text could not be fetched, and names alone answer. Pages whose review is a month late on `today` are left out.
 */
export function search(
  entries: readonly SearchEntry[],
  query: string,
  byName: readonly SearchHit[],
  postings: readonly Postings[] | undefined,
  today: string,
): SearchResult {
  const inText = postings ? findInText(entries, query, postings) : [];
  const hits = mergeHits(byName, inText, LIMIT).filter((hit) => isFound(hit.entry, today));
  return emergencyFirst(hits);
}

/** Whether the best hit is so weak that the query may be misspelt. */
export function isDoubtful(result: SearchResult): boolean {
  return (result.hits[0]?.score ?? 0) < DOUBTFUL;
}
