import { describe, expect, test } from 'vitest';
import {
  LONGEST_SENTENCE,
  longSentencesIn,
  overpromisesIn,
} from '../../../src/domain/shared/plain-words.ts';

describe('long sentences', () => {
  const long = '字'.repeat(LONGEST_SENTENCE + 1);

  test.each([
    ['forty characters', '字'.repeat(LONGEST_SENTENCE), 0],
    ['forty-one characters', long, 1],
    ['a full stop between', `${'字'.repeat(30)}。${'字'.repeat(30)}`, 0],
    ['a comma between, which is no pause', `${'字'.repeat(30)}，${'字'.repeat(30)}`, 1],
    ['a new line between', `${'字'.repeat(30)}\n${'字'.repeat(30)}`, 0],
    ['letters and digits, which are not counted', `${'a1'.repeat(60)}字`, 0],
    ['two of them', `${long}。${long}`, 2],
  ])('%s', (_what, text, count) => {
    expect(longSentencesIn(text)).toHaveLength(count);
  });

  test('the place of the second sentence is its own', () => {
    expect(longSentencesIn(`短句。${long}`)[0]?.at).toBe(3);
  });
});

describe('promises that medicine cannot keep', () => {
  test.each([
    ['这个药能根治', ['根治']],
    ['100% 有效，药到病除', ['100%', '药到病除']],
    ['有人说“祖传秘方，包治百病”，别信', []],
    ['“没事”是骗人的，根治也是', ['根治']],
    ['不能保证治好', []],
  ])('in %j are %j', (text, words) => {
    expect(overpromisesIn(text).map((found) => found.text)).toEqual(words);
  });
});
