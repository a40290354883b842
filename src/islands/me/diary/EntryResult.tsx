import { homeMean } from '../../../domain/diary/mean.ts';
import { againstTarget } from '../../../domain/diary/target.ts';
import { homeMeanWords, KIND_WORDS, valueInWords } from '../../../domain/diary/words.ts';
import { gradeHomeMean } from '../../../domain/grading/grade.ts';
import type { Signs } from '../../../domain/grading/signs.ts';
import type { Measure } from '../../../domain/grading/terms.ts';
import { noColourWords } from '../../../domain/grading/words.ts';
import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { NoticeBox } from '../../parts/notice-box.tsx';
import { refusalInWords } from '../../parts/store-notice-words.ts';
import { useTop } from '../../parts/use-top.ts';
import { Emergency } from './Emergency.tsx';
import type { Entry } from './entries.ts';
import { circumstances } from './entry-words.ts';
import { GradeCard } from './GradeCard.tsx';
import type { Judge } from './judged.ts';

/** More sittings than anybody has in the days that are looked at. */
const LATELY = 100;

export interface EntryResultProps {
  entry: Entry;
  title: string;
  judge: Judge | 'failed';
  onAskAgain: () => void;
  signs: Signs;
  /** The name of a medicine of the person's list. */
  medicineOf: (id: string) => string | undefined;
  /** Why it could not be removed. */
  refusal: Refusal | undefined;
  onBack: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** One entry and what it means. When to call 120 stands first, whatever the number. */
export function EntryResult(props: EntryResultProps) {
  const { entry, title, judge, signs, medicineOf, refusal, onAskAgain } = props;
  const { value } = entry;
  const heading = useTop();
  return (
    <section className="tool" aria-labelledby="result">
      <h2 id="result" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <Emergency signs={signs} />
      <p className="reading">
        {KIND_WORDS[value.kind].name} <b>{valueInWords(value)}</b> {KIND_WORDS[value.kind].unit}
      </p>
      <p className="lead-2">
        {[dateInWords(countyDay(Date.parse(value.at))), ...circumstances(value)].join(' · ')}
      </p>
      {value.note && <p>{value.note}</p>}
      {value.kind === 'medicine' && (
        <ul>
          {value.taken.map((id) => (
            <li key={id}>{medicineOf(id) ?? '药单上已经没有的一种药'}</li>
          ))}
        </ul>
      )}
      {value.kind !== 'medicine' &&
        (judge === 'failed' ? (
          <Unjudged onAskAgain={onAskAgain} />
        ) : (
          <Meaning entry={entry} measure={value.kind} judge={judge} />
        ))}
      {refusal && (
        <div role="alert">
          <NoticeBox notice={refusalInWords(refusal)} />
        </div>
      )}
      <div className="ways no-print">
        <button type="button" className="button button-main" onClick={props.onBack}>
          回日记
        </button>
        <button type="button" className="button" onClick={props.onEdit}>
          改这一条
        </button>
        <button type="button" className="button" onClick={props.onRemove}>
          删掉这一条
        </button>
      </div>
    </section>
  );
}

function Unjudged({ onAskAgain }: { onAskAgain: () => void }) {
  return (
    <div className="warning" role="alert">
      <p>
        <strong>这个数怎么看，没有取到。</strong>数存着，没有丢。请连上网，再试一次。
      </p>
      <button type="button" className="button" onClick={onAskAgain}>
        再试一次
      </button>
    </div>
  );
}

function Meaning({ entry, measure, judge }: { entry: Entry; measure: Measure; judge: Judge }) {
  const { value } = entry;
  const { file, who } = judge;
  const table = file.measures[measure];
  const isAtHome = value.kind === 'pressure' && value.place === 'home';
  const home = isAtHome
    ? homeMean(judge.upTo(entry).slice(0, LATELY), countyDay(Date.parse(value.at)))
    : undefined;
  const target = againstTarget(value, who.health);
  return (
    <>
      <GradeCard
        title="这一次"
        file={file}
        judge={(answers) => judge.grade(entry, answers)}
        without={({ why }) => noColourWords(why, table)}
      />
      {home?.state === 'enough' && (
        <GradeCard
          title="这几天在家量的平均"
          lead={homeMeanWords(home)}
          file={file}
          judge={(answers) => gradeHomeMean(file, home.mean, home.to, who, answers)}
          without={({ why }) => noColourWords(why, table)}
        />
      )}
      <p>
        <strong>这不是诊断。</strong>不舒服，数字好看也要去看。
      </p>
      {home?.state === 'missing' && homeMeanWords(home).map((line) => <p key={line}>{line}</p>)}
      {target && <p>{target.say}</p>}
    </>
  );
}
