import { useEffect, useMemo, useRef, useState } from 'react';
import type { Reading } from '../../../domain/diary/schema.ts';
import { KIND_WORDS } from '../../../domain/diary/words.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import type { StoredRow } from '../../../storage/row.ts';
import { inOrder, shownPerson } from '../household/people.ts';
import { useHidden } from '../household/phone-choices.ts';
import { usePromise } from '../household/use-promise.ts';
import type { OpenedProps } from '../later-page.tsx';
import { NobodyYet } from '../nobody-yet.tsx';
import { useChosen } from '../report/use-chosen.ts';
import { Said, useSaid } from '../said.tsx';
import { StoreNotice } from '../store-notice.tsx';
import { useNewDays } from '../today.ts';
import { useFormView } from '../use-form-view.ts';
import { DiaryHome } from './DiaryHome.tsx';
import { EntryViews } from './EntryViews.tsx';
import { entriesOf } from './entries.ts';
import { askedOf, judgeOf } from './judged.ts';
import { useGrading } from './use-grading.ts';
import { LIST, type View } from './view.ts';

/** A row as it can be put again, with the time at which it was written. */
function withoutSeq({ id, v, person, at, data }: StoredRow) {
  return { id, v, person, at, data };
}

/** The diaries of the household: one person's list, or a form or an entry in its place. */
export default function OpenedDiary({ household, now }: OpenedProps) {
  const { store, people, readings } = household;
  const { view, open, turnTo, close, note } = useFormView<View>('diary', LIST);
  useNewDays(now);
  const [hidden, setHidden] = useHidden();
  const { grading, askAgain } = useGrading();
  const promise = usePromise();
  const said = useSaid(store);
  const [refusal, setRefusal] = useState<Refusal>();
  const all = inOrder(people.all());
  const chosen = useChosen(all);
  /** The id of what takes the focus when the list is shown again. */
  const focusNext = useRef('');
  const isRemoving = useRef(false);

  const entry = 'id' in view ? readings.get(view.id) : undefined;
  const owner = view.name === 'enter' ? view.person : entry?.person;
  const index = owner ? all.findIndex(({ id }) => id === owner) : chosen.index;
  const one = all[index];
  const person = one?.id ?? '';
  const entries = entriesOf(household, person);
  const judge = useMemo(() => {
    if (typeof grading !== 'object') return grading;
    return judgeOf(grading, askedOf(household, person), entries);
  }, [grading, household, person, entries, one?.value, household.health.get(person)?.value]);

  useEffect(() => {
    setRefusal(undefined);
    if (view.name !== 'list') return;
    isRemoving.current = false;
    if (!focusNext.current) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = '';
  }, [view]);

  const isThere = one !== undefined && (view.name === 'enter' || entry !== undefined);
  const isGone =
    view.name !== 'list' && !isThere && !isRemoving.current && store.taken !== 'superseded';
  useEffect(() => {
    if (!isGone) return;
    said.say('这条记录已经在另一个窗口里删掉了。');
    focusNext.current = 'kinds';
    close();
  }, [isGone]);

  const begin = (next: View, from: string) => {
    said.say('');
    focusNext.current = from;
    open(next);
  };
  const save = async (id: string, reading: Reading): Promise<Refusal | undefined> => {
    const outcome = await readings.put(id, person, reading);
    if (!outcome.saved) return outcome.why;
    promise.ask();
    if (store.isCopied && !outcome.copied) said.say('另外那一份没有存上，请备份。');
    focusNext.current = `entry-${id}`;
    turnTo({ name: 'result', id, isNew: view.name === 'enter' });
    return undefined;
  };
  const remove = async (id: string) => {
    const row = store.rows('readings').get(id);
    isRemoving.current = true;
    const outcome = await readings.remove(id);
    if (!outcome.saved) {
      isRemoving.current = false;
      setRefusal(outcome.why);
      return;
    }
    // No numbers in the words: they must be gone when the entry is.
    const words = entry ? `删掉了一条${KIND_WORDS[entry.value.kind].name}。` : '';
    said.say(words, row && [{ table: 'readings', put: withoutSeq(row) }]);
    focusNext.current = 'undo';
    close();
  };

  if (all.length === 0) {
    return (
      <>
        <StoreNotice store={store} />
        {!store.taken && <NobodyYet />}
      </>
    );
  }
  const name = one ? shownPerson(one, index, hidden).name : '';
  return (
    <>
      <StoreNotice store={store} />
      <Said said={said} onUndone={() => document.getElementById('entries')?.focus()} />
      {judge === undefined && <p role="status">正在打开……</p>}
      {judge && isThere && view.name !== 'list' && (
        <EntryViews
          view={view}
          household={household}
          now={now}
          person={person}
          name={name}
          entries={entries}
          judge={judge}
          onAskAgain={askAgain}
          onTyped={note}
          onSave={save}
          onRemove={remove}
          refusal={refusal}
          onTurn={turnTo}
          onClose={close}
        />
      )}
      {judge && (view.name === 'list' || !isThere) && (
        <DiaryHome
          people={all}
          person={person}
          name={name}
          hidden={hidden}
          onShow={() => setHidden(false)}
          onPerson={chosen.choose}
          onEnter={(kind) => begin({ name: 'enter', person, kind }, `enter-${kind}`)}
          onOpen={(id) => begin({ name: 'result', id }, `entry-${id}`)}
          entries={entries}
          judge={judge}
          health={household.health.get(person)?.value}
          now={now()}
        />
      )}
    </>
  );
}
