import { useEffect, useRef } from 'react';
import {
  type MedicineDraft,
  medicineDraftOf,
  newMedicineDraft,
} from '../../../domain/medicine/draft.ts';
import type { Medicine } from '../../../domain/medicine/schema.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import type { Change } from '../../../storage/row.ts';
import { PersonDiscs } from '../diary/PersonDiscs.tsx';
import { HiddenRecords } from '../hidden-records.tsx';
import { inOrder, newId } from '../household/people.ts';
import { useHidden } from '../household/phone-choices.ts';
import { usePromise } from '../household/use-promise.ts';
import type { OpenedProps } from '../later-page.tsx';
import { NobodyYet } from '../nobody-yet.tsx';
import { useChosen } from '../report/use-chosen.ts';
import { Said, useSaid } from '../said.tsx';
import { StoreNotice } from '../store-notice.tsx';
import { todayOf, useNewDays } from '../today.ts';
import { useFormView } from '../use-form-view.ts';
import { MedicineForm } from './MedicineForm.tsx';
import { ShownMedicines } from './ShownMedicines.tsx';

type View =
  | { name: 'list' }
  | { name: 'add'; draft?: MedicineDraft }
  | { name: 'edit'; id: string; draft?: MedicineDraft }
  | { name: 'show' };

const LIST: View = { name: 'list' };

/** Somebody's list of medicines, to be kept and to be shown. */
export default function OpenedMedicines({ household, now }: OpenedProps) {
  const { store, people, medicines } = household;
  const { view, open, close, note } = useFormView<View>('medicines', LIST);
  useNewDays(now);
  const [hidden, setHidden] = useHidden();
  const said = useSaid(store);
  const promise = usePromise();
  const all = inOrder(people.all());
  const { index, choose } = useChosen(all);
  /** The id of what takes the focus when the list is shown again. */
  const focusNext = useRef('');
  const isRemoving = useRef(false);
  const person = all[index];
  const one = view.name === 'edit' ? medicines.get(view.id) : undefined;
  const today = todayOf(now());

  useEffect(() => {
    if (view.name !== 'list') return;
    isRemoving.current = false;
    if (!focusNext.current) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = '';
  }, [view]);

  const isGone = view.name === 'edit' && !one && !isRemoving.current;
  useEffect(() => {
    if (!isGone) return;
    said.say('这一条已经在另一个窗口里删掉了。');
    focusNext.current = 'whose';
    close();
  }, [isGone]);

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
  const owner = one?.person ?? person.id;
  const own = medicines.all().filter((row) => row.person === person.id);
  const begin = (next: View, from: string) => {
    said.say('');
    focusNext.current = from;
    open(next);
  };
  const save = async (id: string, medicine: Medicine): Promise<Refusal | undefined> => {
    const before = medicines.get(id);
    const outcome = await medicines.put(id, owner, medicine);
    if (!outcome.saved) return outcome.why;
    promise.ask();
    const once = store.isCopied && !outcome.copied ? '另外那一份没有存上，请备份。' : '';
    said.say(`已存下：${medicine.name}。${once}`, [backTo(id, before?.value)]);
    focusNext.current = `medicine-${id}`;
    close();
    return undefined;
  };
  const remove = async (id: string): Promise<Refusal | undefined> => {
    const before = medicines.get(id);
    isRemoving.current = true;
    const outcome = await medicines.remove(id);
    if (!outcome.saved) {
      isRemoving.current = false;
      return outcome.why;
    }
    said.say('已经删掉。', [backTo(id, before?.value)]);
    focusNext.current = 'whose';
    close();
    return undefined;
  };
  const backTo = (id: string, before: Medicine | undefined): Change =>
    before ? medicines.putting(id, owner, before) : { table: 'medicines', remove: id };
  const form = { today, onTyped: note, onCancel: close };

  return (
    <>
      <StoreNotice store={store} />
      <Said said={said} onUndone={() => document.getElementById('whose')?.focus()} />
      {view.name === 'add' && (
        <MedicineForm
          {...form}
          title="添加一种药"
          start={view.draft ?? newMedicineDraft(today)}
          onSave={(medicine) => save(newId(), medicine)}
        />
      )}
      {view.name === 'edit' && one && (
        <MedicineForm
          {...form}
          title={`修改：${one.value.name}`}
          start={view.draft ?? medicineDraftOf(one.value, today)}
          onSave={(medicine) => save(one.id, medicine)}
          onRemove={() => remove(one.id)}
        />
      )}
      {(view.name === 'list' || view.name === 'show') && (
        <>
          {view.name === 'list' && (
            <div className="no-print">
              <PersonDiscs
                legend="谁的"
                people={all}
                hidden={hidden}
                chosen={person.id}
                onChoose={(id) => {
                  said.say('');
                  choose(id);
                }}
              />
            </div>
          )}
          <ShownMedicines
            name={person.value.name}
            medicines={own}
            today={today}
            isLarge={view.name === 'show'}
            onAdd={() => begin({ name: 'add' }, 'add-medicine')}
            onEdit={(id) => begin({ name: 'edit', id }, `edit-${id}`)}
            onShow={() => begin({ name: 'show' }, 'show-medicines')}
            onBack={close}
          />
        </>
      )}
    </>
  );
}
