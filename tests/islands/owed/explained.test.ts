import { expect, test } from 'vitest';
import { dutiesOf } from '../../../src/domain/checkup/duties.ts';
import type { Subject } from '../../../src/domain/checkup/duty.ts';
import { listOf } from '../../../src/domain/checkup/group.ts';
import { costOf, explain, named } from '../../../src/islands/me/owed/explained.ts';
import { countyRules } from '../../helpers/owed-content.ts';

const TODAY = '2026-11-22';
const county = countyRules();

/** What the cards for the pressure name, and what they cost. */
function cards(birth: string, risks: Subject['health']['risks'], marks: Subject['marks'] = []) {
  const health = { conditions: [], risks, pregnancies: [] };
  const subject: Subject = { id: 'one', person: { birth, sex: 'male' }, health, marks, family: [] };
  const list = listOf(dutiesOf(county, subject, TODAY, TODAY).duties, county.rules);
  return [...list.now, ...list.advice]
    .map(({ duties }) => explain(duties, county.rules, TODAY))
    .filter((all) => all.some(({ rule }) => rule.group === 'bp-screen'))
    .map((all) => [...named(all).map(({ details }) => details.title), costOf(all)]);
}

test('who measures every half year is not called to measure once a year beside it, and this time is the free one', () => {
  expect(cards('1966-03-08', [])).toEqual([['半年量一次血压', '免费']]);
  expect(cards('1986-03-08', ['pressure'])).toEqual([['半年量一次血压', '免费']]);
  expect(cards('1996-03-08', ['pressure'])).toEqual([['半年量一次血压', '要不要钱，问团队']]);
});

test('each of the two stands alone where the other is settled or is not for somebody', () => {
  const half = 'bp-half-year/2026-2';
  const done = (occurrence: string) => [{ occurrence, state: 'done', on: TODAY } as const];
  expect(cards('1966-03-08', [], done(half))).toEqual([['每年量一次血压', '免费']]);
  expect(cards('1966-03-08', [], done('bp-screen/2026'))).toEqual([
    ['半年量一次血压', '要不要钱，问团队'],
  ]);
  expect(cards('1986-03-08', [])).toEqual([['每年量一次血压', '免费']]);
});
