import { readChoice, writeChoice } from '../../../storage/settings.ts';

/** An id, never a name: it stands beside the store, where names do not. */
const PERSON_KEY = 'mingbairen.diary-person';

/**
 * Whose diary is shown: the one whom the address names after its `#`, else the one of the last visit, else the first.
 * Nothing where there is nobody.
 */
export function personAtFirst(people: readonly { id: string }[], hash: string): string | undefined {
  const wanted = [hash.slice(1), readChoice(PERSON_KEY)];
  const found = wanted.find((id) => people.some((person) => person.id === id));
  return found ?? people[0]?.id;
}

/** Remembers whose diary it was, for this page and those beside it. */
export function rememberPerson(id: string): void {
  writeChoice(PERSON_KEY, id);
}
