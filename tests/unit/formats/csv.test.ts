import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvCell, toCsv } from '../../../src/formats/csv.ts';

/** Reads a table as RFC 4180 has it, one character after the other; written from the text of the standard alone. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'after quote' = 'start';
  const endCell = () => {
    row.push(cell);
    cell = '';
    state = 'start';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    const isEnd = character === '\r' && text[at + 1] === '\n';
    if (state === 'quoted') {
      if (character === '"') state = 'after quote';
      else cell += character;
    } else if (state === 'after quote' && character === '"') {
      cell += '"';
      state = 'quoted';
    } else if (character === ',') endCell();
    else if (isEnd) {
      endCell();
      rows.push(row);
      row = [];
      at++;
    } else if (state === 'start' && character === '"') state = 'quoted';
    else if (state === 'after quote' || /["\r\n]/.test(character)) {
      throw new Error(`not allowed at ${at}: ${JSON.stringify(character)}`);
    } else {
      cell += character;
      state = 'plain';
    }
  }
  if (row.length > 0 || cell !== '') throw new Error('the last line has no end');
  return rows;
}

const opened = (rows: readonly (readonly CsvCell[])[]) => readCsv(toCsv(rows).slice(1));

/** What attackers put into cells (OWASP, “CSV injection”), behind every sign and everything that hides one. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const TAILS = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://a.example","点我")',
  'SUM(A1:A9)*cmd|calc!A0',
  '',
];
const BEFORE = ['', ' ', '　', '\u{200B}'];
const PAYLOADS = BEFORE.flatMap((before) =>
  SIGNS.flatMap((sign) => TAILS.map((tail) => before + sign + tail)),
);

describe('a table for a spreadsheet', () => {
  test('has lines that end as the standard says, and says that it is UTF-8', () => {
    expect(
      toCsv([
        ['日期', '数值'],
        ['2026-11-22', 128],
      ]),
    ).toBe('\u{FEFF}日期,数值\r\n2026-11-22,128\r\n');
  });

  test('quotes what would break it, and doubles quotes', () => {
    expect(toCsv([['a,b', '"好"', '两\n行', '一;二']])).toBe(
      '\u{FEFF}"a,b","""好""","两\n行","一;二"\r\n',
    );
  });

  test(`none of ${PAYLOADS.length} formulas is one when it is opened, and nothing of it is lost`, () => {
    expect(PAYLOADS).toHaveLength(200);
    const rows = opened(PAYLOADS.map((payload) => [payload]));
    expect(rows.map(([cell]) => cell)).toEqual(PAYLOADS.map((payload) => `'${payload}`));
  });

  test('a number stays a number, a negative one too; what is none is empty', () => {
    expect(opened([[-5, 36.5, 0, Number.NaN, Number.POSITIVE_INFINITY, '-5']])).toEqual([
      ['-5', '36.5', '0', '', '', "'-5"],
    ]);
  });

  test('a sign inside a text is left alone', () => {
    const plain = ['早上 = 晚上', '130/80', '1-2 次', 'a@b', "'好'"];
    expect(opened([plain])).toEqual([plain]);
  });

  test('comes back from a reader of its own as it was, whatever the texts', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const read = opened(rows);
        const bare = (text: string, index: [number, number]) => {
          const original = rows[index[0]]?.[index[1]] ?? '';
          return text === `'${original}` ? original : text;
        };
        expect(read.map((row, y) => row.map((text, x) => bare(text, [y, x])))).toEqual(rows);
      }),
    );
  });
});
