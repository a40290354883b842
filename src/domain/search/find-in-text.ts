import { byScore, type SearchEntry, type SearchHit } from './entry.ts';
import { normalise, pairsOf, withoutQuestion } from './normalise.ts';

/** For one pair: entry numbers with how often the pair stands there (1–4: once, twice or more, four or more, eight or more). */
export type Postings = readonly (readonly [entry: number, often: number])[];

/** A hit that has only some of the pairs asked for must have at least this part of them. */
const PART = 0.6;

/** Up to this many characters a query is a word, not a question: 家里人 is not 人. */
const WORD = 4;

/** The pairs whose postings a query needs, without repeats. */
export function pairsAskedFor(query: string): string[] {
  const asked = normalise(query);
  return [...new Set(pairsOf(asked.length <= WORD ? asked : withoutQuestion(asked)))];
}

/**
 * The pages whose text holds all pairs of the query (score 20–29), else those that hold most of them (10–19).
 * `postings` has one list for each of `pairsAskedFor(query)`, in that order; empty where no page has the pair.
 */
export function findInText(
  entries: readonly SearchEntry[],
  query: string,
  postings: readonly Postings[],
): SearchHit[] {
  const wanted = pairsAskedFor(query).length;
  if (wanted === 0) return [];
  const found = new Map<number, { pairs: number; often: number }>();
  for (const list of postings) {
    for (const [number, often] of list) {
      const sofar = found.get(number) ?? { pairs: 0, often: 0 };
      found.set(number, { pairs: sofar.pairs + 1, often: sofar.often + often });
    }
  }
  const hits = [...found].flatMap(([number, { pairs, often }]) => {
    const entry = entries[number];
    if (!entry || pairs / wanted < PART) return [];
    const score = (pairs === wanted ? 20 : 10 * (pairs / wanted)) + (9 * often) / (4 * wanted);
    return [{ entry, whole: pairs === wanted, score: (score * entry.weight) / 100 }];
  });
  // Pages with a part of the words only disturb where there are pages with all of them.
  const whole = hits.filter((hit) => hit.whole);
  return (whole.length > 0 ? whole : hits)
    .map(({ entry, score }) => ({ entry, score, inText: true }))
    .sort((a, b) => b.score - a.score);
}

/** Hits by name and in text as one list, each page once, at most `limit`. */
export function mergeHits(
  byName: readonly SearchHit[],
  inText: readonly SearchHit[],
  limit: number,
): SearchHit[] {
  const text = new Map(inText.map((hit) => [hit.entry, hit.score]));
  const names = byName.map((hit) => ({
    ...hit,
    score: hit.score + (text.get(hit.entry) ?? 0) / 4,
  }));
  const named = new Set(byName.map((hit) => hit.entry));
  return [...names, ...inText.filter((hit) => !named.has(hit.entry))].sort(byScore).slice(0, limit);
}
