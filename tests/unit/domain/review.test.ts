import { describe, expect, test } from 'vitest';
import { checkReview } from '../../../src/domain/shared/check-review.ts';
import { isListed, isPublishable } from '../../../src/domain/shared/health-page.ts';
import { isSigned, type Review, review } from '../../../src/domain/shared/review.ts';
import { reviewStatus } from '../../../src/domain/shared/review-status.ts';
import { addDays } from '../../helpers/days.ts';

const DUE = '2026-11-22';
const signed: Review = {
  state: 'reviewed',
  role: '全科医师',
  organisation: '小县医院',
  name: '测试甲',
  title: '主治医师',
  date: '2026-01-01',
  nextDue: DUE,
};
const draft: Review = { state: 'draft', role: '全科医师', organisation: '小县医院', nextDue: DUE };

describe('review status', () => {
  test.each([
    [-1, 'current', 'the day before'],
    [0, 'current', 'the due day itself'],
    [1, 'overdue', 'the day after'],
    [30, 'overdue', 'the last day of grace'],
    [31, 'stale', 'the day after the grace'],
    [3650, 'stale', 'ten years on'],
  ] as const)('%i days after the due day a page is %s', (days, status, _why) => {
    expect(reviewStatus(DUE, addDays(DUE, days))).toBe(status);
  });

  test('a stale page leaves the lists, unless somebody may need it in an emergency', () => {
    const late = addDays(DUE, 31);
    expect(isListed(signed, addDays(DUE, 30), false)).toBe(true);
    expect(isListed(signed, late, false)).toBe(false);
    expect(isListed(signed, late, true)).toBe(true);
  });
});

describe('a signature', () => {
  test.each([
    ['everything', signed, true],
    ['no name', { ...signed, name: undefined }, false],
    ['no title', { ...signed, title: undefined }, false],
    ['no date', { ...signed, date: undefined }, false],
    ['a name on a draft', { ...signed, state: 'draft' }, false],
    ['nothing', draft, false],
  ] as const)('with %s the page is signed: %#', (_what, value, isOne) => {
    expect(isSigned(value as Review)).toBe(isOne);
    expect(isPublishable(value as Review, 'live')).toBe(isOne);
    expect(isPublishable(value as Review, 'demo')).toBe(true);
  });

  test('a finished review needs its date', () => {
    const { date: _date, ...undated } = signed;
    const result = review.safeParse(undated);
    expect(result.error?.issues[0]).toMatchObject({
      path: ['date'],
      params: { code: 'review/date-missing' },
    });
    expect(review.safeParse(draft).success).toBe(true);
  });
});

describe('checking a review', () => {
  const codes = (value: Review, today: string) =>
    checkReview(value, today).map((finding) => finding.code);

  test.each([
    [0, []],
    [1, ['review/overdue']],
    [30, ['review/overdue']],
    [31, ['review/overdue']],
  ])('%i days after the due day it finds %j', (days, expected) => {
    expect(codes(signed, addDays(DUE, days))).toEqual(expected);
  });

  test('a finished review without a name or a title is an error, a draft without them is not', () => {
    expect(codes({ ...signed, title: undefined }, DUE)).toEqual(['review/no-reviewer']);
    expect(codes(draft, DUE)).toEqual([]);
  });
});
