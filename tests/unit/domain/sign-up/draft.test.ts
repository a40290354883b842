import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newDraft,
  packagesFor,
  readWish,
  type WishDraft,
} from '../../../../src/domain/sign-up/draft.ts';
import { problemInWords } from '../../../../src/domain/sign-up/draft-words.ts';
import { wishSchema } from '../../../../src/domain/sign-up/schema.ts';
import {
  CALL_TIMES,
  FOR_WHOM,
  GROUPS,
  HELPER_RELATIONS,
  isHealthGroup,
} from '../../../../src/domain/sign-up/terms.ts';
import { fromWire, toWire } from '../../../../src/domain/sign-up/wire.ts';
import { ABOUT, COUNTY, WHOLE } from '../../../helpers/sign-up.ts';

function wishOf(part: Partial<WishDraft>, isHelped = false) {
  const read = readWish({ ...WHOLE, ...part }, COUNTY, { ...ABOUT, isHelped });
  if ('problems' in read) throw new Error(read.problems.map(({ why }) => why).join());
  return read.wish;
}

function problemsOf(part: Partial<WishDraft>, isHelped = false) {
  const read = readWish({ ...WHOLE, ...part }, COUNTY, { ...ABOUT, isHelped });
  return 'problems' in read ? read.problems.map(({ field, why }) => `${field}: ${why}`) : [];
}

describe('a form gives the wish that it says', () => {
  test('the least: nothing of health, no group, no package, nobody who helped', () => {
    expect(wishOf({})).toEqual({
      ...{ kind: 'wish', form: 1, at: ABOUT.at, change: 0, forWhom: 'self' },
      ...{ name: '王桂英', phone: '13800138000', village: 'dong', team: 'east-1' },
      ...{ groups: [], packages: [], callTime: 'any', consent: { basic: 1_795_000_000 } },
    });
  });

  test('with the consent of its own, groups and packages of health stand in it', () => {
    const health = 1_794_999_999;
    const groups = ['hypertension', 'elders-65'] as const;
    const wish = wishOf({ health, groups, packages: ['pressure-plus', 'old'] });
    expect(wish.groups).toEqual(['elders-65', 'hypertension']);
    expect(wish.packages).toEqual(['old', 'pressure-plus']);
    expect(wish.consent.health).toBe(health);
  });

  test('without it the same form says nothing of health, and is a sign-up all the same', () => {
    const wish = wishOf({ groups: ['hypertension', 'elders-65'], packages: ['pressure', 'old'] });
    expect([wish.groups, wish.packages]).toEqual([['elders-65'], ['old']]);
    expect(wish.consent).toEqual({ basic: 1_795_000_000 });
  });

  test('of a child nothing is said: no group, nothing of health; a package for small children may be wished', () => {
    const wish = wishOf({
      ...{ forWhom: 'child', health: 1_795_000_000, groups: ['children-0-6', 'disabled'] },
      packages: ['small', 'pressure'],
    });
    expect([wish.groups, wish.packages, wish.consent.health]).toEqual([[], ['small'], undefined]);
  });

  test('who helped is named, and only where somebody helped', () => {
    const helper = { helperName: ' 小张 ', helperRelation: 'liaison' } as const;
    expect(wishOf({ forWhom: 'adult', ...helper }, true).helper).toEqual({
      name: '小张',
      relation: 'liaison',
    });
    expect(wishOf({ forWhom: 'child', ...helper }, true).helper?.relation).toBe('liaison');
    expect(wishOf({ forWhom: 'child', ...helper }).helper).toBeUndefined();
    expect(wishOf(helper).helper).toBeUndefined();
  });

  test('a name loses what nobody sees, and keeps what was written', () => {
    expect(wishOf({ name: ' 王\u200b桂　英\u202e ' }).name).toBe('王桂 英');
    expect(wishOf({ name: '𠮷'.repeat(15) }).name).toBe('𠮷'.repeat(15));
  });
});

