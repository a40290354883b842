import type { ReactNode } from 'react';
import { FieldError } from '../parts/Fields.tsx';

interface Props<T extends string> {
  id: string;
  legend: string;
  hint?: string;
  options: readonly { value: T; label: ReactNode }[];
  value: readonly T[];
  error?: string | undefined;
  onChange: (value: readonly T[]) => void;
}

/** Any of several. The first one has the id of the whole, so that a link leads to it. */
export function Ticks<T extends string>(props: Props<T>) {
  const { id, legend, hint, options, value, error, onChange } = props;
  const hintId = hint && `${id}-hint`;
  const errorId = error && `${id}-error`;
  const turn = (one: T, isOn: boolean) =>
    onChange(isOn ? [...value, one] : value.filter((other) => other !== one));
  return (
    <fieldset
      className="field"
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
    >
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <FieldError id={errorId} words={error} />
      <div className="options">
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={value.includes(option.value)}
              onChange={({ target }) => turn(option.value, target.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface AgreeProps {
  id: string;
  label: string;
  isOn: boolean;
  error?: string | undefined;
  onChange: (isOn: boolean) => void;
}

/** A box that somebody ticks to agree; it is never ticked for them. */
export function Agree({ id, label, isOn, error, onChange }: AgreeProps) {
  const errorId = error && `${id}-error`;
  return (
    <div className="field options agree">
      <FieldError id={errorId} words={error} />
      <label>
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId}
          onChange={({ target }) => onChange(target.checked)}
        />
        <b>{label}</b>
      </label>
    </div>
  );
}
