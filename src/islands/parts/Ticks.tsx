import type { ReactNode } from 'react';
import { describedBy, type Said, SaidOf } from './Fields.tsx';

interface Props<T extends string> extends Said {
  legend: string;
  options: readonly { value: T; label: string; note?: ReactNode }[];
  ticked: readonly T[];
  onChange: (ticked: T[]) => void;
}

/** Any of several, all of them to be seen, one line each. The first one has the id of the whole, so that a link leads to it. */
export function Ticks<T extends string>(props: Props<T>) {
  const { legend, options, ticked, onChange, ...said } = props;
  const turn = (one: T, isOn: boolean) =>
    onChange(isOn ? [...ticked, one] : ticked.filter((other) => other !== one));
  return (
    <fieldset className="field ticks" aria-describedby={describedBy(said)}>
      <legend>{legend}</legend>
      <SaidOf {...said} />
      <div className="options">
        {options.map(({ value, label, note }, index) => (
          <label key={value}>
            <input
              id={index === 0 ? said.id : undefined}
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={({ target }) => turn(value, target.checked)}
            />
            <span>
              {label}
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
