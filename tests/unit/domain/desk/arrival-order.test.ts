import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burstOf, MOST_IN_AN_HOUR } from '../../../../src/domain/desk/burst.ts';
import { type Opened, takeIn } from '../../../../src/domain/desk/intake.ts';
import type { DeskRecord } from '../../../../src/domain/desk/record.ts';
import { standingOf } from '../../../../src/domain/desk/standing.ts';
import { HOUR, MORNING, opened, takeAll, wish, withdrawal } from '../../../helpers/desk-forms.ts';

/** Forms of three submissions by three keys, changes and withdrawals among them. */
const form = fc
  .record({
    submission: fc.integer({ min: 1, max: 3 }),
    key: fc.constantFrom('a', 'b', 'c'),
    change: fc.integer({ min: 0, max: 3 }),
    name: fc.constantFrom('王桂英', '李建国', undefined),
  })
  .map(({ submission, key, change, name }) =>
    opened(submission, key, name ? wish({ name, change }) : withdrawal(change)),
  );

/** All that must not depend on the order. Which of several keys was first does, so what is shown counts only where one key speaks. */
function endState(records: readonly DeskRecord[]) {
  return records
    .filter((one) => one.kind === 'sign-up')
    .map((record) => {
      const { status, shown, conflict } = standingOf(record);
      const isOneKey = new Set(record.forms.map(({ key }) => key)).size === 1;
      return {
        ...{ submission: record.submission, status },
        forms: record.forms.map(({ digest }) => digest).sort(),
        whys: isOneKey ? conflict?.whys : conflict?.whys.includes('other key'),
        shown: isOneKey && !conflict ? shown.digest : isOneKey && shown.content.change,
      };
    })
    .sort((a, b) => (a.submission < b.submission ? -1 : 1));
}

test('the order in which forms come changes nothing but times', () => {
  const orders = fc
    .array(form, { maxLength: 12 })
    .chain((forms) =>
      fc.tuple(fc.constant(forms), fc.shuffledSubarray(forms, { minLength: forms.length })),
    );
  fc.assert(
    fc.property(orders, ([one, other]) => {
      expect(endState(takeAll(other).records)).toEqual(endState(takeAll(one).records));
    }),
  );
});

test('what comes again changes nothing at all', () => {
  fc.assert(
    fc.property(fc.array(form, { maxLength: 12 }), (forms) => {
      const { records } = takeAll(forms);
      const again = takeAll(forms, records);
      expect(new Set(again.happened).size).toBeLessThanOrEqual(1);
      expect(again.happened.every((one) => one === 'same')).toBe(true);
      expect(again.records).toEqual(expect.arrayContaining(records));
    }),
  );
});

test('no other key ever changes what is shown of the first one, or makes it verified', () => {
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 12 }), (forms) => {
      const [first] = forms as [Opened];
      const own = forms.filter(
        ({ submission, key }) => submission === first.submission && key === first.key,
      );
      const alone = takeAll(own).records;
      const crowded = takeAll(forms).records;
      const shownIn = (records: readonly DeskRecord[]) =>
        records
          .filter((one) => one.kind === 'sign-up' && one.submission === first.submission)
          .map((one) => one.kind === 'sign-up' && standingOf(one).shown.digest);
      expect(shownIn(crowded)).toEqual(shownIn(alone));
      const statuses = crowded.map((one) => one.kind === 'sign-up' && standingOf(one).status);
      expect(statuses).not.toContain('verified');
    }),
  );
});

test(`more than ${MOST_IN_AN_HOUR} new ones within an hour are pointed out, and no others`, () => {
  const at = (minutes: readonly number[]) => {
    const records: DeskRecord[] = [];
    for (const [index, minute] of minutes.entries()) {
      const one = opened(index + 1, 'a', wish());
      const coming = { at: MORNING + minute * 60_000, way: 'link', id: `r${index}` } as const;
      const { changed } = takeIn(records, one, coming);
      if (changed) records.push(changed);
    }
    return records;
  };
  const steady = Array.from({ length: 200 }, (_, index) => index * 2.1);
  expect(burstOf(at(steady))).toEqual([]);
  const most = Array.from({ length: MOST_IN_AN_HOUR }, (_, index) => index);
  expect(burstOf(at(most))).toEqual([]);
  const early = Array.from({ length: MOST_IN_AN_HOUR + 1 }, (_, index) => index);
  const hours = HOUR / 60_000;
  const records = at([...early, 10 * hours, 20 * hours]);
  expect(burstOf(records)).toHaveLength(MOST_IN_AN_HOUR + 1);
  const asked = records.map((one): DeskRecord => {
    const [known] = one.kind === 'sign-up' ? one.forms : [];
    if (one.kind !== 'sign-up' || !known || one.id !== 'r3') return one;
    return { ...one, stage: { is: 'declined', at: MORNING, digest: known.digest } };
  });
  expect(burstOf(asked)).toEqual([]);
});
