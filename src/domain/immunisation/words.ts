import type { Offset } from '../shared/day-arithmetic.ts';
import type { Dose } from './schema.ts';

const HALF_YEAR = 6;
const YEAR = 12;
/** From this age on, people count in years. */
const YEARS_FROM = 3 * YEAR;

/** An age in full months as people say it: 2 月龄, 6 周岁, 13 岁半. */
export function ageInWords(months: number): string {
  const years = Math.floor(months / YEAR);
  if (months >= YEARS_FROM && months % YEAR === 0) return `${years} 周岁`;
  if (months >= YEARS_FROM && months % YEAR === HALF_YEAR) return `${years} 岁半`;
  return `${months} 月龄`;
}

/** A dose for others to see, as it stands on the certificate: `DTaP 第 2 剂`; by its plain name where the letters are known to everybody. */
export function doseInWords({ abbr, plain, dose }: Pick<Dose, 'abbr' | 'plain' | 'dose'>): string {
  return `${plain ?? abbr} 第 ${dose} 剂`;
}

/** A span of time: `12 个月`. */
export function spanInWords({ months = 0, weeks = 0, days = 0 }: Offset): string {
  return [months > 0 && `${months} 个月`, weeks > 0 && `${weeks} 周`, days > 0 && `${days} 天`]
    .filter(Boolean)
    .join('零 ');
}
