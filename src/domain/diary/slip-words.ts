import { type Field, LIMITS } from './limits.ts';
import { rounded } from './typed.ts';

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

/** Why a number is refused; where one is likely to be meant, that one too. */
export function wrongNumber(
  field: Field,
  found: number | 'empty' | 'no-number',
): { say: string; suggest?: Partial<Record<Field, string>>; label?: string } {
  const { name, unit, least, most, decimals } = LIMITS[field];
  if (found === 'empty') return { say: `请填${name}的数。` };
  if (found === 'no-number') return { say: `${name}只填数字，例如 ${EXAMPLES[field]}。` };
  const hint = HINTS[field]?.(found);
  // A point that was left out, or one too many: ten or a hundred times is tried.
  const meant = SHIFTED[field]
    ?.map((shift) => rounded(found * shift, decimals))
    .find(
      (value) => value >= (COMMON[field]?.[0] ?? least) && value <= (COMMON[field]?.[1] ?? most),
    );
  const why = found < least ? '太小了' : '太大了';
  const say = `${name} ${found} ${unit}，${why}，请再看一眼。${hint ?? ''}`;
  if (meant === undefined) return { say };
  return { say, suggest: { [field]: String(meant) }, label: `改成 ${meant}` };
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

const SHIFTED: Partial<Record<Field, readonly number[]>> = {
  glucose: [0.1],
  temperature: [0.1, 0.01, 10],
  weight: [0.1],
  waist: [0.1],
};

/** Where a number that has been shifted must come to lie, to be worth offering. */
const COMMON: Partial<Record<Field, readonly [number, number]>> = {
  temperature: [34, 43],
  glucose: [4, 33],
};

const HINTS: Partial<Record<Field, (found: number) => string | undefined>> = {
  // Meters for other countries show mg/dL, numbers of tens and hundreds.
  glucose: (found) =>
    found > 40 ? '单位要用 mmol/L。血糖仪上写着 mg/dL 的，先改好单位再测。' : undefined,
  // Some old gauges show kilopascals.
  systolic: (found) => (found < 40 ? '单位要用 mmHg，不是 kPa。' : undefined),
  diastolic: (found) => (found < 20 ? '单位要用 mmHg，不是 kPa。' : undefined),
};
