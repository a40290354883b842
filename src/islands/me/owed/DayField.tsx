import { describedBy, Labelled, type Said } from '../../parts/Fields.tsx';

interface Props extends Said {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The first and the last day that make sense, `YYYY-MM-DD`. */
  min?: string | undefined;
  max?: string | undefined;
}

/** A day not long ago or soon to come: phones bring their own calendar for it. */
export function DayField({ label, value, onChange, min, max, ...said }: Props) {
  return (
    <Labelled {...said} label={label}>
      <input
        id={said.id}
        type="date"
        value={value}
        min={min}
        max={max}
        aria-invalid={said.error ? true : undefined}
        aria-describedby={describedBy(said)}
        onChange={({ target }) => onChange(target.value)}
      />
    </Labelled>
  );
}
