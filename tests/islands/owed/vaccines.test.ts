import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../src/domain/checkup/duties.ts';
import type { Subject } from '../../../src/domain/checkup/duty.ts';
import type { Mark } from '../../../src/domain/checkup/mark.ts';
import { UNKNOWN_HEALTH } from '../../../src/domain/health/schema.ts';
import {
  type DoseDraft,
  NEW_DOSES,
  readDoses,
  withTicked,
} from '../../../src/islands/me/owed/dose-draft.ts';
import { doseNote, doseTitle, vaccinesOf } from '../../../src/islands/me/owed/vaccines.ts';
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

  test('are nothing for somebody grown up, or whose day of birth is not known', () => {
    expect(vaccines('1954-03-08')).toBeUndefined();
    expect(vaccines('2026')).toBeUndefined();
  });
});

describe('what is said of doses', () => {
  const BIRTH = '2026-08-01';
  const id = (dose: string) => `immunisation/${dose}`;

  function said(
    doses: readonly string[],
    part: Partial<DoseDraft>,
    marks: Mark[] = [],
    birth = BIRTH,
  ) {
    const all = vaccines(birth, marks);
    if (!all) throw new Error('no vaccines');
    const draft = { ...NEW_DOSES, ticked: doses.map(id), ...part };
    const answer = readDoses(draft, all, TODAY, birth);
    if ('problem' in answer) return answer.problem;
    return answer.marks.map(
      ({ occurrence, state, on }) => `${occurrence.slice(13)} ${state} ${on}`,
    );
  }

  test('is that they were given today, on a day, or on a day that nobody knows: then on the first that was possible', () => {
    expect(said(['bcg-1', 'hepb-1'], {})).toEqual([
      'bcg-1 done 2026-11-22',
      'hepb-1 done 2026-11-22',
    ]);
    expect(said(['bcg-1'], { when: 'other', day: '2026-08-03' })).toEqual([
      'bcg-1 done 2026-08-03',
    ]);
    expect(said(['hepb-2', 'hepb-1', 'ipv-2', 'ipv-1'], { when: 'forgotten' })).toEqual([
      'hepb-1 done 2026-08-01',
      'hepb-2 done 2026-09-01',
      'ipv-1 done 2026-10-01',
      'ipv-2 done 2026-11-01',
    ]);
  });

  test('keeps the interval also where two doses begin with one age, or the one before was given late', () => {
    const late: Mark[] = [{ occurrence: id('hepb-1'), state: 'done', on: '2026-09-20' }];
    expect(said(['hepb-2'], { when: 'forgotten' }, late)).toEqual(['hepb-2 done 2026-10-18']);
  });

  test('is refused for a day to come, before the birth, or for two doses of one kind on one day', () => {
    const on = (day: string) => said(['bcg-1'], { when: 'other', day });
    expect(['2026-11-23', '2026-07-31', ''].map(on)).toEqual([
      'day to come',
      'before birth',
      'no day',
    ]);
    expect(on('2026-08-01')).toEqual(['bcg-1 done 2026-08-01']);
    expect(said(['hepb-1', 'hepb-2'], {})).toBe('one day for two');
    const first: Mark[] = [{ occurrence: id('hepb-1'), state: 'done', on: '2026-08-01' }];
    const second = (day: string) => said(['hepb-2'], { when: 'other', day }, first);
    expect(second('2026-08-01')).toBe('one day for two');
    expect(second('2026-09-01')).toEqual(['hepb-2 done 2026-09-01']);
  });

  test('may be that the doctor says no, or that it is for later, and these stand apart', () => {
    expect(said(['bcg-1'], { said: 'not-for-me' })).toEqual(['bcg-1 not-for-me 2026-11-22']);
    expect(said(['dtap-1', 'ipv-1'], { said: 'later' })).toEqual([
      'dtap-1 postponed 2026-11-29',
      'ipv-1 postponed 2026-11-29',
    ]);
    const later = (day: string) => said(['ipv-1'], { said: 'later', later: 'other', day });
    expect(['2026-11-22', '2027-11-23'].map(later)).toEqual(['day over', 'day too far']);
    const marks: Mark[] = [
      { occurrence: id('bcg-1'), state: 'not-for-me', on: TODAY },
      { occurrence: id('ipv-1'), state: 'postponed', on: '2026-11-29' },
    ];
    const after = vaccines(BIRTH, marks);
    expect(ids(after?.waived)).toEqual(['bcg-1', 'ipv-1']);
    expect(ids(after?.open)).toEqual(['hepb-1', 'hepb-2', 'dtap-1', 'ipv-2']);
  });

  test('ticked from a certificate are not of today: all of many, or two of one kind', () => {
    const open = vaccines(BIRTH)?.open ?? [];
    const when = (...doses: string[]) => withTicked(NEW_DOSES, doses.map(id), open).when;
    const all = open.map(({ dose }) => dose.id);
    expect([when('bcg-1', 'hepb-1'), when('hepb-1', 'hepb-2'), when(...all)]).toEqual([
      'today',
      'forgotten',
      'forgotten',
    ]);
    const two = withTicked(NEW_DOSES, [id('hepb-1'), id('hepb-2')], open);
    expect(withTicked(two, [id('hepb-1')], open).when).toBe('today');
    const newborn = vaccines(TODAY)?.open ?? [];
    expect(
      withTicked(
        NEW_DOSES,
        newborn.map(({ duty }) => duty.id),
        newborn,
      ).when,
    ).toBe('today');
  });

  test('ticked wholly leave nothing that is due', () => {
    const all = vaccines(BIRTH);
    const ticked = (all?.open ?? []).map(({ duty }) => duty.id);
    const answer = all && readDoses(withTicked(NEW_DOSES, ticked, all.open), all, TODAY, BIRTH);
    const after = vaccines(BIRTH, answer && 'marks' in answer ? answer.marks : []);
    expect([after?.open, after?.isPressing, after?.done.length]).toEqual([[], false, 6]);
  });
});
