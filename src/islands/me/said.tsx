import { useState } from 'react';
import type { Refusal } from '../../storage/refusal.ts';
import { type Change, idOf } from '../../storage/row.ts';
import type { Store } from '../../storage/store.ts';
import { NoticeBox } from '../parts/notice-box.tsx';
import { refusalInWords } from '../parts/store-notice-words.ts';
import { Words } from '../parts/Words.tsx';

/** What was done last, and the changes that undo it. */
interface Done {
  words: string;
  back?: readonly Change[] | undefined;
}

/** What was done last on a page, with the way back. */
export function useSaid(store: Store) {
  const [done, setDone] = useState<Done>({ words: '' });
  const [refusal, setRefusal] = useState<Refusal>();
  return {
    done,
    refusal,
    /** Says what was done; `back` undoes it. */
    say(words: string, back?: readonly Change[]) {
      setRefusal(undefined);
      // Only of what was done: a newer word from another window stays.
      const own = back?.map((change) => {
        return { ...change, over: store.rows(change.table).get(idOf(change))?.seq ?? 0 };
      });
      setDone({ words, back: own });
    },
    /** Takes back what was done last, once. */
    async undo() {
      if (!done.back) return;
      const outcome = await store.change(done.back);
      const why = outcome.saved ? undefined : outcome.why;
      setRefusal(why);
      if (!why) setDone({ words: '已经撤销。' });
      // To try again would come to the same.
      else if (why === 'gone' || why === 'changed') setDone({ words: '' });
    },
  };
}

/** Says what was done last; where it can be undone, with a button. `onUndone` may take the focus, since the button is gone. */
export function Said({
  said,
  onUndone,
}: {
  said: ReturnType<typeof useSaid>;
  onUndone?: () => void;
}) {
  const { done, refusal, undo } = said;
  return (
    <div className="no-print">
      <div className={done.words ? 'said said-undo' : undefined}>
        <p role="status">
          <Words text={done.words} />
        </p>
        {done.back && (
          <button
            type="button"
            id="undo"
            className="pill"
            onClick={() => void undo().then(onUndone)}
          >
            撤销
          </button>
        )}
      </div>
      {refusal && (
        <div role="alert">
          <NoticeBox notice={refusalInWords(refusal)} />
        </div>
      )}
    </div>
  );
}
