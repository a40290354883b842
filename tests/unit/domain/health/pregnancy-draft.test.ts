import { describe, expect, test } from 'vitest';
import { healthDraft, readHealth } from '../../../../src/domain/health/draft.ts';
import {
  NEW_PREGNANCY,
  type PregnancyDraft,
} from '../../../../src/domain/health/pregnancy-draft.ts';
import {
  type Health,
  type Pregnancy,
  UNKNOWN_HEALTH,
} from '../../../../src/domain/health/schema.ts';
import { healthProblemInWords } from '../../../../src/domain/health/words.ts';

const TODAY = '2026-11-22';

function read(part: Partial<PregnancyDraft>, kept?: Pregnancy) {
  const before: Health = { ...UNKNOWN_HEALTH, pregnancies: kept ? [kept] : [] };
  const draft = healthDraft(before, TODAY);
  const pregnancy = { ...NEW_PREGNANCY, ...draft.pregnancy, ...part };
  return readHealth({ ...draft, pregnancy }, before, TODAY, 'new');
}

function pregnancies(part: Partial<PregnancyDraft>, kept?: Pregnancy) {
  const answer = read(part, kept);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.health.pregnancies;
}

function problems(part: Partial<PregnancyDraft>) {
  const answer = read(part);
  return 'problems' in answer ? answer.problems : [];
}

const GOING = { id: 'old', lastPeriod: '2026-03-01' };
const BORN = { id: 'old', lastPeriod: '2025-01-01', born: '2026-02-10' };

describe('another pregnancy', () => {
  test('does not take over what was ticked for the one whose child was born', () => {
    expect(pregnancies({ day: '2026-10-01', stage: 'going' }, BORN)).toEqual([
      { id: 'new', lastPeriod: '2026-10-01' },
    ]);
    const due = { count: 'due-date' as const, day: '2027-07-08', stage: 'going' as const };
    expect(pregnancies(due, BORN)).toEqual([{ id: 'new', dueDate: '2027-07-08' }]);
    const uncounted = { id: 'old', born: '2026-02-10' };
    expect(pregnancies({ day: '2026-10-01', stage: 'going' }, uncounted)[0]?.id).toBe('new');
  });

  test.each([
    ['2026-04-26', 'old'],
    ['2026-04-27', 'new'],
    ['2026-01-04', 'old'],
    ['2026-01-03', 'new'],
  ])('counted from %s instead of 1 March, eight weeks being the most, is the %s one', (day, id) => {
    // 56 days after 1 March is 26 April, 56 days before it is 4 January; 44 weeks back is 18 January: a birth has been told.
    expect(pregnancies({ day, stage: 'born', born: '2026-11-20' }, GOING)[0]?.id).toBe(id);
  });

  test('is not what a due date by ultrasound, a birth, or a mistake put right makes of it', () => {
    const due = { count: 'due-date' as const, day: '2026-12-13' };
    expect(pregnancies(due, GOING)).toEqual([{ ...GOING, dueDate: '2026-12-13' }]);
    expect(pregnancies({ stage: 'born', born: '2026-11-20' }, GOING)[0]?.id).toBe('old');
    expect(pregnancies({ stage: 'going', born: '' }, { ...GOING, born: '2026-11-20' })).toEqual([
      GOING,
    ]);
  });
});

describe('after the birth, or after an end', () => {
  test('nobody has to know the last period or the due date', () => {
    expect(pregnancies({ stage: 'born', born: '2026-11-10', discharged: '2026-11-12' })).toEqual([
      { id: 'new', born: '2026-11-10', discharged: '2026-11-12' },
    ]);
    expect(pregnancies({ stage: 'ended', ended: '2026-11-10' })).toEqual([
      { id: 'new', ended: '2026-11-10' },
    ]);
    expect(problems({ stage: 'going' })).toEqual([{ field: 'day', why: 'no day' }]);
  });

  test.each([
    ['2025-03-01', '2026-03-01', undefined],
    ['2025-03-01', '2026-03-02', 'day too late'],
    ['', '2025-11-23', undefined],
    ['', '2025-11-22', 'long over'],
    ['', '0202-11-10', 'long over'],
  ])('counted from “%s”, an end on %s is %s', (day, end, why) => {
    for (const stage of ['born', 'ended'] as const) {
      const said = problems({ day, stage, [stage]: end });
      expect(said).toEqual(why ? [{ field: stage, why }] : []);
      for (const one of said) expect(healthProblemInWords(one)).toMatch(/出生|结束/);
    }
  });

  test('nobody comes home a year after the birth', () => {
    const born = { stage: 'born' as const, day: '2025-03-05', born: '2025-11-10' };
    expect(problems({ ...born, discharged: '2026-11-10' })).toEqual([]);
    expect(problems({ ...born, discharged: '2026-11-11' })).toEqual([
      { field: 'pregnancy-discharged', why: 'day too late' },
    ]);
  });

  test.each([
    ['last-period', '2026-03-01', '2026-02-28', 'day too early'],
    ['last-period', '2026-03-01', '2026-03-01', undefined],
    ['due-date', '2026-12-06', '2026-02-28', 'day too early'],
    ['due-date', '2026-12-06', '2026-03-01', undefined],
  ] as const)('by a %s of %s, %s is %s', (count, day, end, why) => {
    for (const stage of ['born', 'ended'] as const) {
      const said = problems({ count, day, stage, [stage]: end });
      expect(said).toEqual(why ? [{ field: stage, why }] : []);
      for (const one of said) expect(healthProblemInWords(one)).toContain('不会早于怀孕');
    }
  });
});
