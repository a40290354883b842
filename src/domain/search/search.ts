import { emergencyFirst } from './emergency.ts';
import type { SearchEntry, SearchHit } from './entry.ts';
import { findByName, type SearchWords } from './find-by-name.ts';
import { findInText, mergeHits, type Postings } from './find-in-text.ts';

/** A best hit below this is worth a second look by sound. */
export const DOUBTFUL = 62;
/** More than anybody reads, few enough for a cheap phone to draw. */
const LIMIT = 300;

/** What a query found: at most 300 pages, best first, and whether they stand under 120. */
export interface SearchResult {
  hits: SearchHit[];
  urgent: boolean;
}

/**
 * Searches names and, where their postings are at hand, the text. `postings` is `undefined` when the index of the text
 * could not be fetched: then names alone answer.
 */
export function search(
  entries: readonly SearchEntry[],
  query: string,
  words: SearchWords,
  postings: readonly Postings[] | undefined,
): SearchResult {
  const byName = findByName(entries, query, words);
  const inText = postings ? findInText(entries, query, postings) : [];
  return emergencyFirst(mergeHits(byName, inText, LIMIT));
}

/** Whether the best hit is so weak that the query may be misspelt. */
export function isDoubtful(result: SearchResult): boolean {
  return (result.hits[0]?.score ?? 0) < DOUBTFUL;
}
