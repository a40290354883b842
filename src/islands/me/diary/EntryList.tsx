import { useState } from 'react';
import { KIND_WORDS, valueInWords } from '../../../domain/diary/words.ts';
import type { Grade } from '../../../domain/grading/grade.ts';
import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { Words } from '../../parts/Words.tsx';
import { CareMark } from './CareMark.tsx';
import { byDay, type Entry } from './entries.ts';
import { circumstances } from './entry-words.ts';

/** As many as are shown at first, and more at each asking: years of entries must not stop a cheap phone. */
const AT_ONCE = 30;

interface Props {
  /** Newest first. */
  entries: readonly Entry[];
  /** The county's day, `YYYY-MM-DD`. */
  today: string;
  gradeOf: (entry: Entry) => Grade | undefined;
  onOpen: (id: string) => void;
}

/** What was entered, day by day, the newest first. */
export function EntryList({ entries, today, gradeOf, onOpen }: Props) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <section aria-labelledby="entries">
      <h2 id="entries" tabIndex={-1}>
        记下的
      </h2>
      {entries.length === 0 && <p>还没有记过。点上面要记的那一样，开始第一条。</p>}
      {byDay(entries.slice(0, most)).map(({ day, entries }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{day === today ? '今天' : <Words text={dateInWords(day)} />}</h3>
          <ul className="entries">
            {entries.map((entry) => (
              <li key={entry.id}>
                <button type="button" id={`entry-${entry.id}`} onClick={() => onOpen(entry.id)}>
                  <span>
                    <b>
                      {KIND_WORDS[entry.value.kind].name} {valueInWords(entry.value)}
                    </b>
                    <small>
                      <Words text={circumstances(entry.value).join(' · ')} />
                    </small>
                  </span>
                  <CareMark grade={gradeOf(entry)} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {entries.length > most && (
        <button
          type="button"
          className="button"
          // The first of them, where reading goes on.
          onClick={() => setMost(most + AT_ONCE)}
        >
          更早的（还有 {entries.length - most} 条）
        </button>
      )}
    </section>
  );
}
