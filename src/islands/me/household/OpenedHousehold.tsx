import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../../domain/person/schema.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import { type Household, removePerson } from '../../../storage/household.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { StoreNotice } from '../store-notice.tsx';
import { LaterForms } from './LaterForms.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PhoneSettings } from './PhoneSettings.tsx';
import { inOrder } from './people.ts';
import { useHidden } from './phone-choices.ts';
import { StoreFoot } from './StoreFoot.tsx';
import { usePromise } from './use-promise.ts';
import { useView } from './use-view.ts';

interface Props {
  household: Household;
  townships: readonly { id: string; name: string }[];
  /** The phone's clock: milliseconds since 1970. */
  now: () => number;
}

/** The list of the household with the settings of the phone below it, or a form in their place. */
export function OpenedHousehold({ household, townships, now }: Props) {
  const { store, people, settings } = household;
  const { view, open, turnTo, close, note } = useView();
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
  const remove = async (id: string): Promise<Refusal | undefined> => {
    isRemoving.current = true;
    const outcome = await removePerson(store, id);
    if (!outcome.saved) {
      isRemoving.current = false;
      return outcome.why;
    }
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
      <LaterForms
        view={view}
        people={all}
        today={countyDay(now())}
        onTyped={note}
        onSave={save}
        onRemove={remove}
        onTurn={turnTo}
        onCancel={close}
      />
      {(view.name === 'list' || ('id' in view && !one)) && (
        <>
          {(all.length > 0 || !store.taken) && (
            <PeopleList
              people={all}
              hidden={hidden}
              onHide={setHidden}
              onAdd={() => begin({ name: 'add' }, 'add-person')}
              onEdit={(id) => begin({ name: 'edit', id }, `edit-${id}`)}
            />
          )}
          <StoreFoot household={household} promised={promise.answer} />
          <PhoneSettings settings={settings} townships={townships} />
        </>
      )}
    </>
  );
}
