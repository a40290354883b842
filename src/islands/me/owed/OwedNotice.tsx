import { useEffect } from 'react';
import { summaryText } from '../../../domain/checkup/summary.ts';
import type { Person } from '../../../domain/person/schema.ts';
import type { Household } from '../../../storage/household.ts';
import type { Kept } from '../../../storage/repository.ts';
import { keepOwed, readChoice, TOWNSHIP_KEY } from '../../../storage/settings.ts';
import { ChooseTownship } from './ChooseTownship.tsx';
import { needsTownship } from './places.ts';
import { RulesFailed } from './RulesFailed.tsx';
import { dueSummary } from './summary.ts';
import { useOwed } from './use-owed.ts';

interface Props {
  household: Household;
  people: readonly Kept<Person>[];
  townships: readonly { id: string; name: string }[];
  hidden: boolean;
  now: () => number;
}

/** What stands above the people: that the rules are on their way, or the township that they need. Once they are there, the home page is told. */
export function OwedNotice({ household, people, townships, hidden, now }: Props) {
  const owed = useOwed(household, people, now);
  useEffect(() => {
    if (hidden) return keepOwed('');
    // What the home page says stays until something newer is known.
    if (typeof owed === 'string') return;
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
  const isAsked = needsTownship(owed.rules, readChoice(TOWNSHIP_KEY) ?? '');
  return <ChooseTownship {...{ isAsked, townships }} settings={household.settings} />;
}
