import { FieldError } from '../parts/Fields.tsx';

interface Props {
  id: string;
  label: string;
  isOn: boolean;
  error?: string | undefined;
  onChange: (isOn: boolean) => void;
}

/** A box that somebody ticks to agree; it is never ticked for them. */
export function Agree({ id, label, isOn, error, onChange }: Props) {
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
