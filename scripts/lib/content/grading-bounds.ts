import type { Band } from '../../../src/domain/grading/band.ts';
import type { GradingRow } from '../../../src/domain/grading/grading-file.ts';

/** The bounds of a grading row for its reviewer: `高压 ≥160 且 <180，或低压 ≥100 且 <110`. */
export function boundsInWords({ systolic, diastolic, value, join, again }: GradingRow): string {
  const pair = [
    systolic && `高压 ${bandInWords(systolic)}`,
    diastolic && `低压 ${bandInWords(diastolic)}`,
  ]
    .filter(Boolean)
    .join(join === 'all' ? '，并且' : '，或');
  const days = again && `连着 ${again.days} 天${again.within ? `，在 ${again.within} 天里` : ''}`;
  return [pair || (value && bandInWords(value)), days].filter(Boolean).join('；');
}

function bandInWords({ from, above, to, below }: Band): string {
  const ends: [string, number | undefined][] = [
    ['≥', from],
    ['>', above],
    ['≤', to],
    ['<', below],
  ];
  return ends
    .flatMap(([sign, number]) => (number === undefined ? [] : [`${sign}${number}`]))
    .join(' 且 ');
}
