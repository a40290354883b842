/** Units and words that people type behind a number. */
const UNIT = /(mmhg|mmol\/l|mmol|mg\/dl|bpm|kg|cm|℃|°c|度|公斤|千克|厘米|毫米汞柱|次\/分|次|%)$/i;

/** The number in a typed text: full-width digits, Chinese points and commas and a unit behind it are read; else nothing. */
export function readTyped(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(UNIT, '')
    // `6,5` and `6。5` are meant as 6.5; nothing in a diary has thousands.
    .replace(/[,，。．、·点]/, '.');
  return /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : undefined;
}

/** Whether it is what a glucose meter shows instead of a number that lies beyond its scale: HI or LO. */
export function isOffScale(text: string): boolean {
  return /^(hi|high|lo|low|高|低)$/i.test(text.normalize('NFKC').trim());
}

/** A number without the noise of machines: `6.1` and not `6.1000000000000005`. */
export function rounded(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(number * scale) / scale;
}
