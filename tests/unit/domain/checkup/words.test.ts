import { describe, expect, test } from 'vitest';
import type { DutyRemark, DutyState } from '../../../../src/domain/checkup/duty.ts';
import {
  CLINIC_DECIDES,
  missingInWords,
  NOT_NATIONWIDE,
  remarkInWords,
  stateInWords,
  whenInWords,
} from '../../../../src/domain/checkup/words.ts';

const STATES: DutyState[] = [
  ...(['overdue', 'due', 'upcoming', 'ask', 'postponed'] as const),
  ...(['done', 'not-for-me', 'passed', 'closed'] as const),
];
const REMARKS: DutyRemark[] = [
  ...(['late', 'late-dose', 'after-dose-before', 'skin-test', 'ask-county'] as const),
  ...(['ask-before-first-rule', 'ask-clinic', 'ask-premature', 'replaced'] as const),
  ...(['refer', 'last-years-rule', 'ask-birthday'] as const),
];

describe('the words of a duty', () => {
  test('never say that it is too late, or that somebody has no right to it', () => {
    const all = [
      ...STATES.map(stateInWords),
      ...REMARKS.map((remark) => remarkInWords(remark, 2025)),
      ...[CLINIC_DECIDES, NOT_NATIONWIDE],
      ...(['birth', 'birth-day', 'sex'] as const).map((missing) => missingInWords(missing)),
      missingInWords('birth-day', true),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(
      all.filter((words) => words.length < 3 || /太晚|没有资格|没资格|来不及/.test(words)),
    ).toEqual([]);
  });

  test.each([
    ['late', '日子过了，还可以补做，请问医生。'],
    ['ask-clinic', '这个年龄怎么补，请问接种门诊。'],
    ['last-years-rule', '按 2025 年规定，今年以县里通知为准。'],
  ] as const)('%s is said as the facts have it', (remark, words) => {
    expect(remarkInWords(remark, 2025)).toBe(words);
  });

  test('name the age from which somebody is to ring, and ask a grown-up for their own birthday', () => {
    expect(remarkInWords('ask-birthday', 2025, 65)).toBe('满 65 周岁的那天起，先打电话问。');
    expect(missingInWords('birth-day')).toContain('孩子');
    expect(missingInWords('birth-day', true)).not.toContain('孩子');
  });

  test.each([
    ['overdue', '2026-01-01', '2026-10-31', '本来最晚 10 月 31 日'],
    ['due', '2026-01-01', '2026-12-31', '最晚 12 月 31 日'],
    ['due', undefined, undefined, '现在就可以做'],
    ['due', undefined, '2027-02-01', '最晚 2027 年 2 月 1 日'],
    ['upcoming', '2026-12-01', '2027-02-28', '12 月 1 日到 2027 年 2 月 28 日'],
    ['upcoming', '2027-01-01', undefined, '2027 年 1 月 1 日起'],
    ['ask', undefined, undefined, '哪天做，先问一问'],
  ] as const)('%s from %s until %s is “%s”', (state, from, latest, words) => {
    const days = { ...(from && { from }), ...(latest && { latest }) };
    expect(whenInWords({ state, ...days }, '2026-11-22')).toBe(words);
  });
});
