import { describe, expect, test } from 'vitest';
import { checkGrading } from '../../../../src/domain/grading/check.ts';
import type { GradingRow } from '../../../../src/domain/grading/grading-file.ts';
import { MEASURES } from '../../../../src/domain/grading/terms.ts';
import { REAL_TABLES } from '../../../helpers/grading.ts';

test.each(MEASURES)('the rows of %s touch, and none lies over another', (measure) => {
  expect(checkGrading(measure, { rows: REAL_TABLES.measures[measure].rows })).toEqual([]);
});

describe('rows of one group of people', () => {
  const row = (
    id: string,
    value: GradingRow['value'],
    more: Partial<GradingRow> = {},
  ): GradingRow => ({
    id,
    who: {},
    at: ['home'],
    meal: [],
    join: 'any',
    thenNone: false,
    value,
    care: 'village',
    say: '这个数高了。',
    do: [],
    basis: 'official',
    source: 'S01',
    year: 2017,
    ...more,
  });
  const codes = (...rows: GradingRow[]) => checkGrading('waist', { rows }).map(({ code }) => code);

  test.each<[string, GradingRow[], string[]]>([
    ['touch', [row('a', { below: 5 }), row('b', { from: 5 })], []],
    ['touch the other way round', [row('a', { to: 5 }), row('b', { above: 5 })], []],
    ['share their number', [row('a', { to: 5 }), row('b', { from: 5 })], ['grading/overlap']],
    ['leave their number out', [row('a', { below: 5 }), row('b', { above: 5 })], ['grading/gap']],
    ['leave a tenth out', [row('a', { to: 4.9 }), row('b', { from: 5 })], ['grading/gap']],
    ['lie over each other', [row('a', { from: 1 }), row('b', { from: 5 })], ['grading/overlap']],
    [
      'leave out what they say',
      [row('a', { to: 4 }, { thenNone: true }), row('b', { from: 5 })],
      [],
    ],
  ])('that %s', (_name, rows, found) => {
    expect(codes(...rows)).toEqual(found);
    expect(codes(...[...rows].reverse())).toEqual(found);
  });

  test('rows of other people, places and sexes do not meet', () => {
    const one = row('a', { from: 1 });
    expect(codes(one, row('b', { from: 1 }, { at: ['clinic'] }))).toEqual([]);
    expect(
      codes(
        row('a', { from: 1 }, { who: { ageMax: 17 } }),
        row('b', { from: 1 }, { who: { ageMin: 18 } }),
      ),
    ).toEqual([]);
    expect(
      codes(
        row('a', { from: 1 }, { who: { ageMax: 18 } }),
        row('b', { from: 1 }, { who: { ageMin: 18 } }),
      ),
    ).toEqual(['grading/overlap']);
    expect(
      codes(
        row('a', { from: 1 }, { who: { sex: 'male' } }),
        row('b', { from: 1 }, { who: { sex: 'female' } }),
      ),
    ).toEqual([]);
  });

  test('a row that asks, or needs several days, lies over the others', () => {
    const more = row('b', { from: 1 }, { ask: '头晕不晕？' });
    const again = row('c', { from: 1 }, { again: { days: 2 } });
    expect(codes(row('a', { from: 1 }), more, again)).toEqual([]);
  });

  test('a higher number with a milder care is found, unless the lower one is handled at once', () => {
    const above = row('b', { from: 5 }, { care: 'self' });
    expect(codes(row('a', { below: 5 }), above)).toEqual(['grading/milder']);
    expect(codes(row('a', { below: 5 }, { care: 'now' }), above)).toEqual([]);
  });
});
