import { describe, expect, it } from 'vitest';
import { normalise, pairsOf } from '../../../src/domain/search/normalise.ts';
import { piecesOf, withFirmSpaces } from '../../../src/domain/shared/unbroken.ts';

/** What must not be torn in a text. */
function whole(text: string): string[] {
  return piecesOf(text).filter((_, index) => index % 2 === 1);
}

describe('what must not be torn', () => {
  it.each([
    ['2026 年 11 月 23 日起', '2026 年 11 月 23 日'],
    ['11 月 23 日前', '11 月 23 日'],
    ['每年 5 月去查', '5 月'],
    ['1954 年生', '1954 年'],
    ['过 15 分钟再测', '15 分钟'],
    ['量过，低压 85–89', '85–89'],
    ['那一次（11 月 23 日），照办', '（11 月 23 日），'],
    ['在家平均 135/85 mmHg。', '135/85 mmHg。'],
    ['烧到 38.5 ℃', '38.5 ℃'],
    ['3–36 个月的孩子', '3–36 个月'],
    ['满 8 月龄打', '8 月龄'],
    ['古丽·阿依', '丽·'],
  ])('%s: %s', (text, piece) => {
    expect(whole(text)).toEqual([piece]);
    expect(piecesOf(text).join('')).toBe(text);
  });

  it('keeps the dots between facts at the ends of lines', () => {
    expect(whole('2026 年 11 月 23 日 · 05:41 · 饭后')).toEqual([
      '2026 年 11 月 23 日 ·',
      '05:41 ·',
    ]);
  });

  it.each(['马上打 120', '打 120 以后', '示例县', 'A4 一张'])('leaves %s alone', (text) => {
    expect(whole(text)).toEqual([]);
    expect(withFirmSpaces(text)).toBe(text);
  });
});

describe('firm spaces', () => {
  it('stand in days and before units, and nowhere else', () => {
    expect(withFirmSpaces('从 2026 年 1 月 1 日起，歇 5 分钟再量 2–3 遍')).toBe(
      '从 2026\u00a0年\u00a01\u00a0月\u00a01\u00a0日起，歇 5\u00a0分钟再量 2–3\u00a0遍',
    );
  });

  it('are nothing to the search', () => {
    const text = '从 2026 年 1 月 1 日起，歇 5 分钟';
    expect(withFirmSpaces(text)).not.toBe(text);
    expect(normalise(withFirmSpaces(text))).toBe(normalise(text));
    expect(pairsOf(withFirmSpaces(text))).toEqual(pairsOf(text));
  });
});
