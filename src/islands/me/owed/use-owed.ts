import { useMemo } from 'react';
import { dutiesOf } from '../../../domain/checkup/duties.ts';
import type { Owed } from '../../../domain/checkup/duty.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import type { Person } from '../../../domain/person/schema.ts';
import { addMonths } from '../../../domain/shared/day-arithmetic.ts';
import type { Household } from '../../../storage/household.ts';
import type { Kept } from '../../../storage/repository.ts';
import { todayOf, useNewDays } from '../today.ts';
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
type HouseholdOwed =
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
  useNewDays(now);
  const today = todayOf(now());
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
