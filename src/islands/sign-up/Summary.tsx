import type { SaidLine } from './summary.ts';

interface Props {
  lines: readonly SaidLine[];
  /** To the field of a line; without it there is nothing to change here. */
  onChange?: (line: SaidLine) => void;
}

/** What the form says, line by line. */
export function Summary({ lines, onChange }: Props) {
  return (
    <dl className="facts said-lines">
      {lines.map((line) => (
        <div key={line.what}>
          <dt>{line.what}</dt>
          <dd>{line.said.join('，')}</dd>
          {onChange && (
            <dd className="change">
              <button type="button" className="pill" onClick={() => onChange(line)}>
                改<span className="visually-hidden">：{line.what}</span>
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
