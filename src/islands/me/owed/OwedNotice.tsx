import { useEffect } from 'react';
import { summaryText } from '../../../domain/checkup/summary.ts';
import type { Person } from '../../../domain/person/schema.ts';
import type { Household } from '../../../storage/household.ts';
import type { Kept } from '../../../storage/repository.ts';
import { keepOwed } from '../../../storage/settings.ts';
import { RulesFailed } from './RulesFailed.tsx';
import { dueSummary } from './summary.ts';
import { useOwed } from './use-owed.ts';

interface Props {
  household: Household;
  people: readonly Kept<Person>[];
  hidden: boolean;
  now: () => number;
}

/** What stands above the people while the rules are not there, and what the home page is told once they are. */
export function OwedNotice({ household, people, hidden, now }: Props) {
  const owed = useOwed(household, people, now);
  useEffect(() => {
    if (hidden || typeof owed === 'string') return keepOwed('');
    // Only once the list stands: nobody waits for the home page here.
    const { rules, today } = owed;
    const later = setTimeout(() =>
      keepOwed(summaryText(owed.people.map(({ subject }) => dueSummary(rules, subject, today)))),
    );
    return () => clearTimeout(later);
  }, [owed, hidden]);
  if (hidden || people.length === 0) return null;
  if (owed === 'failed') return <RulesFailed />;
  if (owed === 'loading') return <p role="status">正在看该做些什么……</p>;
  return null;
}
