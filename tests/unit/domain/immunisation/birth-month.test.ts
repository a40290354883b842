import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diseaseWordIn } from '../../../../src/domain/checkup/disease-words.ts';
import { dutiesOf } from '../../../../src/domain/checkup/duties.ts';
import { UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { birthMonthVisits, lastDayOf } from '../../../../src/domain/immunisation/birth-month.ts';
import {
  eventTitle,
  visitNotes,
  visitTitle,
} from '../../../../src/domain/immunisation/birth-month-words.ts';
import type { Immunisation } from '../../../../src/domain/immunisation/schema.ts';
import { addDays, addMonths } from '../../../../src/domain/shared/day-arithmetic.ts';
import { countyRules } from '../../../helpers/owed-content.ts';

const newest = countyRules().immunisation.at(-1) as Immunisation & { id: string };
/** The other set of vaccines: four doses instead of two, two of them at one age. */
const inactivated: Immunisation = { ...newest, use: { je: 'inactivated', hepa: 'inactivated' } };

const titles = (programme: Immunisation, month: string) =>
  birthMonthVisits(programme, month).map((visit) => `${visit.day} ${visitTitle(visit)}`);

/** The first day on which a child born that day may have each dose, as the engine says to its family on the day of birth. */
function firstDays(programme: Immunisation, birth: string): Map<string, string> {
  const held = { ...newest, ...programme, from: '1990-01-01' };
  const subject = {
    id: 'child',
    person: { birth, sex: 'female' as const },
    health: UNKNOWN_HEALTH,
    marks: [],
    family: [],
  };
  const rules = { rules: [], immunisation: [held] };
  const { duties } = dutiesOf(rules, subject, birth, addMonths(birth, 18 * 12));
  return new Map(
    duties.flatMap(({ id, from }) => (from ? [[id.replace('immunisation/', ''), from]] : [])),
  );
}

const births = fc.integer({ min: 0, max: 16 * 365 }).map((days) => addDays('2013-01-01', days));

describe('the calendar of a month of birth', () => {
  test('has the doses of one age on one day, counted from the last day of the month', () => {
    expect(titles(newest, '2026-08').slice(0, 5)).toEqual([
      '2026-08-31 出生打疫苗：HepB 第 1 剂、BCG 第 1 剂',
      '2026-09-30 满 1 月龄打疫苗：HepB 第 2 剂',
      '2026-10-31 满 2 月龄打疫苗：IPV 第 1 剂、DTaP 第 1 剂',
      '2026-11-30 满 3 月龄打疫苗：IPV 第 2 剂',
      '2026-12-31 满 4 月龄打疫苗：bOPV 第 3 剂、DTaP 第 2 剂',
    ]);
  });

  test('has the doses of girls as events that say so', () => {
    expect(titles(newest, '2026-08').slice(-2)).toEqual([
      '2039-08-31 女孩满 13 周岁打疫苗：13 岁的疫苗 第 1 剂',
      '2040-02-29 女孩满 13 岁半打疫苗：13 岁的疫苗 第 2 剂',
    ]);
  });

  test('names no vaccine of the set that the county does not use, and puts the second of two at one age on a later day', () => {
    const said = titles(inactivated, '2027-01').join();
    expect(said).not.toContain('JE-L');
    expect(said).toContain('2027-09-30 满 8 月龄打疫苗：MMR 第 1 剂、JE-I 第 1 剂');
    expect(said).toContain('2027-10-07 满 8 月龄以后打疫苗：JE-I 第 2 剂');
  });

  test('leaves out what was over before its edition began, since other rules held then', () => {
    const days = birthMonthVisits(newest, '2024-06').map(({ day }) => day);
    expect(days[0]).toBe('2026-06-30');
    expect(birthMonthVisits(newest, '2010-01')).toEqual([]);
  });

  test('asks at the end of the month of birth whether what is given at birth was given: by then it is late for most', () => {
    const [first, second] = birthMonthVisits(newest, '2026-08').map(eventTitle);
    expect(first).toBe('看看接种证：出生时的两针打了没有（HepB 第 1 剂、BCG 第 1 剂）');
    expect(second).toBe('满 1 月龄打疫苗：HepB 第 2 剂');
  });

  test('names no disease, for girls of thirteen neither', () => {
    const seen = birthMonthVisits(newest, '2026-08').map(eventTitle);
    expect(seen.map(diseaseWordIn).filter((word) => word !== undefined)).toEqual([]);
  });

  test('counts February to its end, in leap years too', () => {
    expect([lastDayOf('2027-02'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });

  test.each([
    ['the live set', newest],
    ['the inactivated set', inactivated],
  ])(
    'never comes before the first day of a real child born on any day of the month: %s',
    (_, programme) => {
      fc.assert(
        fc.property(births, (birth) => {
          const first = firstDays(programme, birth);
          for (const visit of birthMonthVisits(programme, birth.slice(0, 7))) {
            for (const { id } of visit.doses) {
              const real = first.get(id);
              if (real !== undefined) expect(visit.day >= real, `${birth} ${id}`).toBe(true);
            }
          }
        }),
        { numRuns: 400 },
      );
    },
  );

  test('has every dose that a girl born on the last day of the month will have', () => {
    for (const month of ['2026-07', '2026-12', '2028-02']) {
      const planned = birthMonthVisits(newest, month).flatMap(({ doses }) =>
        doses.map(({ id }) => id),
      );
      expect(planned.sort()).toEqual([...firstDays(newest, lastDayOf(month)).keys()].sort());
    }
  });

  test('keeps the id of a visit apart from every other of the month', () => {
    for (const programme of [newest, inactivated]) {
      const ids = birthMonthVisits(programme, '2026-08').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(birthMonthVisits(newest, '2026-08').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['0', '2', '18', '156-female']),
    );
  });

  test('says until when, and for whom a dose came in the middle of the month', () => {
    const notes = (month: string, id: string) => {
      const visit = birthMonthVisits({ ...newest, from: '2020-01-01' }, month).find(
        (one) => one.id === id,
      );
      return visit ? visitNotes(visit, month) : [];
    };
    expect(notes('2026-08', '0')).toEqual([
      'HepB 第 1 剂，建议出生后 24 小时内打。',
      'BCG 第 1 剂，建议满 3 月龄以前打。',
      '早产或出生时轻的，哪天打由医生定。',
    ]);
    expect(notes('2026-08', '162-female')).toEqual([
      '13 岁的疫苗 第 2 剂，建议和上一剂隔 12 个月以内打。',
    ]);
    expect(notes('2011-11', '156-female')).toContain('2011 年 11 月 10 日以后出生的才有。');
    expect(notes('2011-10', '156-female')).toEqual([]);
  });
});
