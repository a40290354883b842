import { useEffect, useRef } from 'react';
import { type Answer, fits, nextStep, QUESTIONS } from '../../../domain/service-package/choose.ts';
import { toTop } from '../../parts/use-top.ts';
import type { ChoiceProps } from './choice.ts';
import { Fitting } from './Fitting.tsx';
import { fetchForm } from './to-form.ts';
import { choiceInWords, QUESTION_WORDS } from './words.ts';

interface Props extends ChoiceProps {
  answers: readonly Answer[];
  onAnswer: (answer: Answer) => void;
  onBack: () => void;
  onAgain: () => void;
  /** Two packages stand beside each other below: they are what is printed. */
  isCompared: boolean;
  /** Somebody wants to see the package beside others that fit (ids). */
  onCompare: (id: string, others: readonly string[]) => void;
}

/** The questions, one at a time, and after the last one the packages that fit. */
export function Finder(props: Props) {
  const { packages, answers, form, isCompared, onAnswer, onBack, onAgain } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(0);
  useEffect(() => {
    // What was tapped is gone; the words that came instead are to be read. At the first sight of the page nothing moves.
    if (answers.length !== shown.current) toTop(heading.current);
    shown.current = answers.length;
  }, [answers]);
  const isBegun = answers.length > 0 && form !== undefined;
  useEffect(() => {
    if (isBegun) fetchForm();
  }, [isBegun]);

  const step = nextStep(packages, answers);
  return (
    <section
      className={isCompared ? 'tool finder no-print' : 'tool finder'}
      aria-labelledby="finder"
    >
      {step ? (
        <>
          <h2 id="finder" tabIndex={-1} ref={heading}>
            {QUESTION_WORDS[step.question]}
          </h2>
          <p className="tag no-print">
            第 {answers.length + 1} 题，最多 {QUESTIONS.length} 题
          </p>
          <ul className="choices no-print">
            {step.choices.map((choice) => {
              const answer = { question: step.question, choice };
              return (
                <li key={choice}>
                  <button type="button" className="button" onClick={() => onAnswer(answer)}>
                    {choiceInWords(answer)}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      ) : (
        <>
          <h2 id="finder" tabIndex={-1} ref={heading}>
            合适的服务包
          </h2>
          <Fitting {...props} found={fits(packages, answers)} />
        </>
      )}
      {answers.length > 0 && (
        <div className="ways no-print">
          <button type="button" className="button" onClick={onBack}>
            上一题
          </button>
          <button type="button" className="button" onClick={onAgain}>
            从头再挑
          </button>
        </div>
      )}
      <p className="hint">您点的只在这一页上，不存，也不发给别人。</p>
    </section>
  );
}
