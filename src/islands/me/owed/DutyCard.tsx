import { useState } from 'react';
import type { DutyCard as Card } from '../../../domain/checkup/group.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import { remindHref } from '../../../domain/checkup/remind-address.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { ASK_DOCTOR, stateInWords, whenInWords } from '../../../domain/checkup/words.ts';
import { Words } from '../../parts/Words.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { AnswerKind } from './answer-draft.ts';
import { answered, costOf, explain, named, remarksOf, unique } from './explained.ts';
import { Where } from './Where.tsx';
import { Why } from './Why.tsx';

interface Props {
  card: Card;
  file: RulesFile;
  /** The birth of the person, as far as it is known. */
  birth: string | undefined;
  today: string;
  /** Answers whether it is kept. */
  onSay: (marks: Mark[], words: string) => Promise<boolean>;
}

const BUTTONS: readonly [AnswerKind, string][] = [
  ['done', '做完了'],
  ['later', '以后再说'],
  ['not-for-me', '不用做'],
];

/** What can be done in one go, with what is needed for it, and what can be said of it. */
export function DutyCard({ card, file, birth, today, onSay }: Props) {
  const [asking, setAsking] = useState<AnswerKind>();
  const all = explain(card.duties, file.rules, today);
  const [first, ...others] = named(all);
  if (!first) return null;
  const headingId = `duty-${card.id}`;
  const bring = unique(all.flatMap(({ details }) => details.bring));
  const remarks = unique(all.flatMap(remarksOf));
  return (
    <li className="card duty" data-state={card.state}>
      <p className="duty-state">
        {card.state === 'upcoming' ? ASK_DOCTOR : stateInWords(card.state)}
      </p>
      <h4 id={headingId} tabIndex={-1}>
        {first.details.title}
      </h4>
      {others.length > 0 && (
        <p>这一趟一起做：{others.map(({ details }) => details.title).join('、')}</p>
      )}
      <p className="duty-when">
        <Words text={`${whenInWords(card, today)} · `} />
        <span>{costOf(all)}</span>
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="duty-remark">
          <Words text={remark} />
        </p>
      ))}
      <Where all={named(all)} file={file} />
      {bring.length > 0 && <p>带上：{bring.join('、')}</p>}
      <Why all={all} file={file} />
      {asking ? (
        <AnswerForm
          key={asking}
          kind={asking}
          items={answered(all)}
          birth={birth}
          today={today}
          onSay={async (marks, words) => {
            // What is left of the card has nothing to be asked any more.
            if (await onSay(marks, words)) setAsking(undefined);
          }}
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
          {card.state !== 'ask' && !first.rule.stays && (
            <a
              className="pill"
              href={remindHref(first.duty.person, first.duty)}
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
