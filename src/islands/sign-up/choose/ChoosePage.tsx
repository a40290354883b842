import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '../../../domain/service-package/choose.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import { reviewStatus } from '../../../domain/shared/review-status.ts';
import { Compare, type Pair } from './Compare.tsx';
import type { ChoiceProps } from './choice.ts';
import { Finder } from './Finder.tsx';

/** Which package fits, and two beside each other. Nothing that is tapped is kept or goes into the address. */
export default function ChoosePage({ packages: all, ...props }: ChoiceProps) {
  const packages = useListed(all);
  const { answers, answer, back, again } = useAnswers();
  const [pair, setPair] = useState<Pair>(['', '']);
  const compare = useRef<HTMLHeadingElement>(null);
  const onCompare = (id: string, [other = '']: readonly string[]) => {
    setPair([id, other]);
    compare.current?.focus({ preventScroll: true });
    compare.current?.scrollIntoView();
  };
  const given = { ...props, packages };
  return (
    <>
      <Finder
        {...given}
        answers={answers}
        isCompared={pair.every((id) => id !== '')}
        onAnswer={answer}
        onBack={back}
        onAgain={again}
        onCompare={onCompare}
      />
      <Compare {...given} pair={pair} onChange={setPair} heading={compare} />
    </>
  );
}

/** The packages that still stand in lists by the phone's own calendar. */
function useListed<T extends { due: string }>(all: readonly T[]): readonly T[] {
  const [today, setToday] = useState<string>();
  useEffect(() => setToday(countyDay(Date.now())), []);
  return useMemo(
    () => all.filter(({ due }) => today === undefined || reviewStatus(due, today) !== 'stale'),
    [all, today],
  );
}

/** The answers so far. The phone's own way back leads from question to question: the history knows only how many were answered. */
function useAnswers() {
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  useEffect(() => {
    // After a reload the answers are gone, and the history must not speak of them.
    history.replaceState({ answered: 0 }, '');
    const onPop = ({ state }: PopStateEvent) => {
      // A jump within the page has no such number, and changes nothing.
      if (typeof state?.answered === 'number') setAnswers((all) => all.slice(0, state.answered));
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  const answer = (one: Answer) => {
    history.pushState({ answered: answers.length + 1 }, '');
    setAnswers([...answers, one]);
  };
  return {
    answers,
    answer,
    back: () => history.back(),
    again: () => history.go(-answers.length),
  };
}
