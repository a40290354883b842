import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Mark } from '../../../domain/checkup/mark.ts';
import { addDays } from '../../../domain/shared/day-arithmetic.ts';
import { Choice } from '../../parts/Fields.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import {
  type AnswerDraft,
  type AnswerKind,
  type AnswerProblem,
  answerProblemInWords,
  askedFor,
  LATER,
  latestLater,
  newAnswer,
  readAnswer,
  TARGETS,
  WHEN,
} from './answer-draft.ts';
import { DayField } from './DayField.tsx';
import type { Answered } from './explained.ts';

const TITLES: Readonly<Record<AnswerKind, string>> = {
  done: '哪天做的？',
  later: LATER,
  'not-for-me': '不用做多久？',
};

interface Props {
  kind: AnswerKind;
  items: readonly Answered[];
  birth: string | undefined;
  today: string;
  onSay: (marks: Mark[], words: string) => unknown;
  onCancel: () => void;
}

/** What is asked before a duty is marked, in the place of its buttons. */
export function AnswerForm({ kind, items, birth, today, onSay, onCancel }: Props) {
  const [draft, setDraft] = useState(() => newAnswer(kind, items));
  const [problem, setProblem] = useState<AnswerProblem>();
  const form = useRef<HTMLFormElement>(null);
  const asked = askedFor(items);
  const id = `answer-${items[0]?.duty.id}`;
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid]');
    (wrong ?? form.current?.querySelector('input'))?.focus();
  }, [problem]);
  const meant = items.map(({ duty }) => duty).filter(({ id: one }) => draft.meant.includes(one));
  const end = latestLater(meant, today);
  const change = (part: Partial<AnswerDraft>) => setDraft({ ...draft, ...part });
  const errorFor = (isField: boolean) =>
    problem && isField ? answerProblemInWords(problem) : undefined;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readAnswer(draft, items, today, birth);
    setProblem('problem' in read ? read.problem : undefined);
    if (!('problem' in read)) onSay(read.marks, read.words);
  };
  return (
    <form className="answer" noValidate ref={form} onSubmit={save}>
      {asked.length > 1 && (
        <Ticks
          id={`${id}-meant`}
          legend={kind === 'done' ? '做了哪几样？' : '哪几样？'}
          options={asked.map(({ duty, title }) => ({ value: duty.id, label: title }))}
          ticked={draft.meant}
          onChange={(meant) => change({ meant })}
          error={errorFor(problem === 'nothing meant')}
        />
      )}
      <Choice
        id={`${id}-when`}
        legend={TITLES[kind]}
        options={WHEN[kind]}
        value={draft.when}
        onChange={(when) => change({ when })}
      />
      {draft.when === 'other' && (
        <DayField
          id={`${id}-day`}
          label="哪一天"
          value={draft.day}
          min={kind === 'later' ? addDays(today, 1) : birth?.length === 10 ? birth : undefined}
          max={kind === 'done' ? today : end}
          onChange={(day) => change({ day })}
          error={errorFor(problem !== 'nothing meant')}
        />
      )}
      {kind === 'done' &&
        asked
          .filter(({ duty, asksTarget }) => asksTarget && draft.meant.includes(duty.id))
          .map(({ duty, title }) => (
            <Choice
              key={duty.id}
              id={`${id}-target-${duty.rule}`}
              legend={asked.length > 1 ? `${title}：医生说达标了吗？` : '医生说达标了吗？'}
              options={TARGETS}
              value={draft.targets[duty.id] as (typeof TARGETS)[number]['value'] | undefined}
              onChange={(target) => change({ targets: { ...draft.targets, [duty.id]: target } })}
            />
          ))}
      <div className="ways">
        <button type="submit" className="button button-main">
          记下
        </button>
        <button type="button" className="button" onClick={onCancel}>
          不记，返回
        </button>
      </div>
    </form>
  );
}
