import { FieldError } from '../../parts/Fields.tsx';

interface Props<T extends string> {
  id: string;
  legend: string;
  hint?: string | undefined;
  options: readonly { value: T; label: string; note?: string | undefined }[];
  ticked: readonly T[];
  onChange: (ticked: T[]) => void;
  error?: string | undefined;
}

/** Any of several, all of them to be seen, one line each. The first one has the id of the whole. */
export function Ticks<T extends string>(props: Props<T>) {
  const { id, legend, hint, options, ticked, onChange, error } = props;
  const hintId = hint && `${id}-hint`;
  const errorId = error && `${id}-error`;
  return (
    <fieldset
      className="field ticks"
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
        {options.map(({ value, label, note }, index) => (
          <label key={value}>
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...ticked, value] : ticked.filter((one) => one !== value),
                )
              }
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
