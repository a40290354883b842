import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dutiesOf } from '../../../src/domain/checkup/duties.ts';
import type { Rules, Subject } from '../../../src/domain/checkup/duty.ts';
import { listOf } from '../../../src/domain/checkup/group.ts';
import type { Health } from '../../../src/domain/health/schema.ts';
import { dueSummary } from '../../../src/islands/me/owed/summary.ts';
import { vaccinesOf } from '../../../src/islands/me/owed/vaccines.ts';
import { addDays } from '../../helpers/days.ts';
import { county, lives } from '../../helpers/owed-lives.ts';
import { stepMonths } from '../../helpers/plain-calendar.ts';

const HALF_YEAR = 180;
const TODAY = '2026-11-22';

/** How many things the list shows as due on a day. */
function listed(subject: Subject, day: string, rules: Rules): number {
  const { duties } = dutiesOf(rules, subject, day, stepMonths(day, 12));
  const cards = listOf(duties, rules.rules).now.filter(({ state }) => /^(over)?due$/.test(state));
  const isVaccineDue = vaccinesOf(duties, rules, subject.person.birth, day)?.isPressing;
  return cards.length + (isVaccineDue ? 1 : 0);
}

/** The days of the next half year on which the home page would say something else than the list. */
function wrongDays(subject: Subject, today: string, rules: Rules = county): string[] {
  const named = { name: '奶奶', relation: 'other', colour: 'blue' } as const;
  const { changes } = dueSummary(
    rules,
    { ...subject, person: { ...named, ...subject.person } },
    today,
  );
  return Array.from({ length: HALF_YEAR }, (_, index) => addDays(today, index)).flatMap((day) => {
    const said = changes.filter((change) => change.day <= day).pop()?.count;
    const wanted = listed(subject, day, rules);
    return said === wanted ? [] : [`${day}: ${said}, in the list ${wanted}`];
  });
}

function born(birth: string, health: Partial<Health> = {}, marks: Subject['marks'] = []): Subject {
  return {
    ...{ id: 'one', person: { birth, sex: 'female' }, marks, family: [] },
    health: { conditions: [], risks: [], pregnancies: [], ...health },
  };
}

test('the home page says on every day of the next half year what the list says', () => {
  fc.assert(
    fc.property(lives, ({ subject, today }) => {
      expect(wrongDays(subject, today)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const OVER = [{ id: 'one', lastPeriod: '2026-02-01' }];
const LONG_BORN = [{ id: 'one', lastPeriod: '2025-03-05', born: '2025-12-10' }];

test.each([
  ['somebody who turns 35 with a diagnosis', born('1991-12-10', { conditions: ['hypertension'] })],
  ['somebody who turns 65', born('1961-12-30')],
  ['a child who leaves the age', born('2019-12-05')],
  ['a child for whom BCG ends', born('2022-12-05')],
  ['a pregnancy whose birth was never told', born('1998-01-01', { pregnancies: OVER })],
  ['a birth a year ago', born('1998-01-01', { pregnancies: LONG_BORN })],
  [
    'a day that a wrong clock has said',
    born('1954-03-08', {}, [{ occurrence: 'elder-65/2027', state: 'postponed', on: '2028-02-10' }]),
  ],
])('%s', (_who, subject) => {
  expect(wrongDays(subject, TODAY)).toEqual([]);
});

test('where another edition begins within the half year', () => {
  const rules = county.rules.map((rule) => {
    const [first] = rule.editions.slice(-1);
    if (first?.schedule.kind !== 'ask') return rule;
    const next = {
      ...first,
      from: '2026-12-15',
      schedule: { kind: 'calendar', per: 'year' },
    } as const;
    return { ...rule, editions: [{ ...first, to: '2026-12-14' }, next] };
  });
  expect(rules).not.toEqual(county.rules);
  const asked = born('1980-03-03');
  expect(wrongDays(asked, TODAY, { ...county, rules })).toEqual([]);
  expect(listed(asked, '2026-12-15', { ...county, rules })).toBeGreaterThan(
    listed(asked, '2026-12-14', { ...county, rules }),
  );
});
