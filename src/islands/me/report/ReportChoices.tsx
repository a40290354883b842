import { Choice } from '../../parts/Fields.tsx';
import { Ticks } from '../../parts/Ticks.tsx';
import { PART_NAMES, PARTS, type Part } from './parts.ts';
import type { Length, Period } from './period.ts';

/** What somebody wants on the sheet. */
export interface Wanted {
  length: Length;
  own: Period;
  parts: readonly Part[];
}

interface Props {
  wanted: Wanted;
  /** `YYYY-MM-DD`. */
  today: string;
  /** What is wrong with the days that were chosen. */
  problem: string | undefined;
  onChange: (wanted: Wanted) => void;
}

const LENGTHS = [
  { value: 'two-weeks', label: '最近两周' },
  { value: 'month', label: '最近一个月' },
  { value: 'three-months', label: '最近三个月' },
  { value: 'own', label: '自己选' },
] as const;

const PART_OPTIONS = PARTS.map((value) => ({ value, label: PART_NAMES[value] }));

/** Which days, and what of them. */
export function ReportChoices({ wanted, today, problem, onChange }: Props) {
  const { length, own, parts } = wanted;
  const day = (end: keyof Period, label: string) => (
    <div className="field">
      <label htmlFor={`report-${end}`}>{label}</label>
      <input
        id={`report-${end}`}
        type="date"
        max={today}
        value={own[end]}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && 'report-problem'}
        onChange={({ target }) => onChange({ ...wanted, own: { ...own, [end]: target.value } })}
      />
    </div>
  );
  return (
    <div className="no-print">
      <Choice
        id="report-length"
        legend="哪一段"
        options={LENGTHS}
        value={length}
        onChange={(value) => onChange({ ...wanted, length: value })}
      />
      {length === 'own' && (
        <>
          <div className="report-days">
            {day('from', '从哪天')}
            {day('to', '到哪天')}
          </div>
          <div role="alert">
            {problem && (
              <p className="error" id="report-problem">
                {problem}
              </p>
            )}
          </div>
        </>
      )}
      <Ticks
        id="report-parts"
        legend="放进去什么"
        options={PART_OPTIONS}
        ticked={parts}
        onChange={(ticked) => onChange({ ...wanted, parts: ticked })}
      />
    </div>
  );
}
