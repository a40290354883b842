import { daysBetween } from '../shared/calendar-date.ts';
import { addDays } from '../shared/day-arithmetic.ts';

/** One sitting as a chart shows it: one value, or the upper and the lower of a pressure. */
export interface Sitting {
  /** `YYYY-MM-DD`. */
  day: string;
  /** What is drawn apart: the part of the day, or how it stands to a meal. */
  series: string;
  values: readonly number[];
}

/** The days that a chart shows, and how many of them share one mark. */
export interface Span {
  from: string;
  days: number;
  every: 1 | 7 | 28;
}

/** Up to here every sitting has a mark of its own. */
const MOST_DAYS_IN_FULL = 31;
const MOST_SITTINGS_IN_FULL = 300;
/** More marks than this beside each other cannot be told apart on a phone. */
const MOST_MARKS = 100;

/** The span from one day to another, both shown; in long ones weeks, or four weeks, share a mark, and the first is whole. */
export function spanBetween(from: string, to: string): Span {
  const days = daysBetween(from, to) + 1;
  const every = days <= MOST_MARKS ? 1 : days <= 7 * MOST_MARKS ? 7 : 28;
  const whole = Math.ceil(days / every) * every;
  return { from: addDays(to, 1 - whole), days: whole, every };
}

/** A week, a month (30 days), or everything: up to today, or to the newest if that is later. */
export function spanOf(
  period: 'week' | 'month' | 'all',
  today: string,
  { oldest, newest }: { oldest: string; newest: string },
): Span {
  if (period === 'week') return spanBetween(addDays(today, -6), today);
  if (period === 'month') return spanBetween(addDays(today, -29), today);
  return spanBetween(oldest < today ? oldest : today, newest > today ? newest : today);
}

/** One mark of a chart, not yet drawn. */
export interface Mark {
  /** Days from the span's beginning, in fractions. */
  x: number;
  /** The day, week or four weeks that it stands for, counted from the first. */
  slot: number;
  values: readonly number[];
}

/** How much one mark stands for; of more than one sitting it shows the mean. */
export type Each = 'sitting' | 'day' | 'week' | 'four-weeks';

/** The marks of each series, from left to right. `sittings` stand newest first. */
export function marksOf(
  sittings: readonly Sitting[],
  span: Span,
): { each: Each; series: Map<string, Mark[]> } {
  const slots = new Map<string, Map<number, (readonly number[])[]>>();
  const dayIndex = new Map<string, number>();
  let shown = 0;
  for (const { day, series, values } of sittings) {
    const index = dayIndex.get(day) ?? daysBetween(span.from, day);
    dayIndex.set(day, index);
    if (index < 0 || index >= span.days) continue;
    shown++;
    const slot = Math.floor(index / span.every);
    const own = slots.get(series) ?? new Map<number, (readonly number[])[]>();
    slots.set(series, own);
    const together = own.get(slot);
    if (together) together.push(values);
    else own.set(slot, [values]);
  }
  const each = eachOf(span, shown);
  const series = [...slots].map(
    ([name, own]) => [name, marksInOrder(own, span.every, each)] as const,
  );
  return { each, series: new Map(series) };
}

function eachOf({ days, every }: Span, shown: number): Each {
  if (every === 28) return 'four-weeks';
  if (every === 7) return 'week';
  return days <= MOST_DAYS_IN_FULL && shown <= MOST_SITTINGS_IN_FULL ? 'sitting' : 'day';
}

function marksInOrder(
  own: ReadonlyMap<number, (readonly number[])[]>,
  every: number,
  each: Each,
): Mark[] {
  return [...own]
    .sort(([one], [other]) => one - other)
    .flatMap(([slot, together]) => {
      const shown = each === 'sitting' ? together.reverse() : [meanOfAll(together)];
      return shown.map((values, place) => ({
        x: (slot + (place + 1) / (shown.length + 1)) * every,
        slot,
        values,
      }));
    });
}

function meanOfAll(all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map(
    (_, place) => all.reduce((sum, values) => sum + (values[place] ?? 0), 0) / all.length,
  );
}
