import { type Person, RELATIONS } from '../../../domain/person/schema.ts';
import { birthInWords, relationInWords, sexInWords } from '../../../domain/person/words.ts';
import type { Kept } from '../../../storage/repository.ts';

/** What the page shows of a person. */
export interface Shown {
  id: string;
  /** What stands in the coloured disc. */
  mark: string;
  name: string;
  facts: string[];
}

/** The household from the one who holds the phone outwards, elder before younger: the same at every visit. */
export function inOrder(people: readonly Kept<Person>[]): Kept<Person>[] {
  const keyOf = ({ id, value }: Kept<Person>) => {
    const relation = String(RELATIONS.indexOf(value.relation)).padStart(2, '0');
    return [relation, value.birth ?? '9999', value.name, id].join(' ');
  };
  return [...people].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Somebody as the page shows them; with `hidden`, only the place in the row of the household. */
export function shownPerson({ id, value }: Kept<Person>, index: number, hidden: boolean): Shown {
  if (hidden) return { id, mark: String(index + 1), name: `家人 ${index + 1}`, facts: [] };
  const { name, relation, sex, birth } = value;
  const facts = [
    relationInWords(relation),
    sex && sexInWords(sex),
    birth && `${birthInWords(birth)}生`,
  ];
  return {
    id,
    mark: [...name][0] ?? '',
    name,
    facts: facts.filter((fact): fact is string => Boolean(fact)),
  };
}

/** An id that no other person of this or another phone has. */
export function newId(): string {
  // Old WeChat has no crypto.randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
