import { MEALS } from '../diary/schema.ts';
import type { Band } from './band.ts';
import type { GradingRow } from './grading-file.ts';
import { type Measure, TAKINGS } from './terms.ts';
import { isFor, type Standing } from './who.ts';

interface Placed {
  row: GradingRow;
  index: number;
}

/** One row on one axis, with its ends as numbers that can be compared: of two rows that touch, `high` is `low`. */
export interface Link extends Placed {
  axis: 'systolic' | 'diastolic' | 'value';
  low: number;
  high: number;
}

/** An end that leaves its number to the row above, or keeps it: so small a step lies below every number of a table. */
const STEP = 1e-6;

/**
 * The rows that stand over each other on one axis for one group of people, lowest first. Rows that also ask a question
 * or need several days lie over the others and are left out.
 */
export function chainsOf(measure: Measure, rows: readonly Placed[]): Link[][] {
  const plain = rows.filter(({ row }) => row.ask === undefined && row.again === undefined);
  const axes = measure === 'pressure' ? (['systolic', 'diastolic'] as const) : (['value'] as const);
  const meals = measure === 'glucose' ? MEALS : [undefined];
  return standingsOf(plain).flatMap((standing) =>
    TAKINGS.flatMap((at) =>
      meals.flatMap((meal) =>
        axes.map((axis) =>
          plain
            .filter(
              ({ row }) =>
                isFor(row, standing) === 'yes' &&
                row.at.includes(at) &&
                (meal === undefined || row.meal.length === 0 || row.meal.includes(meal)),
            )
            .map(({ row, index }): Link => ({ row, index, axis, ...endsOf(row[axis] ?? {}) }))
            .sort((a, b) => a.low - b.low || a.high - b.high),
        ),
      ),
    ),
  );
}

function endsOf({ from, above, to, below }: Band): { low: number; high: number } {
  const low = from ?? (above === undefined ? Number.NEGATIVE_INFINITY : above + STEP);
  const high = below ?? (to === undefined ? Number.POSITIVE_INFINITY : to + STEP);
  return { low, high };
}

/** One of each sort of people that the rows tell apart. */
function standingsOf(rows: readonly Placed[]): Standing[] {
  const ages = new Set([0]);
  for (const { row } of rows) {
    const { ageMin = 0, ageMax, monthsMin = 0, monthsMax } = row.who;
    ages.add(ageMin * 12).add(monthsMin);
    if (ageMax !== undefined) ages.add((ageMax + 1) * 12);
    if (monthsMax !== undefined) ages.add(monthsMax + 1);
  }
  const either = [true, false];
  return [...ages].flatMap((months) =>
    (['female', 'male'] as const).flatMap((sex) =>
      either.flatMap((expecting) =>
        either.map((diagnosed): Standing => {
          const years = Math.floor(months / 12);
          return { years: [years, years], months: [months, months], sex, expecting, diagnosed };
        }),
      ),
    ),
  );
}
