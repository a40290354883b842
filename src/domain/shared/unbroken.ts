const NUMBER = String.raw`\d+(?:[.–/]\d+)*`;
const UNITS =
  'mmHg|mmol/L|mg/dL|kPa|mg|ml|KB|MB|%|℃|个月|小时|分钟|周岁|公斤|厘米|毫升|毫克|公里|月龄|' +
  '[年月日天周岁分秒次遍回个项条位名人样种针剂步层级页份元斤克米片粒支杯勺]';
const DAY = String.raw`(?:\d+ 年 )?\d+ 月(?!龄)(?: \d+ 日)?`;
const TOGETHER = `${DAY}|${NUMBER} (?:${UNITS})`;

/**
 * What must not be torn at the end of a line: a day (`2026 年 11 月 23 日`), a number with its unit (`15 分钟`), a range
 * (`85–89`), each with the punctuation that belongs to it; and a middle dot with what stands before it, because no line
 * begins with one.
 */
const UNBROKEN = new RegExp(
  String.raw`([（“]?(?:${TOGETHER}|\d+–\d+)(?: ?·|[，。、；：？！）”]+)?|(?:[\d:.]+|\S) ?·)`,
);
const SPACED = new RegExp(TOGETHER, 'g');

/** A text in pieces; each second one must not be torn. */
export function piecesOf(text: string): string[] {
  return text.split(UNBROKEN);
}

/** The same text with spaces that do not break in its days and between its numbers and their units. */
export function withFirmSpaces(text: string): string {
  return text.replace(SPACED, (found) => found.replaceAll(' ', '\u00a0'));
}

/** A name that words follow at once: after a digit stands a space. */
export function thenWords(name: string): string {
  return name.replace(/\d$/, '$& ');
}
