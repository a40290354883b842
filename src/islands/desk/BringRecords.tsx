import { useState } from 'react';
import { dateInWords } from '../../domain/shared/calendar-date.ts';
import { countyDay } from '../../domain/shared/moment.ts';
import type { Store } from '../../storage/store.ts';
import { deskRefusalInWords, recordsProblemInWords } from './desk-words.ts';
import type { BroughtRecords } from './records-file.ts';
import type { Session } from './session.ts';
import { useBusy } from './use-busy.ts';

const UNREADABLE = '电脑读不出这个文件。请把它先存到电脑里，再选一次。';

/** Records out of a file: looked at first, then saved, all of them or none. */
export function BringRecords({ session, store }: { session: Session; store: Store }) {
  const [brought, setBrought] = useState<BroughtRecords>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState('');
  const { isBusy, whileBusy } = useBusy();
  const read = (file: Blob) =>
    whileBusy(async () => {
      setDone('');
      setBrought(undefined);
      try {
        const { readRecordsFile } = await import('./records-file.ts');
        const answer = await readRecordsFile(session, file);
        setProblem('problem' in answer ? recordsProblemInWords(answer.problem) : undefined);
        if ('brought' in answer) setBrought(answer.brought);
      } catch {
        setProblem(UNREADABLE);
      }
    });
  const save = ({ rows }: BroughtRecords) =>
    whileBusy(async () => {
      const outcome = await session.records.putRows(rows);
      if (!outcome.saved) {
        const { title, text } = deskRefusalInWords(outcome.why);
        setProblem(title + text);
        return;
      }
      setBrought(undefined);
      setDone(`恢复好了，存下 ${rows.length} 条。`);
    });
  return (
    <>
      <p>先看看备份里有什么，您点了“恢复”才会动这里的登记。</p>
      <div role="alert">{problem && <p className="error">{problem}</p>}</div>
      <div className="field options">
        <label>
          选登记的备份
          <input
            className="visually-hidden"
            type="file"
            disabled={store.taken !== undefined}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void read(file);
              // The same file chosen again is a new try.
              target.value = '';
            }}
          />
        </label>
      </div>
      <p role="status">{isBusy ? '正在打开……' : done}</p>
      {brought?.rows.length === 0 && (
        <p className="callout">这份备份里的 {brought.left} 条，这里都有了，不用恢复。</p>
      )}
      {brought && brought.rows.length > 0 && (
        <div className="callout">
          <p>
            这份备份是 {dateInWords(countyDay(Date.parse(brought.made)))}做的。这里没有的有{' '}
            {brought.fresh} 条，比这里新的有 {brought.rows.length - brought.fresh} 条。别的{' '}
            {brought.left} 条不动。
          </p>
          <div className="ways">
            <button type="button" className="button button-main" onClick={() => void save(brought)}>
              恢复
            </button>
            <button type="button" className="button" onClick={() => setBrought(undefined)}>
              不恢复
            </button>
          </div>
        </div>
      )}
    </>
  );
}
