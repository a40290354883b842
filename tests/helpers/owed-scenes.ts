import fc from 'fast-check';
import type { Duty, Subject } from '../../src/domain/checkup/duty.ts';
import type { Mark } from '../../src/domain/checkup/mark.ts';
import { CONDITIONS, type Health, RISKS } from '../../src/domain/health/schema.ts';
import { addDays } from './days.ts';

/** Somebody on a day, looked at as far as `until`. */
export interface Scene {
  subject: Subject;
  today: string;
  until: string;
}

/** What somebody says of one of their duties: which, of all or of one kind, and how many days from today. */
export interface Word {
  which: number;
  kind: '' | 'follow-up' | 'immunisation';
  state: Mark['state'];
  days: number;
  target?: 'at' | 'not-at';
}

const FIRST_TODAY = '2025-11-20';

/** Days on which the county's present rules are in force, every kind of day among them. */
const todays = fc.integer({ min: 0, max: 900 }).map((days) => addDays(FIRST_TODAY, days));

/** How many days before today somebody was born: children as often as grown-ups. */
const ages = fc.oneof(
  fc.integer({ min: 0, max: 800 }),
  fc.integer({ min: 0, max: 7000 }),
  fc.integer({ min: 0, max: 33_000 }),
);

function birthOf(today: string, age: number, known: number): string | undefined {
  return known === 0 ? undefined : addDays(today, -age).slice(0, known);
}

const health = (today: string): fc.Arbitrary<Health> => {
  const before = (most: number) =>
    fc.integer({ min: 0, max: most }).map((days) => addDays(today, -days));
  const pregnancy = fc.record(
    {
      id: fc.constantFrom('a', 'b'),
      lastPeriod: before(320),
      dueDate: before(320).map((day) => addDays(day, 280)),
      born: before(400),
      discharged: before(30),
      ended: before(30),
    },
    { requiredKeys: ['id'] },
  );
  return fc.record({
    conditions: fc.subarray([...CONDITIONS]),
    risks: fc.subarray([...RISKS]),
    premature: fc.boolean(),
    discharged: fc.option(before(40), { nil: undefined }),
    pregnancies: fc.uniqueArray(pregnancy, { selector: ({ id }) => id, maxLength: 2 }),
  });
};

/** People of every age, of whom more or less is known, without a word said of any duty. */
export const scenes: fc.Arbitrary<Scene> = todays.chain((today) =>
  fc
    .record({
      age: ages,
      known: fc.constantFrom(0, 4, 7, 10, 10, 10, 10, 10),
      sex: fc.constantFrom('female' as const, 'male' as const, undefined),
      health: health(today),
      family: fc.subarray([...CONDITIONS]),
      ahead: fc.integer({ min: 0, max: 800 }),
    })
    .map((some) => ({
      today,
      until: addDays(today, some.ahead),
      subject: {
        id: 'somebody',
        person: { birth: birthOf(today, some.age, some.known), sex: some.sex },
        health: some.health,
        family: some.family,
        marks: [],
      },
    })),
);

/** Words on up to six duties: done in the last three months, not for me, or later. */
export const words: fc.Arbitrary<Word[]> = fc.array(
  fc.record(
    {
      which: fc.nat({ max: 500 }),
      kind: fc.constantFrom('' as const, 'follow-up' as const, 'immunisation' as const),
      state: fc.constantFrom('done' as const, 'done' as const, 'not-for-me', 'postponed'),
      days: fc.integer({ min: 0, max: 90 }),
      target: fc.constantFrom('at' as const, 'not-at' as const),
    },
    { requiredKeys: ['which', 'kind', 'state', 'days'] },
  ),
  { maxLength: 6 },
);

/** The mark that a word makes on one of `duties`. */
export function markFrom(word: Word, duties: readonly Duty[], today: string): Mark | undefined {
  const { which, kind, state, days, target } = word;
  const ofKind = duties.filter(({ rule }) => rule.endsWith(kind));
  const choice = ofKind.length > 0 ? ofKind : duties;
  const duty = choice[which % choice.length];
  if (!duty) return undefined;
  const on = addDays(today, state === 'postponed' ? days : -days);
  return { occurrence: duty.id, state, on, ...(target && { target }) };
}
