import { useState } from 'react';
import type { DutyCard as Card } from '../../../domain/checkup/group.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import { remindHref } from '../../../domain/checkup/reminder.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { stateInWords, whenInWords } from '../../../domain/checkup/words.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { AnswerKind } from './answer-draft.ts';
import { costOf, explain, remarksOf, unique } from './explained.ts';
import { Where } from './Where.tsx';
import { Why } from './Why.tsx';

interface Props {
  card: Card;
  file: RulesFile;
  today: string;
  onSay: (marks: Mark[], words: string) => void;
}

const BUTTONS: readonly [AnswerKind, string][] = [
  ['done', '做完了'],
  ['later', '以后再说'],
  ['not-for-me', '不用做'],
];

/** What can be done in one go, with what is needed for it, and what can be said of it. */
export function DutyCard({ card, file, today, onSay }: Props) {
  const [asking, setAsking] = useState<AnswerKind>();
  const all = explain(card.duties, file.rules, today);
  const [first] = all;
  if (!first) return null;
  const headingId = `duty-${card.id}`;
  const bring = unique(all.flatMap(({ rule }) => rule.bring));
  const remarks = unique(all.flatMap(remarksOf));
  return (
    <li className="card duty" data-state={card.state}>
      <p className="duty-state">{stateInWords(card.state)}</p>
      <h4 id={headingId} tabIndex={-1}>
        {first.details.title}
      </h4>
      {all.length > 1 && (
        <p>
          这一趟一起做：
          {all
            .slice(1)
            .map(({ details }) => details.title)
            .join('、')}
        </p>
      )}
      <p className="duty-when">
        {whenInWords(card, today)} · <span>{costOf(all)}</span>
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="duty-remark">
          {remark}
        </p>
      ))}
      <Where where={first.rule.where} file={file} />
      {bring.length > 0 && <p>带上：{bring.join('、')}</p>}
      <Why all={all} file={file} />
      {asking ? (
        <AnswerForm
          key={asking}
          kind={asking}
          items={all.map(({ duty, details }) => ({ duty, ...details }))}
          today={today}
          onSay={onSay}
          onCancel={() => {
            setAsking(undefined);
            document.getElementById(headingId)?.focus();
          }}
        />
      ) : (
        <div className="duty-ways no-print">
          {BUTTONS.map(([kind, words]) => (
            <button
              key={kind}
              type="button"
              className={kind === 'done' ? 'button' : 'pill'}
              aria-describedby={headingId}
              onClick={() => setAsking(kind)}
            >
              {words}
            </button>
          ))}
          {card.state !== 'ask' && (
            <a
              className="pill"
              href={remindHref(first.duty.person, first.duty.id)}
              aria-describedby={headingId}
            >
              提醒我
            </a>
          )}
        </div>
      )}
    </li>
  );
}
