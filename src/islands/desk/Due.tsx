import { useEffect, useState } from 'react';
import { dateInWords } from '../../domain/shared/calendar-date.ts';
import { type DueAnswer, deleteDue } from './delete-due.ts';
import type { Place } from './desk-settings.ts';
import { deskRefusalInWords } from './desk-words.ts';
import type { Session } from './session.ts';
import { Trouble } from './Trouble.tsx';

/** Deletes what is due when the desk is opened, and says so, or asks where the clock has jumped. */
export function Due({ place, session }: { place: Place; session: Session }) {
  const [answer, setAnswer] = useState<DueAnswer>();
  useEffect(() => {
    void deleteDue(place, session).then(setAnswer);
  }, [session]);
  if (!answer) return <p role="status" />;
  if ('refused' in answer) return <Trouble said={deskRefusalInWords(answer.refused)} />;
  if ('deleted' in answer) {
    return (
      <p className="said" role="status">
        {answer.deleted > 0 && `有 ${answer.deleted} 条登记存到了规定的天数，已经删掉。`}
      </p>
    );
  }
  const { count, today, seen } = answer.asks;
  return (
    <div className="warning" role="alert">
      <p>
        <strong>今天是 {dateInWords(today)}吗？</strong>
      </p>
      <p>
        照这一天算，有 {count} 条登记该删了。
        {seen && `可是上次打开是 ${dateInWords(seen)}，电脑的日期可能不对。`}
        删了找不回来。
      </p>
      <div className="ways">
        <button
          type="button"
          className="button"
          onClick={() => void deleteDue(place, session, true).then(setAnswer)}
        >
          日期对，删掉
        </button>
        <button
          type="button"
          className="button button-main"
          onClick={() => setAnswer({ deleted: 0 })}
        >
          日期不对，先不删
        </button>
      </div>
    </div>
  );
}
