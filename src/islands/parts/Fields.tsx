import type { ReactNode } from 'react';

/** What is wrong with a field, above it. */
export function FieldError({ id, words }: { id: string | undefined; words: string | undefined }) {
  if (!words) return null;
  return (
    <p className="error" id={id}>
      {words}
    </p>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  /** Only digits are expected, or a telephone number: phones show their pad for it. */
  digits?: number;
  isPhone?: boolean;
}

/** One line of text with its label, and below the label what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { id, label, value, onChange, hint, error, digits, isPhone } = props;
  const hintId = hint && `${id}-hint`;
  const errorId = error && `${id}-error`;
  return (
    <div className={digits ? 'field field-digits' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <FieldError id={errorId} words={error} />
      <input
        id={id}
        type="text"
        value={value}
        inputMode={digits ? 'numeric' : isPhone ? 'tel' : undefined}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  id: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T | undefined;
  onChange: (value: T) => void;
  error?: string | undefined;
  /** What stands before the words of an option. */
  mark?: (value: T) => ReactNode;
}

/** One of several, all of them to be seen. The first option has the id of the whole, so that a link leads to it. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { id, legend, options, value, onChange, error, mark } = props;
  const errorId = error && `${id}-error`;
  return (
    <fieldset className="field" aria-describedby={errorId}>
      <legend>{legend}</legend>
      <FieldError id={errorId} words={error} />
      <div className="options">
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {mark?.(option.value)}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
