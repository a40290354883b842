import { type Field, LIMITS } from './limits.ts';

/** Said where the pressures seem to have changed places. */
export const saySwapped = '收缩压（高压）比舒张压（低压）低，是不是填反了？';

/** Said where both pressures are one number. */
export const saySame = '高压和低压一样，请再看一眼血压计。';

/** Said where the pressures are nearer than they hardly ever are. */
export function sayClose(systolic: number, diastolic: number): string {
  return `高压 ${systolic}、低压 ${diastolic}，挨得太近了，请再看一眼。`;
}

/** Said where the meter shows no number, because there is too much or too little sugar for it. */
export const sayOffScale = '只显示 HI 或 LO，是高得或低得量不出数。先看上面的急症，马上问医生。';

/** Said where a weight may have been given in 斤. */
export function sayJin(value: number): string {
  return `${value} 是公斤还是斤？这里记公斤，1 公斤是 2 斤。`;
}

/** Said where a number lies far from the last one. */
export function sayFar(field: Field, value: number, before: number): string {
  const { name, unit } = LIMITS[field];
  return `上次${name}是 ${before} ${unit}，这次是 ${value}，差得多，请再看一眼。`;
}

/** Said where so much sugar is more likely a number in the unit of other meters. */
export function sayUnit(value: number): string {
  return `血糖 ${value}，血糖仪上的单位是 mmol/L 吗？写着 mg/dL 的，先改好单位再测。`;
}

/** Said where a weight was typed in 斤. */
export function sayHalved(jin: number, value: number): string {
  return `${jin} 斤是 ${value} 公斤。记成 ${value} 公斤，对吗？`;
}

/** Why a number is refused. */
export function wrongNumber(
  field: Field,
  found: number | 'empty' | 'no-number' | 'foreign-unit',
): string {
  const { name, unit, least } = LIMITS[field];
  if (found === 'empty') return `请填${name}的数。`;
  if (found === 'no-number') return `${name}只填数字，例如 ${EXAMPLES[field]}。`;
  if (found === 'foreign-unit') return FOREIGN[field] ?? `${name}的单位要用 ${unit}。`;
  const why = found < least ? '太小了' : '太大了';
  return `${name} ${found} ${unit}，${why}，请再看一眼。${HINTS[field]?.(found) ?? ''}`;
}

const EXAMPLES: Record<Field, string> = {
  systolic: '128',
  diastolic: '78',
  pulse: '72',
  glucose: '6.1',
  weight: '58.5',
  waist: '82',
  temperature: '36.5',
  oxygen: '97',
};

/** What to do with an instrument that shows another unit. */
const FOREIGN: Partial<Record<Field, string>> = {
  // Meters for other countries show mg/dL, numbers of tens and hundreds.
  glucose: '单位要用 mmol/L。血糖仪上写着 mg/dL 的，先改好单位再测。',
  // Some old gauges show kilopascals.
  systolic: '单位要用 mmHg，不是 kPa。',
  diastolic: '单位要用 mmHg，不是 kPa。',
  temperature: '单位要用 ℃。体温计上写着 ℉ 的，先改好单位再量。',
};

/** Where a number that is refused looks as if it were in that unit. */
const HINTS: Partial<Record<Field, (found: number) => string | undefined>> = {
  glucose: (found) => (found > LIMITS.glucose.most ? FOREIGN.glucose : undefined),
  systolic: (found) => (found < LIMITS.systolic.least ? FOREIGN.systolic : undefined),
  diastolic: (found) => (found < LIMITS.diastolic.least ? FOREIGN.diastolic : undefined),
  temperature: (found) => (found >= 95 && found <= 110 ? FOREIGN.temperature : undefined),
};
