import { describedBy, Labelled, type Said } from '../../parts/Fields.tsx';

interface Props extends Said {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Beside another one, as narrow as its number. */
  isNarrow?: boolean;
}

/** A number that may have a point: the pad of some phones has one only if it is asked for. */
export function DecimalField({ id, label, value, onChange, hint, error, isNarrow }: Props) {
  const said = { id, hint, error };
  return (
    <Labelled {...said} label={label} className={isNarrow ? 'field field-digits' : 'field'}>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(said)}
        onChange={({ target }) => onChange(target.value)}
      />
    </Labelled>
  );
}
