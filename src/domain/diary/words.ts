import { dateInWords } from '../shared/calendar-date.ts';
import type { HomeMean, Mean } from './mean.ts';
import { meanOf } from './mean.ts';
import type { MEALS, PARTS_OF_DAY, PressureReading, Reading } from './schema.ts';
import { dayOf } from './when.ts';

/** What the kinds of entries are called, and in which unit they stand. */
export const KIND_WORDS: Record<Reading['kind'], { name: string; unit: string }> = {
  pressure: { name: '血压', unit: 'mmHg' },
  glucose: { name: '血糖', unit: 'mmol/L' },
  weight: { name: '体重', unit: '公斤' },
  waist: { name: '腰围', unit: '厘米' },
  temperature: { name: '体温', unit: '℃' },
  oxygen: { name: '血氧', unit: '%' },
  medicine: { name: '吃药', unit: '' },
};

/** The parts of a day. */
export const PART_WORDS: Record<(typeof PARTS_OF_DAY)[number], string> = {
  morning: '早上',
  evening: '晚上',
  other: '别的时候',
};

/** How glucose stands to a meal. */
export const MEAL_WORDS: Record<(typeof MEALS)[number], string> = {
  fasting: '空腹',
  'before-meal': '饭前',
  'after-meal': '饭后',
  bedtime: '睡前',
  random: '随便什么时候',
};

/** Where something was measured. */
export const PLACE_WORDS: Record<'home' | 'clinic', string> = {
  home: '在家量',
  clinic: '在村卫生室或医院量',
};

/** The number of an entry without its unit: `128/78`, `6.1`; of several measurements their mean. */
function numberOf(reading: Exclude<Reading, { kind: 'medicine' }>): string {
  if (reading.kind === 'pressure') return meanInWords(meanOf(reading.values));
  const isDecimal = reading.kind === 'glucose' || reading.kind === 'temperature';
  return isDecimal ? reading.value.toFixed(1) : String(reading.value);
}

/** All that an entry says, without units: `128/78，脉搏 70`, `6.1`, `吃了 2 样`. */
export function valueInWords(reading: Reading): string {
  if (reading.kind === 'medicine') {
    return reading.taken.length === 0 ? '没吃' : `吃了 ${reading.taken.length} 样`;
  }
  const pulse = reading.kind === 'pressure' ? meanOf(reading.values).pulse : undefined;
  return `${numberOf(reading)}${pulse === undefined ? '' : `，脉搏 ${pulse}`}`;
}

/** A mean as people write it: `128/78`. */
export function meanInWords({ systolic, diastolic }: Mean): string {
  return `${systolic}/${diastolic}`;
}

/** Where measuring at home stands: the mean and what it rests on, or what is still missing. */
export function homeMeanWords(home: HomeMean): string[] {
  if (home.state === 'enough') {
    return [
      `在家平均 ${meanInWords(home.mean)} mmHg。`,
      `${dateInWords(home.from)}到 ${dateInWords(home.to)}，早上、晚上量的，${home.days} 天、${home.measurements} 遍。`,
    ];
  }
  if (home.days === 0) return ['在家连量 5–7 天，才能看平均。', '早晚各 1 回，每回 2–3 遍。'];
  return [
    `早上、晚上已经量了 ${home.days} 天、${home.measurements} 遍，早晚都量够 2 遍的有 ${home.wholeDays} 天。`,
    `再量够 ${home.missingDays} 天，就能看平均。早晚各 1 回，每回 2–3 遍。`,
  ];
}

/** Said in the place of what a mean asks for, where one of its sittings asks for more. */
export function graverSittingWords(sitting: PressureReading, isShown: boolean): string {
  const number = numberOf(sitting);
  if (isShown) return `这一次是 ${number}，先按这一次的话办。`;
  return `这几天里有一次 ${number}（${dateInWords(dayOf(sitting))}），按那一次的话办。`;
}
