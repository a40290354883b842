import type { GradingRow } from './grading-file.ts';

/** A span of numbers; an end that is absent is open. */
export type Band = NonNullable<GradingRow['value']>;

/** Whether a number lies in a band. */
function isIn(value: number, { from, above, to, below }: Band): boolean {
  return (
    (from === undefined || value >= from) &&
    (above === undefined || value > above) &&
    (to === undefined || value <= to) &&
    (below === undefined || value < below)
  );
}

/** What a row is asked about: a pair of pressures, or one number. */
export type Graded = { systolic: number; diastolic: number } | { value: number };

/** Whether numbers lie in a row's bounds; of a pair one or both have to, as the row says. */
export function meets(row: GradingRow, graded: Graded): boolean {
  if ('value' in graded) return row.value !== undefined && isIn(graded.value, row.value);
  const pair = [
    row.systolic !== undefined && isIn(graded.systolic, row.systolic),
    row.diastolic !== undefined && isIn(graded.diastolic, row.diastolic),
  ];
  return row.join === 'all' ? !pair.includes(false) : pair.includes(true);
}
