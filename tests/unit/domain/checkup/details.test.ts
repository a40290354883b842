import { expect, test } from 'vitest';
import { detailsOf } from '../../../../src/domain/checkup/details.ts';
import type { Duty } from '../../../../src/domain/checkup/duty.ts';
import { countyRules } from '../../../helpers/owed-content.ts';

const { rules } = countyRules();

function details(id: string) {
  const [name = ''] = id.split('/');
  const rule = rules.find((one) => one.id === name);
  if (!rule) throw new Error(`no rule ${name}`);
  const duty: Duty = {
    ...{ id, person: 'p', rule: name, state: 'due', remarks: [], source: 'S01', year: 2017 },
  };
  return detailsOf(duty, rule, '2026-11-22');
}

test('for the visits at home nobody goes anywhere or brings anything, for the others they do', () => {
  for (const id of ['child-visits/newborn-visit', 'public-visits/a.pp1']) {
    expect(details(id)).toMatchObject({ where: { at: 'home' }, bring: [] });
  }
  expect(details('child-visits/m3')).toMatchObject({ where: { at: 'facility' } });
  expect(details('child-visits/m3').bring).toContain('预防接种证');
  expect(details('public-visits/a.pp42').where).toEqual({ at: 'team' });
});

test('only what is counted from the last one can be made before its time', () => {
  expect(
    ['htn-follow-up/first', 'elder-65/2026', 'child-visits/m3'].map(
      (id) => details(id).followsLast,
    ),
  ).toEqual([true, false, false]);
});

test('what is done once in a year or half-year says so, and nothing else does', () => {
  expect(
    ['elder-65/2026', 'bp-half-year/2026-2', 'htn-follow-up/first'].map((id) => details(id).per),
  ).toEqual(['year', 'half-year', undefined]);
});
