import { type ReactNode, type SyntheticEvent, useEffect, useMemo, useState } from 'react';
import { type DraftProblem, problemsIn } from '../../domain/sign-up/draft.ts';
import { problemInWords } from '../../domain/sign-up/draft-words.ts';
import { Mistakes } from '../parts/mistakes.tsx';
import { useTop } from '../parts/use-top.ts';
import { type FieldsProps, fieldId, problemsOf } from './fields.ts';
import { FORM_STEPS, type FormStep } from './step.ts';
import { WhereFields } from './WhereFields.tsx';
import { WhoFields } from './WhoFields.tsx';
import { WishFields } from './WishFields.tsx';

const TITLES: Readonly<Record<FormStep, string>> = {
  who: '给谁登记，怎么联系',
  where: '住哪里，交给哪个团队',
  wish: '想要什么服务',
};

const FIELDS = { who: WhoFields, where: WhereFields, wish: WishFields };

interface Props extends Omit<FieldsProps, 'problems'> {
  step: FormStep;
  /** Somebody came from the review page to change one thing. */
  isReturning: boolean;
  /** The id of the field that takes the focus; else the title does. */
  focus: string;
  /** Said above the fields. */
  children: ReactNode;
  onDone: () => void;
  onBack: () => void;
}

/** One page of the form. It is left forwards only when nothing on it is wrong. */
export function FormStepView({ step, isReturning, focus, children, ...props }: Props) {
  const { page, draft, isHelped, onDone, onBack } = props;
  const look = () => problemsOf(step, problemsIn(draft, page, isHelped));
  // Who comes back from the review page sees at once what is wrong.
  const [problems, setProblems] = useState<readonly DraftProblem[]>(isReturning ? look : []);
  const heading = useTop();
  useEffect(() => {
    const field = focus ? document.getElementById(focus) : null;
    field?.focus({ preventScroll: true });
    field?.closest('.field')?.scrollIntoView({ behavior: 'instant' });
  }, []);
  const mistakes = useMemo(
    () => problems.map((one) => ({ field: fieldId(one.field), words: problemInWords(one) })),
    [problems],
  );
  const done = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = look();
    setProblems(found);
    if (found.length === 0) onDone();
  };
  const Fields = FIELDS[step];
  const place = FORM_STEPS.indexOf(step) + 1;
  return (
    <form className="tool no-print" autoComplete="off" noValidate onSubmit={done}>
      <h2 tabIndex={-1} ref={heading}>
        {TITLES[step]}
      </h2>
      <p className="hint">
        第 {place} 步，共 {FORM_STEPS.length} 步
      </p>
      <Mistakes mistakes={mistakes} not="还没填好" />
      {children}
      <Fields {...props} problems={problems} />
      <div className="ways">
        <button type="submit" className="button button-main">
          {isReturning ? '改好了' : '下一步'}
        </button>
        {!isReturning && (
          <button type="button" className="button" onClick={onBack}>
            上一步
          </button>
        )}
      </div>
    </form>
  );
}
