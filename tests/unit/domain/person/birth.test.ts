import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBirth } from '../../../../src/domain/person/birth.ts';
import { isBirth } from '../../../../src/domain/person/schema.ts';

const TODAY = '2026-11-22';
const read = (year = '', month = '', day = '') => readBirth({ year, month, day }, TODAY);

describe('a day of birth', () => {
  test.each([
    [['1954'], '1954'],
    [['1954', '3'], '1954-03'],
    [['1954', '03', '8'], '1954-03-08'],
    [['２００１', '２'], '2001-02'],
    [[' 1954年', '3月', '8号'], '1954-03-08'],
    [['2024', '2', '29'], '2024-02-29'],
    [['2026'], '2026'],
    [['2026', '11'], '2026-11'],
    [['2026', '11', '22'], '2026-11-22'],
    [['1906'], '1906'],
    [[], undefined],
  ])('%j is read as %s', (typed, birth) => {
    expect(read(...typed)).toEqual({ birth });
  });

  test.each([
    [['54'], 'year without four digits', 'year'],
    [['19540'], 'year without four digits', 'year'],
    [['一九五四'], 'year without four digits', 'year'],
    [['', '3'], 'no year', 'year'],
    [['1954', '', '8'], 'no month', 'month'],
    [['1954', '13'], 'no such month', 'month'],
    [['1954', '0', '1'], 'no such month', 'month'],
    [['1954', '三'], 'no such month', 'month'],
    [['1954', '2', '29'], 'no such day', 'day'],
    [['1954', '12', '123'], 'no such day', 'day'],
    [['2027'], 'born in the future', 'year'],
    [['2026', '12'], 'born in the future', 'year'],
    [['2026', '11', '23'], 'born in the future', 'year'],
    [['1905'], 'born too long ago', 'year'],
  ])('%j is refused: %s, at the %s', (typed, problem, part) => {
    expect(read(...typed)).toEqual({ problem, part });
  });

  test('whatever is typed, what is read is a day that can be kept, and not after today', () => {
    const digits = fc.oneof(fc.constant(''), fc.nat(3000).map(String), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(digits, digits, digits, (year, month, day) => {
        const result = read(year, month, day);
        if (!('birth' in result) || result.birth === undefined) return;
        expect(isBirth(result.birth)).toBe(true);
        expect(result.birth <= TODAY).toBe(true);
      }),
    );
  });
});
