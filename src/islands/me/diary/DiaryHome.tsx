import { signsOf } from '../../../domain/grading/signs.ts';
import type { Health } from '../../../domain/health/schema.ts';
import type { Person } from '../../../domain/person/schema.ts';
import type { Kept } from '../../../storage/repository.ts';
import { HiddenRecords } from '../hidden-records.tsx';
import { todayOf } from '../today.ts';
import { ChartPlace } from './ChartPlace.tsx';
import type { Kind } from './draft.ts';
import { EntryList } from './EntryList.tsx';
import type { Entry } from './entries.ts';
import type { Judge } from './judged.ts';
import { KindTiles } from './KindTiles.tsx';
import { PersonDiscs } from './PersonDiscs.tsx';

interface Props {
  people: readonly Kept<Person>[];
  person: string;
  /** The person's name, or what stands for it. */
  name: string;
  hidden: boolean;
  onShow: () => void;
  onPerson: (id: string) => void;
  onEnter: (kind: Kind) => void;
  onOpen: (id: string) => void;
  /** All of the person's, the newest first. */
  entries: readonly Entry[];
  judge: Judge | 'failed';
  health: Health | undefined;
  now: number;
}

/** The diary of one person: whose it is, what can be entered, what was entered. */
export function DiaryHome(props: Props) {
  const { people, person, name, hidden, onShow, onPerson, onEnter, onOpen } = props;
  const { entries, judge, health, now } = props;
  const today = todayOf(now);
  const signs = judge === 'failed' ? [] : signsOf(judge.file, 'pressure', judge.who, today).any;
  return (
    <>
      <details className="when-120 no-print">
        <summary>有急症？看要不要打 120</summary>
        <p>
          <b>
            {signs.length > 0 ? '有下面任何一条，马上打 ' : '觉得情况急，马上打 '}
            <a href="tel:120">120</a>
          </b>
        </p>
        {signs.length > 0 && (
          <ul>
            {signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        )}
      </details>
      <div className="no-print">
        <PersonDiscs people={people} hidden={hidden} chosen={person} onChoose={onPerson} />
        <KindTiles name={name} onChoose={onEnter} />
      </div>
      {hidden ? (
        <section aria-labelledby="entries">
          <h2 id="entries" tabIndex={-1}>
            记下的
          </h2>
          <HiddenRecords onShow={onShow} />
        </section>
      ) : (
        <>
          <ChartPlace key={person} entries={entries} health={health} today={today} />
          <EntryList
            key={`list of ${person}`}
            entries={entries}
            today={today}
            gradeOf={(entry) => (judge === 'failed' ? undefined : judge.grade(entry))}
            onOpen={onOpen}
          />
        </>
      )}
    </>
  );
}
