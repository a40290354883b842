import { lastOf } from '../shared/last.ts';

/** A stretch of validity; without `to` it holds until the next one begins. */
interface Valid {
  from: string;
  to?: string | undefined;
}

/** The edition in force on a day, or on which side of all of them the day lies. Editions stand oldest first. */
export function editionOn<Edition extends Valid>(
  editions: readonly Edition[],
  day: string,
): Edition | 'before' | 'after' {
  const begun = lastOf(editions.filter(({ from }) => from <= day));
  if (!begun) return 'before';
  return begun.to !== undefined && begun.to < day ? 'after' : begun;
}

/** What a marked occurrence is said to stand on when no edition is in force: the last that has begun, else the first. */
export function nearestEdition<Edition extends Valid>(
  editions: readonly Edition[],
  day: string,
): Edition | undefined {
  return lastOf(editions.filter(({ from }) => from <= day)) ?? editions[0];
}
