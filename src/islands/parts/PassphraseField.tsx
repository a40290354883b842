import { FieldError } from './Fields.tsx';

interface Props {
  id: string;
  label: string;
  value: string;
  isShown: boolean;
  isNew: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One passphrase, hidden or shown as the reader likes. */
export function PassphraseField(props: Props) {
  const { id, label, value, isShown, isNew, error, onChange } = props;
  const errorId = error && `${id}-error`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldError id={errorId} words={error} />
      <input
        id={id}
        type={isShown ? 'text' : 'password'}
        value={value}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={errorId}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** A switch with its words. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <div className="field options">
      <label>
        <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
        {label}
      </label>
    </div>
  );
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}
