import { FieldError } from '../parts/Fields.tsx';

interface Props {
  id: string;
  label: string;
  hint?: string;
  options: readonly { id: string; name: string }[];
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One of a list that is too long to be shown whole. */
export function SelectField({ id, label, hint, options, value, error, onChange }: Props) {
  const hintId = hint && `${id}-hint`;
  const errorId = error && `${id}-error`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <FieldError id={errorId} words={error} />
      <select
        id={id}
        value={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {value === '' && <option value="">请选</option>}
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
