import { describe, expect, test } from 'vitest';
import type { Duty } from '../../../src/domain/checkup/duty.ts';
import {
  type AnswerDraft,
  type AnswerKind,
  newAnswer,
  readAnswer,
} from '../../../src/islands/me/owed/answer-draft.ts';

const TODAY = '2026-11-22';

const item = (rule: string, asksTarget = false) => ({
  duty: { id: `${rule}/2026`, rule } as Duty,
  title: rule,
  asksTarget,
});
const ITEMS = [item('pressure', true), item('exam')];

function read(kind: AnswerKind, part: Partial<AnswerDraft> = {}) {
  const answer = readAnswer({ ...newAnswer(kind, ITEMS), ...part }, ITEMS, TODAY);
  return 'problem' in answer ? answer.problem : answer.marks;
}

describe('what is said of a card', () => {
  test('“done” marks all of it today, with what the doctor said only where that counts', () => {
    const targets = { 'pressure/2026': 'not-at', 'exam/2026': 'at' };
    expect(read('done', { targets })).toEqual([
      { occurrence: 'pressure/2026', state: 'done', on: TODAY, target: 'not-at' },
      { occurrence: 'exam/2026', state: 'done', on: TODAY },
    ]);
    expect(read('done', { targets: { 'pressure/2026': 'unsaid' } })).toEqual([
      { occurrence: 'pressure/2026', state: 'done', on: TODAY },
      { occurrence: 'exam/2026', state: 'done', on: TODAY },
    ]);
  });

  test('only what is ticked is meant', () => {
    expect(read('done', { meant: ['exam/2026'] })).toHaveLength(1);
    expect(read('done', { meant: [] })).toBe('nothing meant');
  });

  test.each([
    ['done', 'other', '2026-11-01', '2026-11-01'],
    ['done', 'other', '2026-11-23', 'day to come'],
    ['done', 'other', '', 'no day'],
    ['later', 'week', '', '2026-11-29'],
    ['later', 'month', '', '2026-12-22'],
    ['later', 'other', '2026-11-22', 'day over'],
    ['later', 'other', '2026-11-23', '2026-11-23'],
  ] as const)('%s, %s %s is %s', (kind, when, day, result) => {
    const answer = read(kind, { when, day });
    expect(typeof answer === 'string' ? answer : answer[0]?.on).toBe(result);
  });

  test('“not for me” is about this time, or about every time', () => {
    const occurrences = (when: string) => {
      const answer = read('not-for-me', { when });
      return typeof answer === 'string' ? answer : answer.map(({ occurrence }) => occurrence);
    };
    expect(occurrences('once')).toEqual(['pressure/2026', 'exam/2026']);
    expect(occurrences('always')).toEqual(['pressure/*', 'exam/*']);
  });
});
