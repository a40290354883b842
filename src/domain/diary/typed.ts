import type { Field } from './limits.ts';

/** Units and words that people type behind a number. */
const UNIT = /(mmhg|mmol\/l|mmol|bpm|kg|cm|℃|°c|度|公斤|千克|厘米|毫米汞柱|次\/分|次|%)$/i;

/** The number in a typed text: full-width digits, Chinese points and commas and a unit behind it are read; else nothing. */
export function readTyped(text: string): number | undefined {
  const plain = tidied(text)
    .replace(UNIT, '')
    // `6,5` and `6。5` are meant as 6.5; nothing in a diary has thousands.
    .replace(/[,，。．、·点]/, '.');
  return /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : undefined;
}

/** Units of other instruments: a number with one of these must not be read as ours. */
const FOREIGN: Partial<Record<Field, RegExp>> = {
  glucose: /mg\/?d?l?$/i,
  systolic: /kpa$/i,
  diastolic: /kpa$/i,
  temperature: /(°?f|华氏度?)$/i,
};

/** Whether a number was typed with the unit of another instrument behind it. */
export function hasForeignUnit(field: Field, text: string): boolean {
  return FOREIGN[field]?.test(tidied(text)) === true;
}

/** The number of 斤 (half a kilogram) where somebody typed that unit: `90斤`. */
export function readJin(text: string): number | undefined {
  const [, number] = /^(.*[^公])斤$/u.exec(tidied(text)) ?? [];
  return number === undefined ? undefined : readTyped(number.replace(/市$/u, ''));
}

/** Whether it is what a glucose meter shows instead of a number that lies beyond its scale: HI or LO. */
export function isOffScale(text: string): boolean {
  return /^(hi|high|lo|low|高|低)$/i.test(tidied(text));
}

/** A number without the noise of machines: `6.1` and not `6.1000000000000005`. */
export function rounded(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(number * scale) / scale;
}

function tidied(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
