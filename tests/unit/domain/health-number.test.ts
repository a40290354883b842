import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCitations } from '../../../src/domain/shared/check-citations.ts';
import type { Citation } from '../../../src/domain/shared/citation.ts';
import {
  healthNumbersIn,
  numbersWithoutSource,
  withoutSpaces,
} from '../../../src/domain/shared/health-number.ts';

describe('the numbers that need a source', () => {
  test.each([
    ['每天不超过 5 克盐', ['5克']],
    ['按压 100–120 次', ['100–120次']],
    ['等 10 到 20 分钟', ['10到20分钟']],
    ['血压到 130/80', ['130/80']],
    ['1.5 米高', ['1.5米']],
    ['强 200 多倍', ['200多倍']],
    ['11 月到次年 3 月最多', ['11月', '3月']],
    ['65 岁及以上，每年 1 次', ['65岁', '1次']],
    ['体温 38.5 ℃ 以上', ['38.5℃']],
    ['脱水 10 % 以上', ['10%']],
    ['一天 3 次，一次 2 片', ['3次', '2片']],
    ['换\n行的 10\n分钟', ['10分钟']],
    ['2024 年发布', []],
    ['11 月 22 日出发', []],
    ['11 月 22 号出发', []],
    ['第 3 天复查', []],
    ['打 120', []],
    ['三天以后', []],
    ['S06 第 49 条', []],
    ['', []],
  ])('in %j they are %j', (text, numbers) => {
    expect(healthNumbersIn(text)).toEqual(numbers);
  });

  test('spaces never change what is found', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('5', '克', ' ', '\n', '至', '盐', '分', '钟', '月', '日', '/', '0'),
        ),
        (pieces) => {
          const text = pieces.join('');
          expect(healthNumbersIn(text)).toEqual(healthNumbersIn(withoutSpaces(text)));
        },
      ),
    );
  });
});

describe('the phrases that cover a number', () => {
  const left = (text: string, ...covers: string[]) =>
    numbersWithoutSource(text, covers).map((number) => number.text);

  test.each([
    ['静坐 5 分钟', ['静坐 5 分钟'], []],
    ['静坐5分钟', ['静坐 5 分钟'], []],
    ['静坐 5 分钟', ['5 分钟'], []],
    ['静坐 15 分钟', ['5 分钟'], ['15分钟']],
    ['静坐 5 分钟', ['静坐 5 分'], ['5分钟']],
    ['静坐 5 分钟，再走 5 分钟', ['静坐 5 分钟'], ['5分钟']],
    ['静坐 5 分钟，再走 6 分钟', ['静坐 5 分钟', '6 分钟'], []],
    ['静坐 5 分钟', [], ['5分钟']],
    ['静坐 5 分钟', ['', '  '], ['5分钟']],
    ['15–20 分钟', ['20 分钟'], ['15–20分钟']],
  ])('in %j, %j leave %j', (text, covers, numbers) => {
    expect(left(text, ...covers)).toEqual(numbers);
  });

  test('the place of a number is counted in the text as written', () => {
    const text = '先坐好。\n再等 10 分钟。';
    expect(numbersWithoutSource(text, [])).toEqual([{ text: '10分钟', at: text.indexOf('10') }]);
  });

  test('a phrase that is the whole text covers all of it', () => {
    fc.assert(fc.property(fc.string(), (text) => left(text, text).length === 0));
  });
});

describe('how sure a source is', () => {
  const citation = (confidence: Citation['confidence']): Citation => ({
    id: 'S01',
    place: '第 1 条',
    confidence,
    covers: [],
  });

  test.each([
    ['verified', undefined, []],
    ['verified-2nd', undefined, []],
    ['recalled', '请对照原文核对', []],
    ['recalled', undefined, ['fact/recalled-without-note']],
    ['unsure', '请对照原文核对', ['fact/unsure']],
  ] as const)('%s with the note %j gives %j', (confidence, note, codes) => {
    const findings = checkCitations([citation('verified'), citation(confidence)], note);
    expect(findings.map((finding) => finding.code)).toEqual(codes);
    for (const finding of findings) expect(finding.path[1]).toBe(1);
  });
});
