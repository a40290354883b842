import { expect, test } from 'vitest';
import type { Health } from '../../../src/domain/health/schema.ts';
import type { Person } from '../../../src/domain/person/schema.ts';
import { subjectsOf } from '../../../src/islands/me/owed/subjects.ts';
import type { Household } from '../../../src/storage/household.ts';
import type { Kept } from '../../../src/storage/repository.ts';

const person = (id: string): Kept<Person> => ({
  ...{ id, person: id, at: 0 },
  value: { name: id, relation: 'other', colour: 'green' },
});

/** The family of three as the rules see it, where `mother` has said that of her health. */
function family(mother: Partial<Health>) {
  const value: Health = { conditions: [], risks: [], pregnancies: [], ...mother };
  const rows = [{ id: 'mother', person: 'mother', at: 0, value }];
  const household = {
    health: { all: () => rows, get: (id: string) => rows.find((row) => row.id === id) },
    marks: { all: () => [] },
  } as unknown as Household;
  const all = subjectsOf(['mother', 'father', 'child'].map(person), household);
  return Object.fromEntries(all.map(({ id, family: known }) => [id, known]));
}

test('what somebody has reaches the others only by consent, only where it is hepatitis B, and never themselves', () => {
  const conditions: Health['conditions'] = ['hypertension', 'hepatitis-b'];
  expect(family({ conditions, familyPrompt: true })).toEqual({
    mother: [],
    father: ['hepatitis-b'],
    child: ['hepatitis-b'],
  });
  const nobody = { mother: [], father: [], child: [] };
  expect(family({ conditions })).toEqual(nobody);
  expect(family({ conditions: ['hypertension'], familyPrompt: true })).toEqual(nobody);
});
