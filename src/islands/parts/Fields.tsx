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

/** What is said of a field: how to fill it in, and what is wrong with it. Both stand above the control. */
export interface Said {
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
}

/** The ids under which `Said` stands, for the control to name; undefined where nothing is said. */
export function describedBy({ id, hint, error }: Said): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** Hint and mistake of a field. */
export function SaidOf({ id, hint, error }: Said) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={error && `${id}-error`} words={error} />
    </>
  );
}

interface LabelledProps extends Said {
  label: string;
  className?: string;
  children: ReactNode;
}

/** One control with its label and what is said of it. */
export function Labelled({ label, className = 'field', children, ...said }: LabelledProps) {
  return (
    <div className={className}>
      <label htmlFor={said.id}>{label}</label>
      <SaidOf {...said} />
      {children}
    </div>
  );
}

interface TextFieldProps extends Said {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Only digits are expected, or a telephone number: phones show their pad for it. */
  digits?: number;
  /** A number that may have a point: the pad of some phones has one only if it is asked for. */
  isDecimal?: boolean;
  /** Beside another one, as narrow as its number. */
  isNarrow?: boolean;
  isPhone?: boolean;
}

/** One line of text with its label, and below the label what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { id, label, value, onChange, hint, error, digits, isDecimal, isNarrow, isPhone } = props;
  const said = { id, hint, error };
  return (
    <Labelled
      {...said}
      label={label}
      className={digits || isNarrow ? 'field field-digits' : 'field'}
    >
      <input
        id={id}
        type="text"
        value={value}
        inputMode={digits ? 'numeric' : isDecimal ? 'decimal' : isPhone ? 'tel' : undefined}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(said)}
        onChange={({ target }) => onChange(target.value)}
      />
    </Labelled>
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
