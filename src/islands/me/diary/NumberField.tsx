import { SaidOf } from '../../parts/Fields.tsx';

interface Props {
  id: string;
  label: string;
  /** Fixed: nobody types it. */
  unit: string;
  /** Whether the number pad needs a point. */
  isDecimal?: boolean;
  /** What has to be known before anything is typed. */
  hint?: string | undefined;
  value: string;
  error?: string | undefined;
  /** What the key of the number pad says that leads on. */
  enter: 'next' | 'done';
  onChange: (value: string) => void;
}

/** One number on the phone's number pad, its unit beside it. */
export function NumberField(props: Props) {
  const { id, label, unit, isDecimal, hint, value, error, enter, onChange } = props;
  const errorId = error && `${id}-error`;
  return (
    <div className="field field-number">
      <label htmlFor={id}>{label}</label>
      <SaidOf id={id} hint={hint} error={error} />
      <div className="with-unit">
        <input
          id={id}
          type="text"
          inputMode={isDecimal ? 'decimal' : 'numeric'}
          enterKeyHint={enter}
          autoComplete="off"
          maxLength={12}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={[`${id}-unit`, hint && `${id}-hint`, errorId].filter(Boolean).join(' ')}
          onChange={({ target }) => onChange(target.value)}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </div>
    </div>
  );
}
