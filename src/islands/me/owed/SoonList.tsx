import { useRef, useState } from 'react';
import type { DutyCard } from '../../../domain/checkup/group.ts';
import type { Mark } from '../../../domain/checkup/mark.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { whenInWords } from '../../../domain/checkup/words.ts';
import { Words } from '../../parts/Words.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { answered, explain, named, remarksOf, unique } from './explained.ts';

interface Shared {
  file: RulesFile;
  /** The birth of the person, as far as it is known. */
  birth: string | undefined;
  today: string;
  /** Answers whether it is kept. */
  onSay: (marks: Mark[], words: string) => Promise<boolean>;
}

interface Props extends Shared {
  cards: readonly DutyCard[];
}

/** What comes within a year, the nearest first. */
export function SoonList({ cards, ...shared }: Props) {
  if (cards.length === 0) return null;
  return (
    <details className="said-before">
      <summary>
        <span>
          接下来<small>{cards.length} 项</small>
        </span>
      </summary>
      <ul>
        {cards.map((card) => (
          <Soon key={card.id} card={card} {...shared} />
        ))}
      </ul>
    </details>
  );
}

/** One of them. A follow-up that was made before its time can be written down: the next one counts from it. */
function Soon({ card, file, birth, today, onSay }: Shared & { card: DutyCard }) {
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const all = explain(card.duties, file.rules, today);
  const early = all.filter(({ details }) => details.followsLast);
  const titles = named(all).map(({ details }) => details.title);
  const title = titles.join('、');
  return (
    <li>
      <span>
        {title}
        <small>
          <Words text={whenInWords(card, today)} />
        </small>
        {unique(all.flatMap(remarksOf)).map((remark) => (
          <small key={remark}>
            <Words text={remark} />
          </small>
        ))}
      </span>
      {early.length > 0 && (
        <button
          type="button"
          ref={button}
          className="pill no-print"
          aria-label={`做过了：${title}`}
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          做过了
        </button>
      )}
      {isAsking && (
        <AnswerForm
          kind="done"
          items={answered(early)}
          birth={birth}
          today={today}
          onSay={async (marks, words) => {
            if (await onSay(marks, words)) setAsking(false);
          }}
          onCancel={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}
