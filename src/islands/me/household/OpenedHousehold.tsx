import { useEffect, useRef, useState } from 'react';
import type { Health } from '../../../domain/health/schema.ts';
import type { Person } from '../../../domain/person/schema.ts';
import { removePerson } from '../../../storage/household.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { keepOwed } from '../../../storage/settings.ts';
import type { OpenedProps } from '../later-page.tsx';
import { OwedNotice } from '../owed/OwedNotice.tsx';
import { OwedOf } from '../owed/OwedOf.tsx';
import { StoreNotice } from '../store-notice.tsx';
import { todayOf, useNewDays } from '../today.ts';
import { useFormView } from '../use-form-view.ts';
import { PeopleList } from './PeopleList.tsx';
import { PersonViews } from './PersonViews.tsx';
import { PhoneSettings } from './PhoneSettings.tsx';
import { inOrder } from './people.ts';
import { useHidden } from './phone-choices.ts';
import { StoreFoot } from './StoreFoot.tsx';
import { usePromise } from './use-promise.ts';
import { LIST, type View } from './view.ts';

/** The list of the household with the settings of the phone below it, or a form in their place. */
export default function OpenedHousehold({ household, townships, now }: OpenedProps) {
  const { store, people, health, settings } = household;
  const { view, open, turnTo, close, note } = useFormView<View>('household', LIST);
  useNewDays(now);
  const [hidden, setHidden] = useHidden();
  /** What was done last. No names: they must be gone when the person is. */
  const [said, setSaid] = useState('');
  const promise = usePromise();
  /** The id of what takes the focus when the list is shown again. */
  const focusNext = useRef('');
  const isRemoving = useRef(false);
  const all = inOrder(people.all());
  const one = 'id' in view ? people.get(view.id) : undefined;

  useEffect(() => {
    if (view.name !== 'list') return;
    isRemoving.current = false;
    if (!focusNext.current) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = '';
  }, [view]);

  const isGone = 'id' in view && !one && !isRemoving.current && store.taken !== 'superseded';
  useEffect(() => {
    if (!isGone) return;
    setSaid('这位家人已经在另一个窗口里删除了。');
    focusNext.current = 'people';
    close();
  }, [isGone]);

  const begin = (next: Parameters<typeof open>[0], from: string) => {
    setSaid('');
    focusNext.current = from;
    open(next);
  };
  useEffect(() => {
    // The diary leads here for a height, by the id of the button that opens the form.
    const [, id] = location.hash.split('#health-');
    if (!id || !people.get(id) || hidden) return;
    history.replaceState(history.state, '', location.pathname);
    begin({ name: 'health', id }, `health-${id}`);
  }, []);
  const save = async (id: string, person: Person): Promise<Refusal | undefined> => {
    const outcome = await people.put(id, id, person);
    if (!outcome.saved) return outcome.why;
    promise.ask();
    const once = store.isCopied && !outcome.copied ? '另外那一份没有存上，请备份。' : '';
    setSaid(`已存下。家里有 ${people.all().length} 位。${once}`);
    focusNext.current = `name-${id}`;
    close();
    return undefined;
  };
  const hide = (wanted: boolean) => {
    // At once: the phone may be out of the reader's hands in a moment.
    if (wanted) keepOwed('');
    setHidden(wanted);
  };
  const saveHealth = async (id: string, value: Health): Promise<Refusal | undefined> => {
    const outcome = await health.put(id, id, value);
    if (!outcome.saved) return outcome.why;
    setSaid('已存下。');
    focusNext.current = `name-${id}`;
    close();
    return undefined;
  };
  const remove = async (id: string): Promise<Refusal | undefined> => {
    isRemoving.current = true;
    const outcome = await removePerson(store, id);
    if (!outcome.saved) {
      isRemoving.current = false;
      return outcome.why;
    }
    // The list writes it anew as soon as it stands; where it cannot, nothing is said of who is gone.
    keepOwed('');
    setSaid(`已经删除。家里有 ${people.all().length} 位。`);
    focusNext.current = 'people';
    close();
    return undefined;
  };

  return (
    <>
      <StoreNotice store={store} />
      <p className="said no-print" role="status">
        {said}
      </p>
      <PersonViews
        view={view}
        people={all}
        health={health}
        today={todayOf(now())}
        onTyped={note}
        onSave={save}
        onSaveHealth={saveHealth}
        onRemove={remove}
        onTurn={turnTo}
        onCancel={close}
      />
      {(view.name === 'list' || ('id' in view && !one)) && (
        <>
          <OwedNotice
            household={household}
            people={all}
            townships={townships}
            hidden={hidden}
            now={now}
          />
          {(all.length > 0 || !store.taken) && (
            <PeopleList
              people={all}
              hidden={hidden}
              onHide={hide}
              onAdd={() => begin({ name: 'add' }, 'add-person')}
              onEdit={(id) => begin({ name: 'edit', id }, `edit-${id}`)}
              below={(person) => (
                <OwedOf
                  household={household}
                  person={person}
                  now={now}
                  onSaid={() => setSaid('')}
                  onHealth={() => begin({ name: 'health', id: person.id }, `health-${person.id}`)}
                />
              )}
            />
          )}
          <StoreFoot household={household} promised={promise.answer} />
          <PhoneSettings settings={settings} townships={townships} />
        </>
      )}
    </>
  );
}
