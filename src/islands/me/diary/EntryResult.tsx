import { useState } from 'react';
import { type HomeMean, homeMean, sittingsAround } from '../../../domain/diary/mean.ts';
import type { PressureReading } from '../../../domain/diary/schema.ts';
import { againstTarget } from '../../../domain/diary/target.ts';
import {
  graverSittingWords,
  homeMeanWords,
  KIND_WORDS,
  valueInWords,
} from '../../../domain/diary/words.ts';
import {
  type Answers,
  type Grade,
  gradeHomeMean,
  type NoColour,
} from '../../../domain/grading/grade.ts';
import type { GradingFile } from '../../../domain/grading/grading-file.ts';
import { graverSitting } from '../../../domain/grading/graver-sitting.ts';
import type { Signs } from '../../../domain/grading/signs.ts';
import type { Measure } from '../../../domain/grading/terms.ts';
import type { Asked } from '../../../domain/grading/who.ts';
import { noColourWords } from '../../../domain/grading/words.ts';
import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import type { Refusal } from '../../../storage/refusal.ts';
import { NoticeBox } from '../../parts/notice-box.tsx';
import { refusalInWords } from '../../parts/store-notice-words.ts';
import { useTop } from '../../parts/use-top.ts';
import { Words } from '../../parts/Words.tsx';
import { AskHeight } from './AskHeight.tsx';
import { CareMark } from './CareMark.tsx';
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
  /** Answers with what stood in the way, if anything did. */
  onHeight: (height: number) => Promise<Refusal | undefined>;
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
  // One answer is for the whole page: the same question may decide about this number and about the mean.
  const [answers, setAnswers] = useState<Answers>({});
  const grade = judge === 'failed' ? undefined : judge.grade(entry, answers);
  return (
    <section className="tool" aria-labelledby="result">
      <h2 id="result" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <Emergency signs={signs} />
      <p className="reading">
        <span>
          {KIND_WORDS[value.kind].name} <b>{valueInWords(value)}</b> {KIND_WORDS[value.kind].unit}
        </span>
        {/* Short, so that it still stands on the first screen. What decides about 120 is asked below. */}
        <CareMark grade={grade} />
        {grade?.ask?.care === 'call120' && <small>先答下面问的一句</small>}
      </p>
      <p className="lead-2">
        <Words
          text={[dateInWords(countyDay(Date.parse(value.at))), ...circumstances(value)].join(' · ')}
        />
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
        (judge === 'failed' || !grade ? (
          <Unjudged onAskAgain={onAskAgain} />
        ) : (
          <Meaning
            {...{ entry, judge, grade, answers }}
            measure={value.kind}
            onAnswer={(answer) => setAnswers({ ...answers, ...answer })}
            onHeight={props.onHeight}
          />
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

interface MeaningProps {
  entry: Entry;
  measure: Measure;
  judge: Judge;
  grade: Grade;
  answers: Answers;
  onAnswer: (answer: Answers) => void;
  onHeight: EntryResultProps['onHeight'];
}

function Meaning(props: MeaningProps) {
  const { entry, measure, judge, grade, answers, onAnswer, onHeight } = props;
  const { value } = entry;
  const { file, who } = judge;
  const without = (why: NoColour) => noColourWords(why, file.measures[measure]);
  const before = judge.upTo(entry).slice(0, LATELY);
  const today = countyDay(Date.parse(value.at));
  const isAtHome = value.kind === 'pressure' && value.place === 'home';
  const home = isAtHome ? homeMean(before, today) : undefined;
  const care = grade.state === 'graded' ? grade.care : undefined;
  const target = againstTarget(value, who.health, care);
  return (
    <>
      <GradeCard
        title="这一次"
        {...{ file, grade, without, onAnswer }}
        after={
          grade.state === 'none' &&
          grade.why === 'no-height' && <AskHeight person={entry.person} onHeight={onHeight} />
        }
      />
      {home?.state === 'enough' && (
        <MeanCard
          {...{ entry, home, file, who, answers, without, onAnswer }}
          sittings={sittingsAround(home, before, today)}
        />
      )}
      <p>
        <strong>这不是诊断。</strong>不舒服，数字好看也要去看。
      </p>
      {home?.state === 'missing' &&
        homeMeanWords(home).map((line) => (
          <p key={line}>
            <Words text={line} />
          </p>
        ))}
      {target && <p>{target.say}</p>}
    </>
  );
}

interface MeanProps {
  entry: Entry;
  home: HomeMean & { state: 'enough' };
  sittings: readonly PressureReading[];
  file: GradingFile;
  who: Asked;
  answers: Answers;
  without: (why: NoColour) => readonly string[];
  onAnswer: (answer: Answers) => void;
}

/** The mean of several days, and what it means; of these days’ sittings one may be graver, and then that one counts. */
function MeanCard({ entry, home, sittings, who, answers, ...card }: MeanProps) {
  const title = '这几天在家量的平均';
  const lead = homeMeanWords(home);
  const grade = gradeHomeMean(card.file, home.mean, home.to, who, answers);
  const graver = graverSitting(card.file, grade, sittings, who, answers);
  if (!graver) return <GradeCard {...{ title, lead, grade }} {...card} />;
  return (
    <section className="card grade" aria-label={title}>
      <h3>{title}</h3>
      {lead.map((line) => (
        <p key={line}>
          <Words text={line} />
        </p>
      ))}
      <p>
        <strong>
          <Words text={graverSittingWords(graver, graver === entry.value)} />
        </strong>
      </p>
    </section>
  );
}
