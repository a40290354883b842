import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../src/domain/checkup/duties.ts';
import type { Subject } from '../../../src/domain/checkup/duty.ts';
import type { Mark } from '../../../src/domain/checkup/mark.ts';
import { UNKNOWN_HEALTH } from '../../../src/domain/health/schema.ts';
import {
  doseNote,
  dosesGiven,
  doseTitle,
  vaccinesOf,
} from '../../../src/islands/me/owed/vaccines.ts';
import { countyRules } from '../../helpers/owed-content.ts';

const TODAY = '2026-11-22';
const rules = countyRules();

function vaccines(birth: string, marks: Mark[] = []) {
  const subject: Subject = {
    id: 'p',
    person: { birth, sex: 'male' },
    health: UNKNOWN_HEALTH,
    marks,
    family: [],
  };
  const { duties } = dutiesOf(rules, subject, TODAY, '2027-11-22');
  return vaccinesOf(duties, rules, birth, TODAY);
}

const ids = (doses: readonly { dose: { id: string } }[] = []) => doses.map(({ dose }) => dose.id);

describe('the vaccines of a child', () => {
  test('are open from the age for each on, although an interval may have to pass: they may have been given already', () => {
    expect(ids(vaccines('2026-08-01')?.open)).toEqual([
      ...['bcg-1', 'hepb-1', 'hepb-2', 'dtap-1', 'ipv-1', 'ipv-2'],
    ]);
    expect(ids(vaccines('2026-08-01')?.soon)[0]).toBe('bopv-3');
  });

  test('are said with what the certificate calls them, and never that it is too late', () => {
    const open = vaccines('2025-08-01')?.open ?? [];
    const bcg = open.find(({ dose }) => dose.id === 'bcg-1');
    if (!bcg) throw new Error('no BCG');
    expect(doseTitle(bcg.dose)).toBe('卡介苗 第 1 剂（BCG）');
    expect(doseNote(bcg, TODAY)).toMatch(/^出生就打，晚了可以补/);
    expect(open.map((dose) => doseNote(dose, TODAY)).join()).not.toMatch(/太晚|过期/);
  });

  test('given on a day that nobody knows count from the first day on which the child was old enough', () => {
    const { open = [] } = vaccines('2026-08-01') ?? {};
    const [bcg, , second] = open;
    if (!bcg || !second) throw new Error('no doses');
    expect(dosesGiven([bcg, second], 'forgotten', '', TODAY).map(({ on }) => on)).toEqual([
      '2026-08-01',
      '2026-09-01',
    ]);
    expect(dosesGiven([bcg], 'other', '2026-08-03', TODAY)).toEqual([
      { occurrence: 'immunisation/bcg-1', state: 'done', on: '2026-08-03' },
    ]);
  });

  test('ticked wholly leave nothing that is due', () => {
    const all = vaccines('2026-08-01');
    const marks = dosesGiven(all?.open ?? [], 'forgotten', '', TODAY);
    const after = vaccines('2026-08-01', marks);
    expect([after?.open, after?.isPressing, after?.done.length]).toEqual([[], false, 6]);
  });

  test('are nothing for somebody grown up, or whose day of birth is not known', () => {
    expect(vaccines('1954-03-08')).toBeUndefined();
    expect(vaccines('2026')).toBeUndefined();
  });
});
