import { type BirthDraft, type BirthProblem, readBirth } from './birth.ts';
import { freeColour } from './colour.ts';
import { type Colour, LONGEST_NAME, type Person, type Relation } from './schema.ts';

/** What the form for a person holds: texts as they were typed, choices as far as they were made. */
export interface PersonDraft extends BirthDraft {
  name: string;
  relation: Relation | undefined;
  sex: Person['sex'];
  colour: Colour;
}

/** A field of the form in which something is wrong, and what. */
export type PersonProblem =
  | { field: 'name'; why: 'no name' | 'name too long' | 'same name' }
  | { field: 'relation'; why: 'no relation' }
  | { field: keyof BirthDraft; why: BirthProblem };

/** An empty form; the first person is most often the one who holds the phone. */
export function newDraft(household: readonly Person[]): PersonDraft {
  return {
    name: '',
    relation: household.length === 0 ? 'self' : undefined,
    sex: undefined,
    year: '',
    month: '',
    day: '',
    colour: freeColour(household.map(({ colour }) => colour)),
  };
}

/** The form for somebody who is there already. */
export function draftOf({ name, relation, sex, colour, birth = '' }: Person): PersonDraft {
  const [year = '', month = '', day = ''] = birth.split('-');
  // People write 3, not 03.
  const plain = (part: string) => part.replace(/^0/, '');
  return { name, relation, sex, colour, year, month: plain(month), day: plain(day) };
}

/** The person whom a form describes, or all that is wrong with it, from top to bottom. `others` are the names of the rest of the household, `today` is `YYYY-MM-DD`. */
export function readPerson(
  draft: PersonDraft,
  others: readonly string[],
  today: string,
): { person: Person } | { problems: PersonProblem[] } {
  const problems: PersonProblem[] = [];
  const { relation, sex, colour } = draft;
  const name = draft.name.trim();
  if (name === '') problems.push({ field: 'name', why: 'no name' });
  else if ([...name].length > LONGEST_NAME) problems.push({ field: 'name', why: 'name too long' });
  else if (others.includes(name)) problems.push({ field: 'name', why: 'same name' });
  if (!relation) problems.push({ field: 'relation', why: 'no relation' });
  const read = readBirth(draft, today);
  if ('problem' in read) problems.push({ field: read.part, why: read.problem });
  if (problems.length > 0 || !relation || 'problem' in read) return { problems };
  const person: Person = { name, relation, colour };
  if (read.birth !== undefined) person.birth = read.birth;
  if (sex) person.sex = sex;
  return { person };
}
