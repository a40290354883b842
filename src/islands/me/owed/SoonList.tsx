import { detailsOf } from '../../../domain/checkup/details.ts';
import type { DutyCard } from '../../../domain/checkup/group.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { whenInWords } from '../../../domain/checkup/words.ts';

interface Props {
  cards: readonly DutyCard[];
  file: RulesFile;
  today: string;
}

/** What comes within a year, the nearest first. */
export function SoonList({ cards, file, today }: Props) {
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
          <li key={card.id}>
            <span>
              {card.duties.map((duty) => titleOf(duty)).join('、')}
              <small>{whenInWords(card, today)}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );

  function titleOf(duty: DutyCard['duties'][number]): string {
    const rule = file.rules.find(({ id }) => id === duty.rule);
    return rule ? detailsOf(duty, rule, today).title : duty.id;
  }
}
