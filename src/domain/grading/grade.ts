import { type Mean, meanOf } from '../diary/mean.ts';
import type { Reading } from '../diary/schema.ts';
import { dayOf } from '../diary/when.ts';
import { isAgain } from './again.ts';
import { type Graded, meets } from './band.ts';
import { bodyMassIndex } from './body-mass-index.ts';
import type { GradingFile, GradingRow } from './grading-file.ts';
import { CARES, type Care, type Measure, type Taking } from './terms.ts';
import { ADULT, type Asked, isFor, type Standing, standingOf } from './who.ts';

/** Why a reading gets no colour. `single-home`: one sitting at home is not judged, several days are. */
export type NoColour =
  | 'single-home'
  | 'child'
  | 'no-birth'
  | 'no-sex'
  | 'no-height'
  | 'expecting'
  | 'diagnosed'
  | 'no-rule'
  | 'not-published';

/**
 * What a reading asks for: a row with its care (a colour), a row that only says how the number stands, or why there is
 * neither. `ask` is a worse row that holds if its question is answered yes.
 */
export type Grade = { ask?: GradingRow } & (
  | { state: 'graded'; care: Care; row: GradingRow }
  | { state: 'said'; row: GradingRow }
  | { state: 'none'; why: NoColour }
);

/** Answers to the questions of rows, by the row's id. */
export type Answers = Readonly<Record<string, boolean>>;

interface Case {
  measure: Measure;
  at: Taking;
  meal?: GradingRow['meal'][number];
  graded: Graded;
  isAgain: (row: GradingRow) => boolean;
}

/** The grade of one entry of somebody's diary. `history` are their entries in any order, this one among them or not. */
export function gradeOf(
  file: GradingFile,
  reading: Reading,
  who: Asked,
  history: readonly Reading[],
  answers: Answers = {},
): Grade {
  if (reading.kind === 'medicine') return { state: 'none', why: 'no-rule' };
  const { kind: measure, place: at } = reading;
  const table = file.measures[measure];
  if (!table.published) return { state: 'none', why: 'not-published' };
  const standing = standingOf(who, measure, dayOf(reading));
  const { height } = who.health;
  if (measure === 'weight' && height === undefined) {
    return { state: 'none', why: whyNobody(standing) ?? 'no-height' };
  }
  const graded =
    reading.kind === 'pressure'
      ? meanOf(reading.values)
      : {
          value:
            height && measure === 'weight' ? bodyMassIndex(reading.value, height) : reading.value,
        };
  return worst(table.rows, standing, answers, {
    measure,
    at,
    graded,
    ...(reading.kind === 'glucose' && { meal: reading.meal }),
    isAgain: (row) => isAgain(row, reading, history),
  });
}

/** The grade of the mean of several days at home; `on` is their last day, `YYYY-MM-DD`. */
export function gradeHomeMean(
  file: GradingFile,
  mean: Mean,
  on: string,
  who: Asked,
  answers: Answers = {},
): Grade {
  const table = file.measures.pressure;
  if (!table.published) return { state: 'none', why: 'not-published' };
  return worst(table.rows, standingOf(who, 'pressure', on), answers, {
    measure: 'pressure',
    at: 'home-mean',
    graded: mean,
    isAgain: () => false,
  });
}

/** Of the rows that hold the one with the gravest care, the first of several. */
function worst(
  rows: readonly GradingRow[],
  standing: Standing,
  answers: Answers,
  one: Case,
): Grade {
  const possible = rows.filter((row) => isFor(row, standing) !== 'no' && holds(row, one));
  // A person whose age is not sure gets whatever may be grave, and nothing that only soothes.
  const held = possible.filter(
    (row) => isFor(row, standing) === 'yes' || mayBeGrave(row, standing),
  );
  const sure = held.filter((row) => row.ask === undefined || answers[row.id] === true);
  const row = sure.reduce<GradingRow | undefined>(
    (best, next) => (best && rank(best) >= rank(next) ? best : next),
    undefined,
  );
  const ask = held.find(
    (other) =>
      other.ask !== undefined &&
      answers[other.id] === undefined &&
      (!row || rank(other) > rank(row)),
  );
  const also = ask ? { ask } : {};
  if (row?.care) return { state: 'graded', care: row.care, row, ...also };
  if (row) return { state: 'said', row, ...also };
  const needsBirth = possible.some((other) => other.ask === undefined && !held.includes(other));
  return { state: 'none', why: needsBirth ? 'no-birth' : why(rows, standing, one), ...also };
}

function holds(row: GradingRow, { at, meal, graded, isAgain }: Case): boolean {
  return (
    row.at.includes(at) &&
    (meal === undefined || row.meal.length === 0 || row.meal.includes(meal)) &&
    meets(row, graded) &&
    (row.again === undefined || isAgain(row))
  );
}

/** Where a care stands among the cares; below all of them what is only said. */
export function rank({ care }: Pick<GradingRow, 'care'>): number {
  return care === undefined ? -1 : CARES.indexOf(care);
}

function mayBeGrave(row: GradingRow, { years }: Standing): boolean {
  // With no birth at all only what cannot wait is said; a year alone leaves little doubt.
  return rank(row) >= CARES.indexOf(years === undefined ? 'township' : 'village');
}

/** Why nobody of that standing has a row here. */
function whyNobody({ years, expecting }: Standing): NoColour | undefined {
  if (years === undefined) return 'no-birth';
  if (years[0] < ADULT) return 'child';
  return expecting ? 'expecting' : undefined;
}

function why(rows: readonly GradingRow[], standing: Standing, one: Case): NoColour {
  // Where no row is for anybody, knowing more of the person would not help.
  if (rows.length === 0) return 'no-rule';
  const { measure, at } = one;
  if (measure === 'temperature') return standing.years ? 'no-rule' : 'no-birth';
  const nobody = whyNobody(standing);
  if (nobody) return nobody;
  if (measure === 'waist' && standing.sex === undefined) return 'no-sex';
  if (measure === 'pressure' && at === 'home') return 'single-home';
  return standing.diagnosed ? 'diagnosed' : 'no-rule';
}
