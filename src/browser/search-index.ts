import { fromRow, type SearchEntry, type SearchNames } from '../domain/search/entry.ts';
import { type Postings, pairsAskedFor } from '../domain/search/find-in-text.ts';
import { shardOf, type TextShard, unpackPostings } from '../domain/search/text-shard.ts';

/** What the phone has fetched of the search index. Every method may be called again after a network failure. */
export interface SearchIndex {
  entries: readonly SearchEntry[];
  synonyms: readonly (readonly string[])[];
  /** Postings of each pair that the query needs; rejects where a file cannot be fetched. */
  postingsFor(query: string): Promise<Postings[]>;
  /** How a character sounds; rejects where the table cannot be fetched. */
  sounds(): Promise<(character: string) => string | undefined>;
}

/** Fetches the index of names; rejects where it cannot be fetched or is of a kind this page does not know. */
export async function openSearchIndex(): Promise<SearchIndex> {
  const names = (await fetchJson('/search/names.json')) as SearchNames;
  if (names.v !== 1) throw new Error('unknown version of the search index');
  const shards = new Map<number, Promise<TextShard>>();
  let sounds: Promise<(character: string) => string | undefined> | undefined;

  function shard(number: number): Promise<TextShard> {
    const known = shards.get(number);
    if (known) return known;
    const fetched = fetchJson(
      `/search/text/${names.text?.version}/${number}.json`,
    ) as Promise<TextShard>;
    shards.set(number, fetched);
    fetched.catch(() => shards.delete(number));
    return fetched;
  }

  return {
    entries: names.rows.map(fromRow),
    synonyms: names.synonyms,
    async postingsFor(query) {
      const { text } = names;
      if (!text) throw new Error('this site has no index of its text');
      return Promise.all(
        pairsAskedFor(query).map(async (pair) => {
          const lists = await shard(shardOf(pair, text.shards));
          return unpackPostings(lists[pair] ?? []);
        }),
      );
    },
    sounds() {
      sounds ??= fetchJson('/search/sounds.json').then((table) =>
        soundTable(table as Record<string, string>),
      );
      sounds.catch(() => {
        sounds = undefined;
      });
      return sounds;
    },
  };
}

function soundTable(table: Record<string, string>): (character: string) => string | undefined {
  const sounds = new Map<string, string>();
  for (const [sound, characters] of Object.entries(table)) {
    for (const character of characters) sounds.set(character, sound);
  }
  return (character) => sounds.get(character);
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.json();
}
