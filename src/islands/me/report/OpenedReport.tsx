import { useMemo, useState } from 'react';
import { dayOf } from '../../../domain/diary/when.ts';
import { addMonths } from '../../../domain/shared/day-arithmetic.ts';
import { entriesOf } from '../diary/entries.ts';
import { PersonDiscs } from '../diary/PersonDiscs.tsx';
import { HiddenRecords } from '../hidden-records.tsx';
import { inOrder } from '../household/people.ts';
import { useHidden } from '../household/phone-choices.ts';
import type { OpenedProps } from '../later-page.tsx';
import { NobodyYet } from '../nobody-yet.tsx';
import { StoreNotice } from '../store-notice.tsx';
import { todayOf, useNewDays } from '../today.ts';
import { useFormView } from '../use-form-view.ts';
import { PARTS } from './parts.ts';
import { periodOf } from './period.ts';
import { ReportChoices, type Wanted } from './ReportChoices.tsx';
import { Sheet } from './Sheet.tsx';
import { useChosen } from './use-chosen.ts';

type View = { name: 'list' } | { name: 'show' };

const LIST: View = { name: 'list' };

/** Somebody's diary and medicines as a sheet for the doctor. */
export default function OpenedReport({ household, now }: OpenedProps) {
  const { store, people, health, medicines } = household;
  const { view, open, close } = useFormView<View>('report', LIST);
  useNewDays(now);
  const [hidden, setHidden] = useHidden();
  const today = todayOf(now());
  const all = inOrder(people.all());
  const { index, choose } = useChosen(all);
  const [wanted, setWanted] = useState<Wanted>({
    length: 'month',
    own: { from: addMonths(today, -1), to: today },
    parts: PARTS,
  });
  const person = all[index];
  const period = useMemo(
    () => periodOf(wanted.length, wanted.own, today),
    [wanted.length, wanted.own, today],
  );
  const entries = entriesOf(household, person?.id ?? '');
  const readings = useMemo(() => {
    if ('problem' in period) return [];
    return entries
      .map(({ value }) => value)
      .filter((one) => {
        const day = dayOf(one);
        return day >= period.from && day <= period.to;
      });
  }, [entries, period]);
  if (!person) {
    return (
      <>
        <StoreNotice store={store} />
        <NobodyYet />
      </>
    );
  }
  if (hidden) {
    return (
      <>
        <StoreNotice store={store} />
        <HiddenRecords onShow={() => setHidden(false)} />
      </>
    );
  }
  return (
    <>
      <StoreNotice store={store} />
      {view.name === 'list' && (
        <div className="no-print">
          <PersonDiscs
            legend="谁的"
            people={all}
            hidden={hidden}
            chosen={person.id}
            onChoose={choose}
          />
          <ReportChoices
            wanted={wanted}
            today={today}
            problem={'problem' in period ? period.problem : undefined}
            onChange={setWanted}
          />
        </div>
      )}
      {!('problem' in period) && (
        <Sheet
          person={person.value}
          health={health.get(person.id)?.value}
          readings={readings}
          medicines={medicines.all().filter((row) => row.person === person.id)}
          parts={PARTS.filter((part) => wanted.parts.includes(part))}
          period={period}
          today={today}
          isLarge={view.name === 'show'}
          onShow={() => open({ name: 'show' })}
          onBack={close}
        />
      )}
    </>
  );
}
