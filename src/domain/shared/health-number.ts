const UNITS =
  '秒|分钟|小时|天|周岁|周|星期|个星期|个月|月龄|月|岁|年|次|遍|轮|口|毫米汞柱|毫米|厘米|公分|横指|米|公里|千克|公斤|克|斤|毫升|升|mmHg|mmol|℃|度|%|倍|片|粒|针|剂|支|元';
const AMOUNT = '\\d+(?:\\.\\d+)?';
const NUMBER = new RegExp(
  // `11月22日` is a day on the calendar; `11月到次年3月` is a statement that needs a source.
  `(?<![\\d.第])(?:${AMOUNT}(?:[–~～至到-]${AMOUNT})?[多余]?(?:${UNITS})(?!(?<=月)\\d{1,2}[日号])|\\d{2,3}/\\d{2,3})`,
  'g',
);
/** A calendar year (2024 年) dates a document; it is not a health number. */
const CALENDAR_YEAR = /^(?:19|20)\d\d年$/;

/** A number that needs a source, and where it stands in the text it was found in. */
export interface HealthNumber {
  /** The number without spaces: `10分钟`. */
  text: string;
  /** Offset of its first character in the original text. */
  at: number;
}

/** `text` without white space, so that `10 分钟` and `10分钟` compare equal. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * The numbers in `text` that need a source: an Arabic number or range with a unit of time, dose, size, count or age,
 * and blood-pressure pairs such as 130/80. Returned without spaces, in order, repeats included.
 */
export function healthNumbersIn(text: string): string[] {
  return numbersWithoutSource(text, []).map((number) => number.text);
}

/**
 * The numbers in `text` that no phrase covers. A phrase covers a number where it stands in the text around the whole
 * number, spaces ignored: `5 分钟` covers nothing in `15 分钟`.
 */
export function numbersWithoutSource(text: string, phrases: readonly string[]): HealthNumber[] {
  const bare = withoutSpaces(text);
  const covered = phrases.flatMap((phrase) => placesOf(withoutSpaces(phrase), bare));
  const offsets = [...text.matchAll(/\S/g)].map((match) => match.index);
  return [...bare.matchAll(NUMBER)]
    .filter(([number]) => !CALENDAR_YEAR.test(number))
    .filter(({ 0: number, index }) => {
      const end = index + number.length;
      return !covered.some((place) => place.from <= index && end <= place.to);
    })
    .map(({ 0: number, index }) => ({ text: number, at: offsets[index] as number }));
}

function placesOf(phrase: string, bare: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  if (phrase === '') return places;
  for (let from = bare.indexOf(phrase); from >= 0; from = bare.indexOf(phrase, from + 1)) {
    places.push({ from, to: from + phrase.length });
  }
  return places;
}
