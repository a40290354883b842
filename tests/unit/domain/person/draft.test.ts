import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeColour } from '../../../../src/domain/person/colour.ts';
import { draftOf, newDraft, readPerson } from '../../../../src/domain/person/draft.ts';
import {
  COLOURS,
  type Person,
  personSchema,
  RELATIONS,
} from '../../../../src/domain/person/schema.ts';
import { birthInWords, problemInWords } from '../../../../src/domain/person/words.ts';

const TODAY = '2026-11-22';
const ME: Person = { name: '李建国', relation: 'self', colour: 'green', birth: '1969-03-08' };

/** A person as the form can describe one. */
const person: fc.Arbitrary<Person> = fc
  .record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    relation: fc.constantFrom(...RELATIONS),
    colour: fc.constantFrom(...COLOURS),
    birth: fc.option(fc.constantFrom('1938', '1954-03', '2000-12-31', '2024-02-29'), {
      nil: undefined,
    }),
    sex: fc.option(fc.constantFrom('female' as const, 'male' as const), { nil: undefined }),
  })
  .map(({ birth, sex, ...rest }) => ({
    ...rest,
    name: `${rest.name.trim()}名`.slice(-20).trim(),
    ...(birth && { birth }),
    ...(sex && { sex }),
  }));

describe('the form for a person', () => {
  test('what it was opened with is what it saves, and can be kept', () => {
    fc.assert(
      fc.property(person, (one) => {
        const read = readPerson(draftOf(one), [], TODAY);
        fc.pre(!('problems' in read && read.problems.some(({ field }) => field === 'name')));
        expect(read).toEqual({ person: one });
        expect(personSchema.parse(one)).toEqual(one);
      }),
    );
  });

  test('begins with oneself, then with nobody in particular, each in another colour', () => {
    expect(newDraft([])).toMatchObject({ relation: 'self', colour: 'green', name: '' });
    expect(newDraft([ME])).toMatchObject({ relation: undefined, colour: 'blue' });
    expect(freeColour(COLOURS)).toBe('green');
    expect(freeColour(['green', 'green', 'orange'])).toBe('blue');
  });

  test('says everything that is wrong at once, from top to bottom', () => {
    const draft = { ...newDraft([ME]), name: ' ', year: '54' };
    const read = readPerson(draft, ['李建国'], TODAY);
    expect(read).toEqual({
      problems: [
        { field: 'name', why: 'no name' },
        { field: 'relation', why: 'no relation' },
        { field: 'year', why: 'year without four digits' },
      ],
    });
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map(problemInWords)).toEqual([
      '请写称呼：名字或家里的叫法都行。',
      '请选和您的关系。',
      '年份请写四位数字，比如 1954。',
    ]);
  });

  test('refuses a name that another has, and one longer than twenty characters', () => {
    const withName = (name: string) => readPerson({ ...draftOf(ME), name }, ['王桂英'], TODAY);
    expect(withName(' 王桂英 ')).toEqual({ problems: [{ field: 'name', why: 'same name' }] });
    expect(withName('名'.repeat(21))).toEqual({
      problems: [{ field: 'name', why: 'name too long' }],
    });
  });

  test('counts a rare character as one, in the form and where it is kept', () => {
    const rare = '𠮷'.repeat(20);
    const read = readPerson({ ...draftOf(ME), name: rare }, [], TODAY);
    expect(read).toEqual({ person: { ...ME, name: rare } });
    expect(personSchema.safeParse({ ...ME, name: rare }).success).toBe(true);
  });
});

test.each([
  ['1954', '1954 年'],
  ['1954-03', '1954 年 3 月'],
  ['1954-03-08', '1954 年 3 月 8 日'],
])('%s is read as %s', (birth, words) => {
  expect(birthInWords(birth)).toBe(words);
});
