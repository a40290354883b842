/** What people put between the groups of a number: hyphens and dashes of every width, brackets, dots, spaces. */
const GAP = '[\\s()（）.·\\-‐‑–—－]{0,2}';

/**
 * Chinese telephone numbers written in running text: mobile (11 digits from 1), landline (area code and 7–8 digits),
 * 400/800 numbers, service numbers of five digits from 12 or 95/96, and local numbers of 7–8 digits without area code.
 */
const NUMBER = new RegExp(
  [
    `(?<![\\d.])(?:1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`,
    `0\\d{2,3}${GAP}\\d{3,4}${GAP}\\d{4}`,
    `[48]00${GAP}\\d{3}${GAP}\\d{4}`,
    '12\\d{3}',
    '9[56]\\d{3,4}',
    // A day written 20261122 is not a number to call.
    '(?!(?:19|20)\\d{6}(?!\\d))[2-8]\\d{6,7})(?![\\d.%])',
  ].join('|'),
  'g',
);

/** Three digits after a verb of calling, and those joined to them: 打 120 或 119. */
const DIALLED =
  /(?:拨打|拨|打|呼叫)(?:电话)?\s*(\d{3}(?:\s*(?:、|或者|或|和|\/)\s*\d{3})*)(?!\s*[-‐‑–—－\d.%个次针下遍通分秒元天年])/g;

/** Every telephone number in `text` that is longer than an emergency number, as written. */
export function phonesIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

/** The three-digit numbers that `text` tells people to call: 打 120 或 119 gives 120 and 119. */
export function emergencyNumbersIn(text: string): string[] {
  return [...text.matchAll(DIALLED)].flatMap((match) => match[1]?.match(/\d{3}/g) ?? []);
}

/** A number reduced to its digits, so that `000-0000 0101` and `00000000101` are the same. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
