import { describe, expect, test } from 'vitest';
import {
  comparePackages,
  type Services,
  withBasic,
} from '../../../../src/domain/service-package/compare.ts';
import { moneyInWords } from '../../../../src/domain/service-package/money-words.ts';

const FILE = { name: '健康档案', detail: '给您建档' };
const VISIT = { name: '随访', times: '每年 4 次', where: '卫生院', detail: '量血压' };
const EYES = { name: '眼底检查', detail: '问团队' };

const services = (items: Services['items'], optional: Services['items'] = []): Services => ({
  items,
  optional,
});
const names = (pairs: readonly { name: string }[]) => pairs.map(({ name }) => name);

describe('two packages side by side', () => {
  test('what both have in the same way stands apart', () => {
    const { differing, same } = comparePackages(
      services([FILE, VISIT]),
      services([VISIT, FILE]),
      new Set(),
    );
    expect(differing).toEqual([]);
    expect(names(same)).toEqual(['健康档案', '随访']);
  });

  test.each([
    ['how often', { ...VISIT, times: '每年 1 次' }],
    ['where', { ...VISIT, where: '家里' }],
    ['what is done', { ...VISIT, detail: '测血糖' }],
  ])('a service differs by %s', (_what, other) => {
    const { differing } = comparePackages(services([VISIT]), services([other]), new Set());
    expect(differing).toEqual([
      {
        name: '随访',
        left: { ...VISIT, isOptional: false },
        right: { ...other, isOptional: false },
      },
    ]);
  });

  test('a service that one has and the other only offers is a difference', () => {
    const { differing } = comparePackages(services([EYES]), services([], [EYES]), new Set());
    expect(differing[0]?.left?.isOptional).toBe(false);
    expect(differing[0]?.right?.isOptional).toBe(true);
  });

  test('what everybody has is the same, whoever it speaks to', () => {
    const child = { ...FILE, detail: '给孩子建档' };
    const common = new Set(['健康档案']);
    expect(names(comparePackages(services([FILE]), services([child]), common).same)).toEqual([
      '健康档案',
    ]);
  });

  test('what everybody has, but more often, is a difference all the same', () => {
    const often = { ...FILE, times: '每年 12 次' };
    const common = new Set(['健康档案']);
    expect(comparePackages(services([FILE]), services([often]), common).same).toEqual([]);
  });

  test('first come differences of both, then what only one has, left before right', () => {
    const left = services([EYES, VISIT]);
    const right = services([{ name: '预防接种' }, { ...VISIT, times: '每年 1 次' }]);
    const { differing } = comparePackages(left, right, new Set());
    expect(names(differing)).toEqual(['随访', '眼底检查', '预防接种']);
    expect(differing[1]).not.toHaveProperty('right');
    expect(differing[2]).not.toHaveProperty('left');
  });
});

test('a package that is added to a basic one has all of that, and says anew what it has itself', () => {
  const more = { ...EYES, detail: '一年几次，县里定' };
  const both = withBasic(services([FILE, VISIT], [EYES]), services([more]));
  expect(both).toEqual(services([FILE, VISIT, more]));
});

describe('who pays what', () => {
  test.each([
    ['a basic package', { kind: 'basic' as const }, ['不要钱']],
    ['a package without a price', { kind: 'county' as const }, ['向团队询问']],
    [
      'a package whose price is not shared out yet',
      { kind: 'county' as const, money: { package: 120, approved: '县医保局' } },
      ['包价：120 元一年', '医保付：向团队询问', '公卫经费付：向团队询问', '自己付：向团队询问'],
    ],
    [
      'a package that the public pays',
      { kind: 'basic' as const, money: { package: 60.5, public: 60.5, self: 0 } },
      ['包价：60.5 元一年', '医保付：向团队询问', '公卫经费付：60.5 元一年', '自己付：0 元一年'],
    ],
  ])('%s', (_what, of, words) => {
    expect(moneyInWords(of)).toEqual(words);
  });
});
