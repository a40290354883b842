import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitsOf, emergencyNumbersIn, phonesIn } from '../../../src/domain/phone/find.ts';

describe('telephone numbers in running text', () => {
  test.each([
    ['打 13912345678', ['13912345678']],
    ['打 139 1234 5678', ['139 1234 5678']],
    ['打 139-1234-5678', ['139-1234-5678']],
    ['打 139－1234－5678', ['139－1234－5678']],
    ['电话 000-00000101', ['000-00000101']],
    ['电话 0512-1234567', ['0512-1234567']],
    ['电话（0512）1234567', ['0512）1234567']],
    ['电话 010 1234 5678', ['010 1234 5678']],
    ['电话 400-123-4567', ['400-123-4567']],
    ['心理热线 12356', ['12356']],
    ['找 95598 报修', ['95598']],
    ['县里的号码 5551234', ['5551234']],
    ['县里的号码 85551234', ['85551234']],
    ['打 12320 或 12345', ['12320', '12345']],
    ['打 120', []],
    ['20261122 那天', []],
    ['2026-11-22 那天', []],
    ['第 123456 号', []],
    ['血压 130/80', []],
    ['12.345 克', []],
    ['身份证 320911199001011234', []],
  ])('in %j are %j', (text, numbers) => {
    expect(phonesIn(text)).toEqual(numbers);
  });

  test('every mobile number is found, however it is broken up', () => {
    const digits = fc.tuple(
      fc.integer({ min: 130, max: 199 }),
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 9999 }),
    );
    const gap = fc.constantFrom('', ' ', '-', '－', '·', ') ');
    fc.assert(
      fc.property(digits, gap, ([head, middle, tail], between) => {
        const parts = [head, String(middle).padStart(4, '0'), String(tail).padStart(4, '0')];
        const found = phonesIn(`请打${parts.join(between)}找我`);
        expect(found.map(digitsOf)).toEqual([parts.join('')]);
      }),
    );
  });
});

describe('the short numbers that people are told to call', () => {
  test.each([
    ['马上打 120', ['120']],
    ['拨打119', ['119']],
    ['打 120、110 或 119', ['120', '110', '119']],
    ['打电话 102', ['102']],
    ['打 120。', ['120']],
    ['打 000-00000101', []],
    ['打 12356', []],
    ['打 100 个电话', []],
    ['打 100–200 针', []],
    ['心跳 120 次', []],
  ])('in %j are %j', (text, numbers) => {
    expect(emergencyNumbersIn(text)).toEqual(numbers);
  });
});
