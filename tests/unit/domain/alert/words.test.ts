import { expect, test } from 'vitest';
import { judgementInWords } from '../../../../src/domain/alert/words.ts';
import { at, lifted, replaced, span } from './times.ts';

const FROM = at('2026-11-01T00:00');
const UNTIL = at('2027-03-31T23:59:59');
const plain = span(FROM, UNTIL);

test.each([
  ['current', plain, '有效到 2027 年 3 月 31 日'],
  ['planned', plain, '2026 年 11 月 1 日起'],
  ['maybe-planned', plain, '2026 年 11 月 1 日起'],
  ['maybe-over', plain, '到 2027 年 3 月 31 日'],
  ['ended', plain, '已经结束，到 2027 年 3 月 31 日'],
  ['lifted', span(FROM, UNTIL, lifted(FROM + 1)), '警报已解除'],
  ['just-lifted', span(FROM, UNTIL, lifted(FROM + 1)), '警报已解除'],
  ['replaced', span(FROM, UNTIL, replaced(FROM + 1)), '已换成新的一条'],
] as const)('an alert that is %s', (judgement, one, words) => {
  expect(judgementInWords({ judgement, span: one })).toBe(words);
});

test('one that is to be lifted or replaced early holds until then', () => {
  const early = span(FROM, UNTIL, replaced(at('2026-12-20T09:00')), lifted(at('2026-12-24T09:00')));
  expect(judgementInWords({ judgement: 'current', span: early })).toBe(
    '有效到 2026 年 12 月 20 日',
  );
  expect(judgementInWords({ judgement: 'maybe-over', span: early })).toBe('到 2026 年 12 月 20 日');
});

test('a change that comes too late moves no date', () => {
  const late = span(FROM, UNTIL, lifted(UNTIL));
  expect(judgementInWords({ judgement: 'ended', span: late })).toBe(
    '已经结束，到 2027 年 3 月 31 日',
  );
});
