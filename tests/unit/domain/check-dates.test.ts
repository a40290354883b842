import { describe, expect, test } from 'vitest';
import { checkDates } from '../../../src/domain/shared/check-dates.ts';

const TODAY = '2026-11-22';

describe('the dates of a page', () => {
  test.each([
    ['everything in order', { published: '2026-01-01', revised: '2026-02-01' }, []],
    ['published and revised on one day', { published: TODAY, revised: TODAY }, []],
    ['published tomorrow', { published: '2026-11-23' }, ['published']],
    ['revised tomorrow', { revised: '2026-11-23' }, ['revised']],
    ['revised before published', { published: '2026-02-01', revised: '2026-01-31' }, ['revised']],
    [
      'due on the day of revision',
      { revised: '2026-02-01', review: { nextDue: '2026-02-01' } },
      ['review.nextDue'],
    ],
    ['due the day after', { revised: '2026-02-01', review: { nextDue: '2026-02-02' } }, []],
    [
      'reviewed tomorrow',
      { review: { date: '2026-11-23', nextDue: '2027-11-23' } },
      ['review.date'],
    ],
    ['no dates at all', {}, []],
  ])('%s', (_what, page, fields) => {
    const findings = checkDates(page, TODAY);
    expect(findings.map((finding) => finding.path.join('.'))).toEqual(fields);
    expect(findings.every((finding) => finding.code === 'date/order')).toBe(true);
  });
});
