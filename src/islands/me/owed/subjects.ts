import type { Subject } from '../../../domain/checkup/duty.ts';
import { type Condition, UNKNOWN_HEALTH } from '../../../domain/health/schema.ts';
import type { Person } from '../../../domain/person/schema.ts';
import type { Household } from '../../../storage/household.ts';
import type { Kept } from '../../../storage/repository.ts';

/** Somebody of the household as the rules see them, with the whole of their row. */
export interface HouseholdSubject extends Subject {
  person: Person;
}

/** The people as the rules see them: with health, marks and what somebody else of the family lets be known, in the given order. */
export function subjectsOf(
  people: readonly Kept<Person>[],
  { health, marks }: Pick<Household, 'health' | 'marks'>,
): HouseholdSubject[] {
  const all = marks.all();
  const prompting = health.all().filter(({ value }) => value.familyPrompt === true);
  return people.map(({ id, value }) => ({
    id,
    person: value,
    health: health.get(id)?.value ?? UNKNOWN_HEALTH,
    marks: all.filter(({ person }) => person === id).map((mark) => mark.value),
    family: conditionsOf(prompting.filter((other) => other.id !== id)),
  }));
}

/** Only the diagnosis about which the form asks for consent ever reaches the others. */
function conditionsOf(others: readonly Kept<{ conditions: readonly Condition[] }>[]): Condition[] {
  return others.some(({ value }) => value.conditions.includes('hepatitis-b'))
    ? ['hepatitis-b']
    : [];
}
