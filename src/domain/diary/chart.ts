import { addDays } from '../shared/day-arithmetic.ts';
import { type Each, type Mark, marksOf, type Sitting, type Span } from './chart-marks.ts';

/** What the doctor has set: below `to`, or between the two. Without `series` for every part of the chart. */
export interface Band {
  from?: number | undefined;
  to: number;
  series?: string;
}

/** Room for drawing, in pixels. `em` is the height of the text, `high` what lies between the lowest and the highest value. */
export interface Box {
  width: number;
  em: number;
  high: number;
}

/** A line of the scale with what is written beside it. */
interface Tick {
  at: number;
  label: string;
}

/** The marks of one series, from left to right, and the lines that join those of days that follow each other. */
export interface Panel {
  series: string;
  marks: { x: number; ys: number[] }[];
  /** Each as the points of a polyline. */
  lines: string[];
  bands: { top: number; bottom: number | undefined }[];
}

/** A drawing: one panel below the other, all with the same scales. */
export interface Chart {
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Values, from the lowest line up. */
  scale: Tick[];
  /** Days, from the left. */
  days: Tick[];
  panels: Panel[];
  each: Each;
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST_STEPS = 5;
/** Within a year, month and day say which day it was. */
const YEAR = 365;

/** Even numbers around what is to be shown. At least `least` from the lowest to the highest: small changes must not look large. */
function scaleOf(
  values: readonly number[],
  least: number,
): { low: number; step: number; steps: number } {
  let lowest = Math.min(...values);
  let highest = Math.max(...values);
  const lacking = Math.max(0, least - (highest - lowest));
  lowest -= lacking / 2;
  highest += lacking / 2;
  const steps = (step: number) =>
    Math.ceil(highest / step - 1e-9) - Math.floor(lowest / step + 1e-9);
  const step = STEPS.find((one) => steps(one) <= MOST_STEPS) ?? 1000;
  return { low: Math.floor(lowest / step + 1e-9) * step, step, steps: Math.max(1, steps(step)) };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The last mark is labelled, and from there back each `step`th. */
function dayLabels({ from, days, every }: Span, step: number): { index: number; label: string }[] {
  const count = Math.ceil(days / every);
  return Array.from({ length: Math.ceil(count / step) }, (_, place) => {
    const index = (count - 1 - place * step) * every;
    const [year, month, day] = addDays(from, index).split('-').map(Number);
    return { index, label: days > YEAR ? `${year}/${month}` : `${month}/${day}` };
  }).reverse();
}

/**
 * The drawing of `sittings` (newest first): a panel for each of `order` that has any. Lines join only marks of neighbouring
 * days, or weeks where these share a mark: where nothing was measured there is a gap. Nothing where nothing falls in the span.
 */
export function chartOf(
  sittings: readonly Sitting[],
  span: Span,
  {
    order,
    least,
    bands = [],
  }: { order: readonly string[]; least: number; bands?: readonly Band[] },
  { width, em, high }: Box,
): Chart | undefined {
  const { each, series: marks } = marksOf(sittings, span);
  const series = order.filter((one) => marks.has(one));
  if (series.length === 0) return undefined;
  const shownBands = bands.filter((band) => !band.series || marks.has(band.series));
  const values = [...marks.values()].flat().flatMap((mark) => mark.values);
  const limits = shownBands.flatMap(({ from, to }) => (from === undefined ? [to] : [from, to]));
  const { low, step, steps } = scaleOf([...values, ...limits], least);

  const left = 2.2 * em;
  const right = width - 0.5 * em;
  const top = 0.7 * em;
  const bottom = top + high;
  const x = (days: number) => tenth(left + (days / span.days) * (right - left));
  const y = (value: number) => tenth(bottom - ((value - low) / (step * steps)) * (bottom - top));
  // Half of a label; it must not be cut off at the edge.
  const half = (span.days > YEAR ? 2 : 1.4) * em;
  const labelAt = (index: number) => Math.min(x(index + span.every / 2), tenth(width - half));
  // The last one is kept off the edge, and must not come to touch the one before it.
  const last = span.days - span.every;
  const room = 2.6 * half + x(last + span.every / 2) - labelAt(last);
  return {
    height: bottom + 1.6 * em,
    left,
    right,
    top,
    bottom,
    scale: Array.from({ length: steps + 1 }, (_, place) => {
      const value = low + place * step;
      return { at: y(value), label: String(tenth(value)) };
    }),
    each,
    days: dayLabels(span, Math.ceil((room * span.days) / span.every / (right - left))).map(
      ({ index, label }) => ({ at: labelAt(index), label }),
    ),
    panels: series.map((one) => {
      const own = marks.get(one) ?? [];
      const drawn = own.map((mark) => ({ x: x(mark.x), ys: mark.values.map(y) }));
      return {
        series: one,
        marks: drawn,
        lines: linesOf(own, drawn),
        bands: shownBands
          .filter((band) => !band.series || band.series === one)
          .map(({ from, to }) => ({
            top: y(to),
            bottom: from === undefined ? undefined : y(from),
          })),
      };
    }),
  };
}

/** Runs of marks without a gap between them, once for each value of a mark. */
function linesOf(marks: readonly Mark[], drawn: Panel['marks']): string[] {
  const runs: Panel['marks'][] = [];
  marks.forEach((mark, place) => {
    const before = marks[place - 1];
    const one = drawn[place] as Panel['marks'][number];
    if (before && mark.slot - before.slot <= 1) runs[runs.length - 1]?.push(one);
    else runs.push([one]);
  });
  return runs
    .filter((run) => run.length > 1)
    .flatMap((run) =>
      (run[0]?.ys ?? []).map((_, value) => run.map(({ x, ys }) => `${x},${ys[value]}`).join(' ')),
    );
}
