import { describe, expect, test } from 'vitest';
import { type HealthDraft, healthDraft, readHealth } from '../../../../src/domain/health/draft.ts';
import { NEW_PREGNANCY } from '../../../../src/domain/health/pregnancy-draft.ts';
import type { HealthField } from '../../../../src/domain/health/problem.ts';
import { type Health, healthSchema, UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { healthProblemInWords } from '../../../../src/domain/health/words.ts';

const TODAY = '2026-11-22';

function read(part: Partial<HealthDraft>, before: Health = UNKNOWN_HEALTH) {
  return readHealth({ ...healthDraft(before, TODAY), ...part }, before, TODAY, 'new');
}

const health = (part: Partial<HealthDraft>, before?: Health) => {
  const answer = read(part, before);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.health;
};
const problems = (part: Partial<HealthDraft>) => {
  const answer = read(part);
  return 'problems' in answer ? answer.problems.map(({ field, why }) => `${field}: ${why}`) : [];
};
const pregnant = (part: Partial<typeof NEW_PREGNANCY>) => ({
  pregnancy: { ...NEW_PREGNANCY, ...part },
});

describe('the form for somebody’s health', () => {
  test('left empty says that nothing is known', () => {
    expect(health({})).toEqual(UNKNOWN_HEALTH);
  });

  test('gives back what was kept, and keeps what it does not ask for', () => {
    const before: Health = {
      conditions: ['hypertension', 'hepatitis-b'],
      risks: ['lung'],
      premature: true,
      discharged: '2026-01-02',
      height: 160,
      pregnancies: [
        { id: 'a', lastPeriod: '2020-01-01', born: '2020-10-01' },
        { id: 'b', lastPeriod: '2026-08-01', dueDate: '2027-05-10' },
      ],
      pressureTarget: { systolic: 130, diastolic: 80 },
      familyPrompt: true,
    };
    expect(health({}, before)).toEqual(before);
    expect(() => healthSchema.parse(health({}, before))).not.toThrow();
  });

  test('keeps a target only with its diagnosis, and a consent only with what it is about', () => {
    const typed = { systolic: '１３０', diastolic: '80', familyPrompt: true };
    expect(health({ ...typed, conditions: ['hypertension'] })).toMatchObject({
      pressureTarget: { systolic: 130, diastolic: 80 },
    });
    expect(health(typed)).toEqual(UNKNOWN_HEALTH);
  });

  test('says nothing of a target whose diagnosis is not ticked any more: its fields are gone', () => {
    expect(health({ systolic: '130' })).toEqual(UNKNOWN_HEALTH);
    expect(health({ glucoseTo: '七', diastolic: '8' })).toEqual(UNKNOWN_HEALTH);
  });

  test.each([
    ['2026-10-01', '2026-09-30', 'before birth'],
    ['2026-10-01', '0202-10-03', 'before birth'],
    ['2026-10-01', '2026-10-01', undefined],
    ['2025-10-01', '2026-10-01', undefined],
    ['2025-10-01', '2026-10-02', 'day too late'],
    ['2026', '2025-12-31', 'before birth'],
    ['2025', '2026-11-22', undefined],
    [undefined, '2026-11-22', undefined],
  ])('of a newborn of %s that came home on %s it says %s', (birth, discharged, why) => {
    const draft = { ...healthDraft(UNKNOWN_HEALTH, TODAY), discharged };
    const answer = readHealth(draft, UNKNOWN_HEALTH, TODAY, 'new', birth);
    const said = 'problems' in answer ? answer.problems : [];
    expect(said).toEqual(why ? [{ field: 'discharged', why }] : []);
    for (const one of said) expect(healthProblemInWords(one)).toContain('出生');
  });

  test('says which numbers are wrong', () => {
    const conditions = ['hypertension', 'type-2-diabetes'] as const;
    expect(problems({ conditions, systolic: '130', diastolic: '' })).toEqual([
      'diastolic: no number',
    ]);
    expect(problems({ conditions, systolic: '80', diastolic: '130' })).toEqual([
      'diastolic: wrong way round',
    ]);
    expect(problems({ conditions, glucoseFrom: '7', glucoseTo: '七' })).toEqual([
      'glucoseTo: no number',
    ]);
  });

  test.each([
    ['165', 165],
    ['１６５．５厘米', 165.5],
    ['80', 80],
    ['250', 250],
    ['', undefined],
  ])('takes a height of “%s” as %s', (height, kept) => {
    expect(health({ height }, { ...UNKNOWN_HEALTH, height: 150 }).height).toBe(kept);
  });

  test.each([
    ['1.65', 'height: out of range'],
    ['79', 'height: out of range'],
    ['251', 'height: out of range'],
    ['一米六', 'height: no number'],
  ])('refuses a height of “%s”', (height, said) => {
    expect(problems({ height })).toEqual([said]);
  });

  test('says of a height and of targets in another unit which unit is meant', () => {
    const said = (field: HealthField) => healthProblemInWords({ field, why: 'out of range' });
    expect(said('height')).toContain('写厘米');
    expect(said('glucoseFrom')).toContain('mmol/L');
    expect(said('systolic')).toContain('mmHg');
  });

  test.each([
    [{ glucoseFrom: '90', glucoseTo: '126' }, ['glucoseFrom', 'glucoseTo']],
    [{ glucoseFrom: '4.4', glucoseTo: '70' }, ['glucoseTo']],
    [{ glucoseFrom: '0.5', glucoseTo: '40' }, []],
    [{ glucoseFrom: '0.4', glucoseTo: '40.1' }, ['glucoseFrom', 'glucoseTo']],
    [{ systolic: '1300', diastolic: '8' }, ['systolic', 'diastolic']],
    [{ systolic: '17.3', diastolic: '10.6' }, ['systolic', 'diastolic']],
    [{ systolic: '300', diastolic: '200' }, []],
    [{ systolic: '301', diastolic: '19' }, ['systolic', 'diastolic']],
    [{ systolic: '41', diastolic: '20' }, []],
    [{ systolic: '39', diastolic: '20' }, ['systolic']],
  ])('of targets %j it refuses %j', (typed, fields) => {
    const conditions = ['hypertension', 'type-2-diabetes'] as const;
    expect(problems({ conditions, ...typed })).toEqual(
      fields.map((field) => `${field}: out of range`),
    );
  });

  test('counts a pregnancy from the last period until the doctor sets a due date', () => {
    const counted = health(pregnant({ day: '2026-09-01' }));
    expect(counted.pregnancies).toEqual([{ id: 'new', lastPeriod: '2026-09-01' }]);
    const kept = healthDraft(counted, TODAY).pregnancy;
    const set = health(
      { pregnancy: { ...NEW_PREGNANCY, ...kept, count: 'due-date', day: '2027-06-15' } },
      counted,
    );
    expect(set.pregnancies).toEqual([
      { id: 'new', lastPeriod: '2026-09-01', dueDate: '2027-06-15' },
    ]);
  });

  test('takes a birth with the way home, or an end', () => {
    const day = '2026-01-20';
    expect(
      health(pregnant({ day, stage: 'born', born: '2026-10-27', discharged: '2026-10-30' }))
        .pregnancies,
    ).toEqual([{ id: 'new', lastPeriod: day, born: '2026-10-27', discharged: '2026-10-30' }]);
    expect(health(pregnant({ day, stage: 'ended', ended: '2026-04-01' })).pregnancies).toEqual([
      { id: 'new', lastPeriod: day, ended: '2026-04-01' },
    ]);
  });

  test.each([
    [{ day: '' }, 'day: no day'],
    [{ day: '2026-11-23' }, 'day: day to come'],
    [{ day: '2025-11-22' }, 'day: day too early'],
    [{ count: 'due-date' as const, day: '2027-08-30' }, 'day: day too late'],
    [{ day: '2026-01-20', stage: 'born' as const, born: '' }, 'born: no day'],
    [{ day: '2026-01-20', stage: 'born' as const, born: '2026-12-01' }, 'born: day to come'],
    [
      { day: '2026-01-20', stage: 'born' as const, born: '2026-10-27', discharged: '2026-10-26' },
      'pregnancy-discharged: before birth',
    ],
    [{ day: '2026-01-20', stage: 'ended' as const, ended: '' }, 'ended: no day'],
  ])('of a pregnancy %j it says %s', (part, said) => {
    expect(problems(pregnant(part))).toEqual([said]);
  });
});
