import type { Risk } from '../../../domain/health/schema.ts';
import { RISK_QUESTIONS } from '../../../domain/health/words.ts';
import type { HealthPart } from './health-part.ts';

interface Props extends HealthPart {
  risk: Risk;
  isMan: boolean;
}

/** One question for a group of risks: any one of its lines is enough, and which one is not kept. */
export function RiskFields({ draft, change, risk, isMan }: Props) {
  const { title, lines } = RISK_QUESTIONS[risk];
  const id = `health-risk-${risk}`;
  const others = draft.risks.filter((one) => one !== risk);
  return (
    <fieldset className="field ticks" aria-describedby={`${id}-lines`}>
      <legend>{title}，有下面任何一条吗？</legend>
      <ul className="lines" id={`${id}-lines`}>
        {lines
          .filter(({ onlyWomen }) => !(onlyWomen && isMan))
          .map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
      <div className="options">
        <label>
          <input
            id={id}
            type="checkbox"
            checked={draft.risks.includes(risk)}
            onChange={({ target }) =>
              change({ risks: target.checked ? [...others, risk] : others })
            }
          />
          <span>有，至少一条</span>
        </label>
      </div>
    </fieldset>
  );
}
