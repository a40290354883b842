import { describedBy, Labelled, type Said } from './Fields.tsx';

interface Props extends Said {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** One of a list that is too long to be shown whole. */
export function SelectField({ label, options, value, onChange, ...said }: Props) {
  const isChosen = options.some((one) => one.value === value);
  return (
    <Labelled {...said} label={label}>
      <select
        id={said.id}
        value={value}
        autoComplete="off"
        aria-invalid={said.error ? true : undefined}
        aria-describedby={describedBy(said)}
        onChange={({ target }) => onChange(target.value)}
      >
        {!isChosen && <option value="">请选</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
