import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, pairsOf, withoutQuestion } from '../../../../src/domain/search/normalise.ts';
import { scoreName, scoreSound } from '../../../../src/domain/search/score-name.ts';

const han = fc.stringMatching(/^[一-龥]{1,8}$/);

describe('normalise', () => {
  it.each([
    ['ＣＯ 中毒！', 'co中毒'],
    ['煤气  中毒？', '煤气中毒'],
    ['Gao Xue Ya', 'gaoxueya'],
    ['“高血压”', '高血压'],
    ['🔥', ''],
  ])('makes %j comparable as %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});

describe('withoutQuestion', () => {
  it.each([
    ['小孩发烧怎么办', '小孩发烧'],
    ['量血压怎么量', '量血压量'],
    ['医保怎么报销', '医保报销'],
    ['怎么办', '怎么办'],
    ['中风', '中风'],
    ['家里人', '家里人'],
    ['有的', '有的'],
  ])('reduces %s to %s', (query, expected) => {
    expect(withoutQuestion(query)).toBe(expected);
  });

  it('never leaves nothing of a query', () => {
    fc.assert(fc.property(han, (query) => withoutQuestion(query).length > 0));
  });
});

describe('pairsOf', () => {
  it('cuts Chinese into overlapping pairs and keeps letters and numbers whole', () => {
    expect(pairsOf('煤气中毒打 120，看 CO 报警器')).toEqual([
      '煤气',
      '气中',
      '中毒',
      '毒打',
      '120',
      '看',
      'co',
      '报警',
      '警器',
    ]);
  });

  it('finds every word of two or more characters inside the text it stands in', () => {
    fc.assert(
      fc.property(han, han, han, (before, word, after) => {
        const there = new Set(pairsOf(before + word + after));
        return word.length < 2 || pairsOf(word).every((pair) => there.has(pair));
      }),
    );
  });
});

describe('scoreName', () => {
  it('puts the whole name before its beginning, that before a part, that before shared pairs', () => {
    const scores = [
      scoreName('高血压', '高血压'),
      scoreName('高血', '高血压'),
      scoreName('血压', '高血压'),
      scoreName('高血压怎么吃', '高血压'),
      scoreName('高血亚病', '高血压病'),
    ];
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  it('gives nothing where nothing is shared', () => {
    expect(scoreName('煤气', '高血压')).toBe(0);
  });

  it('stays between 0 and 100, and is 100 only for the name itself', () => {
    fc.assert(
      fc.property(han, han, (query, name) => {
        const score = scoreName(query, name);
        return score >= 0 && score <= 100 && (score === 100) === (query === name);
      }),
    );
  });
});

describe('scoreSound', () => {
  it.each([
    ['gaoxueya', 98],
    ['gxy', 94],
  ])('knows %s as a way to write 高血压', (letters, expected) => {
    expect(scoreSound(letters, 'gao xue ya')).toBe(expected);
  });

  it('takes the beginning of the sound while somebody is still typing', () => {
    expect(scoreSound('gaoxue', 'gao xue ya')).toBeGreaterThan(80);
  });

  it('takes a later word of the name from its first letter on, not from inside a syllable', () => {
    expect(scoreSound('xueya', 'gao xue ya')).toBeGreaterThan(60);
    expect(scoreSound('oxue', 'gao xue ya')).toBe(0);
  });

  it('takes lv and lu for the same, since keyboards differ', () => {
    expect(scoreSound('lvse', 'lv se')).toBe(scoreSound('luse', 'lv se'));
  });
});
