import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../../src/storage/checksum.ts';
import { fromText, nameOf, readName, toText } from '../../../src/storage/journal-file.ts';
import type { Entry } from '../../../src/storage/row.ts';

const entry: fc.Arbitrary<Entry> = fc
  .record({
    table: fc.constantFrom('people', 'settings'),
    id: fc.string({ minLength: 1, unit: 'grapheme' }),
    seq: fc.nat(),
    data: fc.option(fc.jsonValue(), { nil: undefined }),
  })
  .map(({ table, id, seq, data }) => ({
    table,
    id,
    seq,
    row: data === undefined ? null : { id, v: 1, person: '', at: 0, seq, data },
  }));

const file = fc.record({
  kind: fc.constantFrom('base' as const, 'change' as const),
  seq: fc.nat(),
  count: fc.nat(),
  schema: fc.nat(),
  entries: fc.array(entry, { maxLength: 8 }),
});

describe('a file of the journal', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(file, (one) => {
        const { entries, whole } = fromText(toText(one));
        expect(whole).toBe(true);
        // As JSON keeps it: -0 becomes 0.
        expect(entries).toEqual(JSON.parse(JSON.stringify(one.entries)));
      }),
      { numRuns: 500 },
    );
  });

  test('with any one character changed is not whole, and gives no entry that was not written', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (one, place, by) => {
        const text = toText(one);
        const at = place % text.length;
        fc.pre(text[at] !== by);
        const { entries, whole } = fromText(text.slice(0, at) + by + text.slice(at + 1));
        expect(whole).toBe(false);
        const written = new Set(one.entries.map((entry) => JSON.stringify(entry)));
        expect(entries.every((entry) => written.has(JSON.stringify(entry)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('cut off anywhere is not whole', () => {
    fc.assert(
      fc.property(file, fc.nat(), (one, place) => {
        const text = toText(one);
        expect(fromText(text.slice(0, place % text.length)).whole).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('says by its name what must be in it, in an order that is that of its numbers', () => {
    const names = [9, 10, 100].map((seq) =>
      nameOf({ kind: 'change', seq, count: 3, schema: 2 }, 'ab12'),
    );
    expect([...names].sort()).toEqual(names);
    expect(readName(names[1] ?? '')).toEqual({ kind: 'change', seq: 10, count: 3, schema: 2 });
    for (const foreign of ['', 'x', `${names[0]}.crswap`, '12-3-base-2-a']) {
      expect(readName(foreign)).toBe(undefined);
    }
  });
});

test('the checksum is CRC-32: its check value, and that of nothing', () => {
  expect(checksum('123456789')).toBe('cbf43926');
  expect(checksum('')).toBe('00000000');
  expect(checksum('明白人')).toHaveLength(8);
});
