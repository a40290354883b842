import { expect, test } from 'vitest';
import { askedOf } from '../../../../src/domain/health/asked.ts';
import { weeksOf } from '../../../../src/domain/health/pregnancy.ts';
import { type Health, UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { pregnancyInWords } from '../../../../src/domain/health/words.ts';

const TODAY = '2026-11-22';
const asked = (
  birth: string | undefined,
  sex?: 'female' | 'male',
  health: Health = UNKNOWN_HEALTH,
) => {
  const person = { ...(birth && { birth }), ...(sex && { sex }) };
  const { risks, ...questions } = askedOf(person, health, health.conditions, TODAY);
  const yes = Object.entries(questions).flatMap(([name, isAsked]) => (isAsked ? [name] : []));
  return [...yes, ...risks].join(' ');
};

test.each([
  ['grandmother', '1954', 'female', 'conditions height glucose lung'],
  ['a man of 45', '1981-03-02', 'male', 'conditions height pressure glucose lung'],
  ['a woman of 30', '1996', 'female', 'conditions pregnancy height pressure glucose'],
  ['a woman of 30, sex not said', '1996', undefined, 'conditions height pressure glucose'],
  ['a boy of 10', '2016-05-01', 'male', ''],
  ['somebody who is 18 tomorrow', '2008-11-23', 'male', ''],
  ['somebody who is 18 today', '2008-11-22', 'male', 'conditions height pressure glucose'],
  ['a child of 3', '2023-05-01', 'male', 'premature'],
  ['a newborn', '2026-11-01', 'female', 'premature discharged'],
  ['somebody of unknown age', undefined, undefined, 'conditions height pressure glucose lung'],
] as const)('%s is asked only what can matter', (_who, birth, sex, questions) => {
  expect(asked(birth, sex)).toBe(questions);
});

test('a diagnosis answers the question for its risks, and what is kept can always be changed', () => {
  const health: Health = {
    conditions: ['hypertension', 'type-2-diabetes', 'copd'],
    risks: [],
    pregnancies: [{ id: 'a', lastPeriod: '2026-09-01' }],
  };
  expect(asked('1981', 'male', health)).toBe('conditions pregnancy height');
});

test('a height that was written down of a child can be changed', () => {
  expect(asked('2016-05-01', 'male', { ...UNKNOWN_HEALTH, height: 140 })).toBe('height');
});

test.each([
  [{ lastPeriod: '2026-11-22' }, '2026-11-22', { weeks: 0, days: 0 }],
  [{ lastPeriod: '2026-07-05' }, '2026-11-22', { weeks: 20, days: 0 }],
  [{ lastPeriod: '2026-07-05', dueDate: '2027-04-20' }, '2026-11-22', { weeks: 18, days: 5 }],
  [{ lastPeriod: '2026-11-23' }, '2026-11-22', undefined],
  [{}, '2026-11-22', undefined],
])('%j on %s is %j', (pregnancy, day, weeks) => {
  expect(weeksOf(pregnancy, day)).toEqual(weeks);
});

test('how far a pregnancy is, is said while it goes on', () => {
  const lastPeriod = '2026-07-05';
  expect(pregnancyInWords({ lastPeriod }, '2026-11-22')).toBe('今天是孕 20 周。');
  expect(pregnancyInWords({ lastPeriod }, '2026-11-23')).toBe('今天是孕 20 周又 1 天。');
  expect(pregnancyInWords({ lastPeriod, ended: '2026-08-01' }, TODAY)).toBe('');
  expect(pregnancyInWords({ lastPeriod, born: '2026-11-01' }, TODAY)).toBe('');
});
