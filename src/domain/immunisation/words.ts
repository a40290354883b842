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

/** A dose as it stands on the certificate: `DTaP 第 2 剂`. */
export function doseInWords({ abbr, dose }: Pick<Dose, 'abbr' | 'dose'>): string {
  return `${abbr} 第 ${dose} 剂`;
}
