import { useEffect, useState } from 'react';
import { askedBy } from '../../../domain/checkup/remind-address.ts';
import type { Reminder } from '../../../domain/checkup/reminder.ts';
import type { ReminderPlace } from '../../../domain/checkup/reminder-words.ts';
import { readChoice, TOWNSHIP_KEY } from '../../../storage/settings.ts';
import { HiddenRecords } from '../hidden-records.tsx';
import { inOrder } from '../household/people.ts';
import { useHidden } from '../household/phone-choices.ts';
import type { OpenedProps } from '../later-page.tsx';
import { NobodyYet } from '../nobody-yet.tsx';
import { RulesFailed } from '../owed/RulesFailed.tsx';
import { useOwed } from '../owed/use-owed.ts';
import { StoreNotice } from '../store-notice.tsx';
import { CalendarWay } from './CalendarWay.tsx';
import { askedReminders, reminderPlaces } from './household-reminders.ts';
import { MessageWay } from './MessageWay.tsx';
import { originOfPage } from './origin.ts';
import { UntoldDoses } from './UntoldDoses.tsx';
import { WhoseReminders } from './WhoseReminders.tsx';
import { YearSheet } from './YearSheet.tsx';

/** Whose reminders, and the three ways in which they reach somebody. */
export default function OpenedRemind({ household, now }: OpenedProps) {
  const people = inOrder(household.people.all());
  const owed = useOwed(household, people, now);
  const asked = useAsked();
  const [{ origin, siteNameOnPaper }] = useState(originOfPage);
  const [hidden, setHidden] = useHidden();
  const names = new Map(people.map(({ id, value }) => [id, value.name] as const));
  const notice = <StoreNotice store={household.store} />;
  if (people.length === 0) {
    return (
      <>
        {notice}
        <NobodyYet />
      </>
    );
  }
  if (hidden) {
    return (
      <>
        {notice}
        <HiddenRecords onShow={() => setHidden(false)} />
      </>
    );
  }
  if (owed === 'failed') return <RulesFailed />;
  if (owed === 'loading') return <p role="status">正在算哪天该做什么……</p>;
  const { rules, today } = owed;
  const who = names.has(asked.person ?? '') ? asked : {};
  const { reminders, inCalendar } = askedReminders(owed.people, who, names, rules, today);
  const township = readChoice(TOWNSHIP_KEY) ?? '';
  const placesOf = (reminder: Reminder): ReminderPlace[] =>
    reminderPlaces(reminder, rules, township);
  const given = { reminders, placesOf };
  return (
    <>
      <div className="no-print">
        {notice}
        <WhoseReminders asked={who} names={names} reminders={reminders} />
        <UntoldDoses reminders={reminders} />
        {reminders.some((reminder) => placesOf(reminder).length === 0) && !township && (
          <p className="callout">
            还没选乡镇，写不上去哪、打什么电话。先到<a href="/me/">我的家人</a>里选好。
          </p>
        )}
      </div>
      {reminders.length > 0 && (
        <>
          <CalendarWay {...given} inCalendar={inCalendar} origin={origin} now={now} />
          <MessageWay {...given} today={today} />
          {who.duty === undefined && (
            <YearSheet
              {...given}
              people={[...names.keys()]}
              isOfOne={who.person !== undefined}
              today={today}
              siteName={siteNameOnPaper}
              teams={rules.teams.filter((team) => team.township === township)}
            />
          )}
        </>
      )}
    </>
  );
}

/** What the address asks for; it changes with every choice, so that going back and a reload stay with it. */
function useAsked() {
  const [asked, setAsked] = useState(() => askedBy(location.hash));
  useEffect(() => {
    const read = () => setAsked(askedBy(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return asked;
}
