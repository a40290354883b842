/** One cell: a number stays a number for the program that opens the file, everything else is text. */
export type CsvCell = string | number;

/** Excel takes a file for UTF-8 only when it says so. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/**
 * What makes spreadsheets calculate, at a text's beginning or after what they skip there: the signs themselves, as wide as
 * Chinese keyboards write them, and as other hands of Unicode draw them.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\u{2212}＝＋－＠﹢﹣﹦﹫]|^[ \u{3000}\p{Cf}]*[\t\r\n]/u;

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table (RFC 4180) that a spreadsheet opens by a tap and in which no text can become a formula. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}
