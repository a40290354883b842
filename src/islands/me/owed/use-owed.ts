import { useEffect, useMemo, useReducer } from 'react';
import { dutiesOf } from '../../../domain/checkup/duties.ts';
import type { Owed } from '../../../domain/checkup/duty.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import type { Person } from '../../../domain/person/schema.ts';
import { addMonths, later } from '../../../domain/shared/day-arithmetic.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import type { Household } from '../../../storage/household.ts';
import type { Kept } from '../../../storage/repository.ts';
import { useRules } from './rules.ts';
import { type HouseholdSubject, subjectsOf } from './subjects.ts';

/** How far ahead the list looks, in months. */
const AHEAD = 12;

/** Somebody with what they are owed. */
export interface PersonOwed {
  subject: HouseholdSubject;
  owed: Owed;
}

/** What the household is owed, or why it cannot be said. */
export type HouseholdOwed =
  | 'loading'
  | 'failed'
  | { rules: RulesFile; today: string; people: readonly PersonOwed[] };

/**
 * What everybody of the given people is owed today and until `until` (in a year where nothing is said), by the rules that
 * the county has published. The component has to be shown again when the store changes (`useStore`).
 */
export function useOwed(
  household: Household,
  people: readonly Kept<Person>[],
  now: () => number,
  until?: string,
): HouseholdOwed {
  const rules = useRules();
  const [, show] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    // A page that was left open comes back on another day.
    document.addEventListener('visibilitychange', show);
    return () => document.removeEventListener('visibilitychange', show);
  }, []);
  const today = todayOf(now);
  const { seq } = household.store;
  const ids = people.map(({ id }) => id).join();
  // With the same number of the last change, the same people and the same day, everything is as it was.
  return useMemo(() => {
    if (typeof rules === 'string') return rules;
    const end = until ?? addMonths(today, AHEAD);
    const all = subjectsOf(people, household).map((subject) => ({
      subject,
      owed: dutiesOf(rules, subject, today, end),
    }));
    return { rules, today, people: all };
  }, [rules, household, seq, ids, today, until]);
}

/** The county's day, `YYYY-MM-DD`, by the phone's clock; where that stands before the day of the build, the day of the build. */
export function todayOf(now: () => number): string {
  const built = Date.parse(document.documentElement.dataset.built ?? '') || 0;
  return later(countyDay(now()), countyDay(built));
}
