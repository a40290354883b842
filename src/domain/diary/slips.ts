import { type Field, LIMITS } from './limits.ts';
import type { PressureReading } from './schema.ts';
import {
  sayClose,
  sayFar,
  sayHalved,
  sayJin,
  sayOffScale,
  saySame,
  saySwapped,
  sayUnit,
  wrongNumber,
} from './slip-words.ts';
import { hasForeignUnit, isOffScale, readJin, readTyped, rounded } from './typed.ts';

/** What is wrong with what was typed, or what is likely to be. */
type SlipWhy =
  | 'empty'
  | 'no-number'
  | 'foreign-unit'
  | 'off-scale'
  | 'impossible'
  | 'swapped'
  | 'same'
  | 'close'
  | 'far'
  | 'jin'
  | 'unit';

/** One slip with its sentence; `suggest` are the texts that were probably meant, by field, and `label` what takes them. */
export interface Slip {
  field: Field;
  /** The measurement of the sitting, counted from 0. */
  at: number;
  why: SlipWhy;
  say: string;
  suggest?: Partial<Record<Field, string>>;
  label?: string;
}

/** What was read: values, perhaps with questions; or what refuses them. */
export type Read<T> = { values: T; questions: Slip[] } | { problems: Slip[] };

/** One measurement of pressure as it is typed. */
interface PressureTexts {
  systolic: string;
  diastolic: string;
  pulse: string;
}

/** As near as high and low pressure hardly ever come: the number is asked again. Not a health limit. */
const CLOSE = 10;

/** A weight or waist that has changed by this part since the last one is asked again. */
const FAR = 0.2;

/** Nobody at home weighs more kilograms often; many weigh as many 斤 (half a kilogram). */
const HEAVY = 100;

/** From here on a sugar is rarer than a meter with another unit: the number is asked again. Not a health limit. */
const UNIT_ASKED = 30;

/** Reads one to three measurements of a sitting. Rows after the first that are empty are left out. */
export function readPressure(rows: readonly PressureTexts[]): Read<PressureReading['values']> {
  const problems: Slip[] = [];
  const questions: Slip[] = [];
  const values: PressureReading['values'] = [];
  rows.forEach((row, at) => {
    if (at > 0 && `${row.systolic}${row.diastolic}${row.pulse}`.trim() === '') return;
    const systolic = readField('systolic', row.systolic, at);
    const diastolic = readField('diastolic', row.diastolic, at);
    const pulse = row.pulse.trim() === '' ? undefined : readField('pulse', row.pulse, at);
    for (const read of [systolic, diastolic, pulse]) {
      if (typeof read === 'object') problems.push(read);
    }
    if (typeof systolic === 'object' || typeof diastolic === 'object' || typeof pulse === 'object')
      return;
    questions.push(...questionsOfPair(systolic, diastolic, at));
    values.push({ systolic, diastolic, ...(pulse !== undefined && { pulse }) });
  });
  return problems.length > 0 ? { problems } : { values, questions };
}

/** Reads any other number. `before` is the last one of the diary; `adult` says whether the person is known to be grown. */
export function readNumber(
  field: Exclude<Field, keyof PressureTexts>,
  text: string,
  { before, adult = false }: { before?: number; adult?: boolean } = {},
): Read<number> {
  const jin = field === 'weight' ? readJin(text) : undefined;
  const value = readField(field, jin === undefined ? text : String(jin / 2), 0);
  if (typeof value === 'object') return { problems: [value] };
  const questions: Slip[] = [];
  if (field === 'glucose' && value >= UNIT_ASKED) {
    questions.push({ field, at: 0, why: 'unit', say: sayUnit(value) });
  }
  if (jin !== undefined) {
    questions.push({ field, at: 0, why: 'jin', say: sayHalved(jin, value) });
  } else if (field === 'weight' && isLikelyJin(value, before, adult)) {
    const half = String(rounded(value / 2, 1));
    questions.push({
      field,
      at: 0,
      why: 'jin',
      say: sayJin(value),
      suggest: { weight: half },
      label: `改成 ${half} 公斤`,
    });
  } else if (
    (field === 'weight' || field === 'waist') &&
    before !== undefined &&
    adult &&
    Math.abs(value - before) > before * FAR
  ) {
    questions.push({ field, at: 0, why: 'far', say: sayFar(field, value, before) });
  }
  return { values: value, questions };
}

function readField(field: Field, text: string, at: number): number | Slip {
  const { least, most, decimals } = LIMITS[field];
  if (field === 'glucose' && isOffScale(text)) {
    return { field, at, why: 'off-scale', say: sayOffScale };
  }
  if (hasForeignUnit(field, text)) {
    return { field, at, why: 'foreign-unit', say: wrongNumber(field, 'foreign-unit') };
  }
  const typed = text.trim() === '' ? 'empty' : (readTyped(text) ?? 'no-number');
  if (typeof typed === 'string') return { field, at, why: typed, say: wrongNumber(field, typed) };
  const value = rounded(typed, decimals);
  if (value >= least && value <= most) return value;
  return { field, at, why: 'impossible', say: wrongNumber(field, value) };
}

function questionsOfPair(systolic: number, diastolic: number, at: number): Slip[] {
  if (systolic < diastolic) {
    const suggest = { systolic: String(diastolic), diastolic: String(systolic) };
    const label = `改成高压 ${diastolic}、低压 ${systolic}`;
    return [{ field: 'systolic', at, why: 'swapped', say: saySwapped, suggest, label }];
  }
  if (systolic === diastolic) return [{ field: 'diastolic', at, why: 'same', say: saySame }];
  if (systolic - diastolic < CLOSE) {
    return [{ field: 'diastolic', at, why: 'close', say: sayClose(systolic, diastolic) }];
  }
  return [];
}

function isLikelyJin(value: number, before: number | undefined, adult: boolean): boolean {
  if (before === undefined) return adult && value >= HEAVY;
  return value > before * 1.6 && value < before * 2.5;
}