describe('what is wrong is named, each with its field', () => {
  test.each<[string, Partial<WishDraft>, string]>([
    ['nobody chosen', { forWhom: undefined }, 'forWhom: no one chosen'],
    ['no name', { name: ' \u200b ' }, 'name: no name'],
    ['a name of 16', { name: '一'.repeat(16) }, 'name: name too long'],
    ['no telephone', { phone: '' }, 'phone: no phone'],
    ['no township', { township: '' }, 'township: nothing chosen'],
    ['no village', { village: '' }, 'village: nothing chosen'],
    ['a village of another township', { village: 'xi' }, 'village: nothing chosen'],
    ['a team that is gone', { team: 'east-9' }, 'team: nothing chosen'],
    ['not agreed', { basic: undefined }, 'basic: not agreed'],
    [
      'five packages',
      {
        ...{ health: 1, groups: ['elders-65', 'general', 'hypertension', 'diabetes'] },
        packages: ['basic', 'old', 'pressure', 'sugar', 'home'],
      },
      'packages: too many packages',
    ],
    ['nobody who helps', { forWhom: 'adult', helperRelation: 'relative' }, 'helperName: no name'],
    ['no relation', { forWhom: 'adult', helperName: '小张' }, 'helperRelation: nothing chosen'],
  ])('%s', (_, part, problem) => {
    expect(problemsOf(part)).toEqual([problem]);
  });

  test('a helper signs nobody up as themselves', () => {
    expect(problemsOf({ helperName: '小张', helperRelation: 'liaison' }, true)).toEqual([
      'forWhom: no one chosen',
    ]);
  });

  test('an empty form names everything that is needed and nothing else', () => {
    expect(problemsOf(newDraft())).toEqual([
      'forWhom: no one chosen',
      'name: no name',
      'phone: no phone',
      'township: nothing chosen',
      'basic: not agreed',
    ]);
  });
});

test('packages are offered by group, what the county added always; of health only after the consent', () => {
  const offered = (part: Partial<WishDraft>) =>
    packagesFor({ ...WHOLE, ...part }, COUNTY.packages).map(({ id }) => id);
  expect(offered({})).toEqual(['home']);
  expect(offered({ groups: ['elders-65', 'hypertension'] })).toEqual(['old', 'home']);
  expect(offered({ health: 1, groups: ['hypertension'] })).toEqual([
    'pressure',
    'home',
    'pressure-plus',
  ]);
  expect(offered({ forWhom: 'child' })).toEqual(['small']);
});

const some = <T>(list: readonly T[]) => fc.subarray([...list]);

/** The first one as often as all others together. */
const mostly = <T>(first: T, ...others: T[]) =>
  fc.constantFrom(first, ...others, ...others.map(() => first));

const drafts: fc.Arbitrary<WishDraft> = fc.record({
  forWhom: fc.constantFrom(undefined, ...FOR_WHOM),
  name: fc.oneof(fc.constant('王桂英'), fc.string({ unit: 'binary', maxLength: 20 })),
  phone: fc.oneof(
    fc.constantFrom('13800138000', '0536-1234567', '+86 536 1234567'),
    fc.string({ unit: fc.constantFrom(...'0123456789+-（ 8６'), maxLength: 15 }),
  ),
  township: mostly('east', '', 'west', 'gone'),
  village: mostly('dong', '', 'xi', 'gone'),
  team: mostly('east-1', '', 'west-1', 'gone'),
  health: fc.constantFrom(undefined, 1_794_000_000),
  groups: some(GROUPS),
  packages: some([...COUNTY.packages.map(({ id }) => id), 'gone']),
  callTime: fc.constantFrom(...CALL_TIMES),
  helperName: fc.oneof(fc.constant('小张'), fc.string({ maxLength: 18 })),
  helperRelation: fc.constantFrom(undefined, ...HELPER_RELATIONS),
  basic: mostly(1_795_000_000, undefined),
});

test('any form gives either a wish that the team can read, or problems that have words', () => {
  let wishes = 0;
  fc.assert(
    fc.property(drafts, fc.boolean(), (draft, isHelped) => {
      const read = readWish(draft, COUNTY, { ...ABOUT, isHelped });
      if ('problems' in read) {
        expect(read.problems.length).toBeGreaterThan(0);
        for (const problem of read.problems) expect(problemInWords(problem)).toMatch(/。$/);
        return;
      }
      wishes += 1;
      expect(wishSchema.safeParse(read.wish).success).toBe(true);
      expect(fromWire(toWire(read.wish))).toEqual({ submission: read.wish });
      // Nothing of health without the consent to it, whatever was chosen before.
      if (read.wish.consent.health === undefined) {
        expect(read.wish.groups.filter(isHealthGroup)).toEqual([]);
        expect(read.wish.packages.filter((id) => /pressure|sugar/.test(id))).toEqual([]);
      }
    }),
    { numRuns: 2000, seed: 8 },
  );
  expect(wishes).toBeGreaterThan(50);
});
