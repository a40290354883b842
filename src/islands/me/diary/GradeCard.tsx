import type { ReactNode } from 'react';
import type { Answers, Grade, NoColour } from '../../../domain/grading/grade.ts';
import type { GradingFile, GradingRow } from '../../../domain/grading/grading-file.ts';
import type { Care } from '../../../domain/grading/terms.ts';
import { BASIS_WORDS, CARE_WORDS } from '../../../domain/grading/words.ts';
import { Words } from '../../parts/Words.tsx';
import { CareShape } from './CareMark.tsx';

/** The steps of the ladder, gravest on top, with what stands on each. */
const LADDER: readonly (readonly Care[])[] = [
  ['call120'],
  ['now'],
  ['county'],
  ['township', 'village'],
  ['self'],
];

interface Props {
  title: string;
  /** What is judged, for instance a mean. */
  lead?: readonly string[];
  file: GradingFile;
  grade: Grade;
  /** What is said where there is no colour, and why; the first sentence is the answer. */
  without: (why: NoColour) => readonly string[];
  /** What can be done about that. */
  after?: ReactNode;
  onAnswer: (answer: Answers) => void;
}

/** What a number means: colour, word, shape and place on the ladder; what to do, when, and who says so. */
export function GradeCard({ title, lead, file, grade, without, after, onAnswer }: Props) {
  const { ask } = grade;
  // What decides about 120 is asked before anything else is said.
  const question = ask && (
    <Question row={ask} onAnswer={(isTrue) => onAnswer({ [ask.id]: isTrue })} />
  );
  const colour = grade.state === 'graded' ? CARE_WORDS[grade.care].colour : undefined;
  return (
    <section className="card grade" data-care={colour} aria-label={title}>
      <h3>{title}</h3>
      {lead?.map((line) => (
        <p key={line}>
          <Words text={line} />
        </p>
      ))}
      {ask?.care === 'call120' && question}
      <div role="status">
        {grade.state === 'graded' && <Ladder care={grade.care} when={grade.row.when} />}
        {grade.state === 'none' ? (
          <>
            {without(grade.why).map((line, index) => (
              <p key={line}>{index === 0 ? <strong>{line}</strong> : line}</p>
            ))}
            {after}
          </>
        ) : (
          <Advice row={grade.row} source={file.sources[grade.row.source]} />
        )}
      </div>
      {ask?.care !== 'call120' && question}
    </section>
  );
}

/** All of the steps, so that the place of this one is seen, also by who does not tell red from green. */
function Ladder({ care, when }: { care: Care; when: string | undefined }) {
  return (
    <ol className="ladder">
      {LADDER.filter((step) => step.includes(care) || !step.includes('now')).map((step) => {
        const isHere = step.includes(care);
        const shown = isHere ? [care] : step;
        const words = CARE_WORDS[shown[0] as Care];
        return (
          <li
            key={step.join()}
            data-care={words.colour}
            aria-current={isHere ? 'step' : undefined}
            aria-hidden={isHere ? undefined : true}
          >
            <CareShape shape={words.shape} />
            <span>
              {shown.map((one) => CARE_WORDS[one].word).join('、')}
              {isHere && when && <small>{when}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Advice({ row, source }: { row: GradingRow; source: string | undefined }) {
  return (
    <>
      <p>
        <strong>{row.say}</strong>
      </p>
      {row.do.length > 0 && (
        <ol>
          {row.do.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p className="source">
        依据：{source}（{row.year} 年）。{BASIS_WORDS[row.basis]}
      </p>
    </>
  );
}

function Question({ row, onAnswer }: { row: GradingRow; onAnswer: (isTrue: boolean) => void }) {
  return (
    <fieldset className="field">
      <legend>再问一句：{row.ask}</legend>
      <div className="ways">
        <button type="button" className="button" onClick={() => onAnswer(true)}>
          有
        </button>
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          没有
        </button>
      </div>
    </fieldset>
  );
}
