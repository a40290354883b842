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
    ['later', 'other', '2027-11-22', '2027-11-22'],
    ['later', 'other', '2027-11-23', 'day too far'],
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

describe('what is done within another', () => {
  const yearly = { ...item('year'), per: 'year', within: 'half/2026-2' } as const;
  const half = {
    duty: { id: 'half/2026-2', rule: 'half' } as Duty,
    ...({ title: '半年量一次', asksTarget: false, per: 'half-year' } as const),
  } as const;
  const both = (kind: AnswerKind, part: Partial<AnswerDraft> = {}) => {
    const items = [yearly, half];
    const answer = readAnswer({ ...newAnswer(kind, items), ...part }, items, TODAY);
    return 'problem' in answer
      ? [answer.problem]
      : [...answer.marks.map(({ occurrence }) => occurrence).sort(), answer.words];
  };

  test('is marked with it, and not named', () => {
    expect(both('done')).toEqual([
      ...['half/2026-2', 'year/2026'],
      '记下了：半年量一次，11 月 22 日做的。',
    ]);
    expect(both('later').slice(0, 2)).toEqual(['half/2026-2', 'year/2026']);
    expect(both('done', { meant: [] })).toEqual(['nothing meant']);
  });

  test('is still owed where only the larger one is not wanted', () => {
    expect(both('not-for-me', { when: 'always' }).slice(0, -1)).toEqual(['half/*']);
    expect(both('not-for-me').slice(0, -1)).toEqual(['half/2026-2']);
  });
});

describe('what has a last day', () => {
  const due = (latest: string) => ({ ...item('exam'), duty: { ...item('exam').duty, latest } });
  const later = (latest: string, when: string, day = '') => {
    const items = [due(latest), item('pressure')];
    const answer = readAnswer({ ...newAnswer('later', items), when, day }, items, TODAY);
    return 'problem' in answer ? answer.problem : `${answer.marks[0]?.on} ${answer.words}`;
  };

  test('is put off until that day at the most, and so is what is put off with it', () => {
    expect(later('2026-12-31', 'other', '2026-12-31')).toContain('2026-12-31');
    expect(later('2026-12-31', 'other', '2027-01-01')).toBe('day too far');
    expect(later('2026-11-25', 'week')).toMatch(/^2026-11-25 .+11 月 25 日起又会列在这里。/);
    expect(later('2026-11-25', 'month')).toMatch(/^2026-11-25 /);
  });

  test('and is over, or is today, can be put off like what has none', () => {
    expect(later('2026-11-22', 'week')).toMatch(/^2026-11-29 /);
    expect(later('2026-01-01', 'other', '2027-11-22')).toMatch(/^2027-11-22 /);
  });
});

describe('the day on which something was done', () => {
  const yearly = (id: string, per: 'year' | 'half-year') => ({
    duty: { id: `exam/${id}`, rule: 'exam' } as Duty,
    title: '体检',
    asksTarget: false,
    per,
  });
  const done = (one: ReturnType<typeof yearly>, day: string, birth?: string) => {
    const draft = { ...newAnswer('done', [one]), when: 'other', day };
    const answer = readAnswer(draft, [one], '2027-01-05', birth);
    return 'problem' in answer ? answer.problem : `${answer.marks[0]?.occurrence} ${answer.words}`;
  };

  test('in the year before ticks that year off, and not the one that was asked about', () => {
    expect(done(yearly('2027', 'year'), '2026-12-20')).toBe(
      'exam/2026 记下了：体检，2026 年 12 月 20 日做的。记在 2026 年；2027 年的还没做。',
    );
    expect(done(yearly('2027', 'year'), '2027-01-01')).toBe(
      'exam/2027 记下了：体检，1 月 1 日做的。',
    );
  });

  test('in the half-year before likewise', () => {
    expect(done(yearly('2027-1', 'half-year'), '2026-12-31')).toMatch(
      /^exam\/2026-2 .+记在 2026 年下半年；2027 年上半年的还没做。$/,
    );
    expect(done(yearly('2027-1', 'half-year'), '2027-01-01')).toMatch(/^exam\/2027-1 /);
  });

  test('is never before the birth, as far as that is known', () => {
    expect(done(yearly('2027', 'year'), '1954-03-07', '1954-03-08')).toBe('before birth');
    expect(done(yearly('2027', 'year'), '1953-12-31', '1954')).toBe('before birth');
    expect(done(yearly('2027', 'year'), '1954-01-01', '1954')).toContain('exam/1954');
  });

  test('is never in a year that nobody remembers, where no birth is known', () => {
    expect(done(yearly('2027', 'year'), '0202-06-01')).toBe('day too old');
    expect(done(yearly('2027', 'year'), '1907-01-04')).toBe('day too old');
    expect(done(yearly('2027', 'year'), '1907-01-05')).toContain('exam/1907');
  });
});
