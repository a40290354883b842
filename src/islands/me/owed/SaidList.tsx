import { detailsOf } from '../../../domain/checkup/details.ts';
import type { Duty } from '../../../domain/checkup/duty.ts';
import type { RulesFile } from '../../../domain/checkup/rules-file.ts';
import { dayInShort } from '../../../domain/checkup/words.ts';
import { Words } from '../../parts/Words.tsx';
import { backInWords } from './answer-draft.ts';

interface Props {
  said: readonly Duty[];
  file: RulesFile;
  today: string;
  onTakeBack: (duty: Duty) => void;
}

/** What was said before, each with the way back. */
export function SaidList({ said, file, today, onTakeBack }: Props) {
  if (said.length === 0) return null;
  return (
    <details className="said-before no-print">
      <summary>
        <span>
          做过的、推后的、不用做的<small>{said.length} 项，可以改回来</small>
        </span>
      </summary>
      <ul>
        {said.map((duty) => {
          const rule = file.rules.find(({ id }) => id === duty.rule);
          const title = rule ? detailsOf(duty, rule, today).title : duty.id;
          return (
            <li key={duty.id}>
              <span>
                {title}
                <small>
                  <Words text={saidInWords(duty, today)} />
                </small>
              </span>
              <button
                type="button"
                className="pill"
                aria-label={`改回来：${title}`}
                onClick={() => onTakeBack(duty)}
              >
                改回来
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function saidInWords({ state, mark }: Duty, today: string): string {
  const day = mark ? dayInShort(mark.on, today) : '';
  if (state === 'postponed') return mark ? backInWords(mark.on, today) : '';
  if (state === 'done') return `${day}做的${targetInWords(mark?.target)}`;
  return mark?.occurrence.endsWith('/*') ? '一直不用做' : '这一次不用做';
}

function targetInWords(target: 'at' | 'not-at' | undefined): string {
  return target ? `，医生说${target === 'at' ? '达标' : '没达标，或用药不舒服'}` : '';
}
