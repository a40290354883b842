import { describe, expect, test } from 'vitest';
import { checkReach } from '../../../../src/domain/checkup/check-reach.ts';
import type { CheckupRule, RuleEdition, RuleStep } from '../../../../src/domain/checkup/schema.ts';
import { countyRules } from '../../../helpers/owed-content.ts';

function placesOf(
  who: Partial<CheckupRule['who']>,
  schedule: RuleEdition['schedule'] = { kind: 'calendar', per: 'year' },
): string[] {
  const edition = { from: '2017-02-28', source: 'S01', year: 2017, annual: false, items: [] };
  return checkReach({
    who: { without: [], anyOf: [], ...who },
    editions: [{ ...edition, schedule }],
  }).map(({ path }) => path.join('.'));
}

describe('a rule is given to somebody by the engine itself', () => {
  const step = (
    who: Partial<CheckupRule['who']>,
    one: Pick<RuleStep, 'since' | 'from'> & Partial<RuleStep>,
  ) => placesOf(who, { kind: 'steps', steps: [{ id: 'a', title: '检查', items: [], ...one }] });
  const early = { from: { months: 1 }, to: { months: 2 } };
  const found = ['editions.0.schedule.steps.0.from'];

  test('each step while a child is of the age', () => {
    expect(step({ stage: 'child', ageMax: 6 }, { since: 'birth', ...early })).toEqual([]);
    expect(step({ stage: 'child', ageMin: 3 }, { since: 'birth', ...early })).toEqual(found);
    const late = { from: { months: 30 }, to: { months: 36 } };
    expect(step({ stage: 'child', ageMin: 3 }, { since: 'birth', ...late })).toEqual([]);
  });

  test('and not for a diagnosis that no form asks of a child', () => {
    const who = { stage: 'child', condition: 'hypertension', ageMax: 2 } as const;
    expect(step(who, { since: 'birth', ...early })).toEqual(found);
    expect(step(who, { since: 'discharge', ...early })).toEqual(found);
  });

  test('a pregnancy of somebody who may be pregnant', () => {
    for (const since of ['last-period', 'birth', 'discharge'] as const) {
      expect(step({ stage: 'pregnancy' }, { since, ...early })).toEqual([]);
      expect(step({ stage: 'pregnancy', ageMin: 35, ageMax: 35 }, { since, ...early })).toEqual([]);
      expect(step({ stage: 'pregnancy', ageMax: 5 }, { since, ...early })).toEqual(found);
    }
  });

  test('by a diagnosis or a risk that the form asks for at that age', () => {
    expect(placesOf({ condition: 'hypertension', ageMax: 17 })).toEqual(['who']);
    expect(placesOf({ condition: 'hypertension', ageMax: 18 })).toEqual([]);
    const anyOf = [{ risk: 'lung' as const }, { ageMin: 30 }];
    expect(placesOf({ anyOf, ageMax: 39 })).toEqual(['who.anyOf.0']);
    expect(placesOf({ anyOf, ageMax: 40 })).toEqual([]);
  });

  test('every rule of the county, in each of its editions', () => {
    const { rules } = countyRules();
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.flatMap((rule) => checkReach(rule))).toEqual([]);
  });
});
