import { addDays } from '../shared/day-arithmetic.ts';
import type { KeyList, TeamKey } from './key-list.ts';
import { isPublishedPhrase } from './published.ts';
import { GRACE } from './terms.ts';

/** A key that is not in the next list as it was in the one before. */
export interface KeyChange {
  team: string;
  phrase: string;
  change:
    | 'new'
    /** It ends on another day than was said. */
    | 'other end'
    /** It is gone from the list, and its grace is over. */
    | 'gone'
    /** It is gone while what was sealed for it may still be on its way. */
    | 'gone too early'
    /** Its beginning is another, or its team. */
    | 'rewritten';
}

/** What the next list says otherwise than the one before; without one before, every key is new. */
export function keyChanges(before: KeyList | undefined, next: KeyList, today: string): KeyChange[] {
  const old = before ? keysOf(before) : [];
  const now = keysOf(next);
  const same = (one: Of) => (other: Of) => other.recipient === one.recipient;
  return [
    ...now.flatMap((key) => {
      const was = old.find(same(key));
      const change = was ? changeOf(was, key) : 'new';
      return change ? [{ team: key.team, phrase: key.phrase, change }] : [];
    }),
    ...old
      .filter((key) => !now.some(same(key)))
      .map(({ team, phrase, until }) => {
        // What everybody can open nobody waits for: a county of its own drops the example's keys at once.
        const isOver = isPublishedPhrase(phrase) || addDays(until, GRACE) <= today;
        return { team, phrase, change: isOver ? ('gone' as const) : ('gone too early' as const) };
      }),
  ];
}

interface Of extends TeamKey {
  team: string;
}

function keysOf({ teams }: KeyList): Of[] {
  return Object.entries(teams).flatMap(([team, keys]) => keys.map((key) => ({ ...key, team })));
}

function changeOf(was: Of, key: Of): KeyChange['change'] | undefined {
  if (was.team !== key.team || was.from !== key.from) return 'rewritten';
  return was.until === key.until ? undefined : 'other end';
}

/** The keys of a team that a list of this day still has to name: the last one, and those that are in use or in their grace. */
export function keysToName(keys: readonly TeamKey[], today: string): TeamKey[] {
  return keys.filter(
    ({ until }, index) => index === keys.length - 1 || today < addDays(until, GRACE),
  );
}
