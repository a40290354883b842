import type { APIRoute } from 'astro';
import { type SearchNames, toRow } from '../../domain/search/entry.ts';
import { synonyms } from '../../library/registers.ts';
import { searchEntries } from '../../library/search-entries.ts';

/** The index of names. `scripts/build-search.ts` adds where the index of the text lies. */
export const GET: APIRoute = () => {
  const names: SearchNames = { v: 1, rows: searchEntries.map(toRow), synonyms, text: null };
  return new Response(JSON.stringify(names));
};
