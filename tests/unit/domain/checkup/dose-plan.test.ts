import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../../src/domain/checkup/duty.ts';
import type { Mark } from '../../../../src/domain/checkup/mark.ts';
import { descriptionOf } from '../../../../src/domain/checkup/reminder-words.ts';
import { UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { addDays } from '../../../../src/domain/shared/day-arithmetic.ts';
import { stepOffset } from '../../../helpers/plain-calendar.ts';
import { RULES, remindersFor } from '../../../helpers/reminders.ts';

const TODAY = '2026-11-23';

function child(birth: string, given: readonly (readonly [dose: string, on: string])[]): Subject {
  const marks = given.map(
    ([dose, on]): Mark => ({
      occurrence: `immunisation/${dose}`,
      state: 'done',
      on,
    }),
  );
  return {
    id: 'k',
    person: { birth, sex: 'female' },
    health: UNKNOWN_HEALTH,
    marks,
    family: [],
  };
}

/** The day of each dose in the calendar of a child, by its id. */
function daysOf(subject: Subject, today = TODAY): Map<string, string> {
  const { inCalendar } = remindersFor(subject, today);
  return new Map(
    inCalendar
      .filter(({ rule, isUntold }) => rule === 'immunisation' && !isUntold)
      .map(({ duties: [id = ''], day }) => [id.replace('immunisation/', ''), day]),
  );
}

const programme = RULES.immunisation.at(-1);
if (!programme) throw new Error('no programme');
const { doses } = programme;

/** Children of up to fourteen years who have had any of the doses on any day since their birth, each series without holes. */
const children = fc
  .record({
    age: fc.integer({ min: 0, max: 14 * 365 }),
    given: fc.array(fc.tuple(fc.nat(doses.length - 1), fc.nat(14 * 365)), { maxLength: 30 }),
  })
  .map(({ age, given }) => {
    const birth = addDays(TODAY, -age);
    const marks = given.flatMap(([index, days]) => {
      const on = addDays(birth, days);
      return on <= TODAY ? [[doses[index]?.id ?? '', on] as const] : [];
    });
    return child(birth, [['hepb-1', birth], ...marks]);
  });

describe('the doses of one calendar', () => {
  test('move with the one on which they hang, and say why', () => {
    const subject = child('2026-09-15', [
      ['hepb-1', '2026-09-15'],
      ['bcg-1', '2026-09-15'],
    ]);
    const days = daysOf(subject);
    expect(days.get('ipv-1')).toBe('2026-11-25');
    expect(days.get('ipv-2')).toBe('2026-12-23');
    const { inCalendar } = remindersFor(subject, TODAY);
    const second = inCalendar.find((one) => one.duties.includes('immunisation/ipv-2'));
    expect(second && descriptionOf(second, [])).toContain('IPV 第 2 剂：要和上一剂隔够时间。');
  });

  test('of one series are never closer than the interval between them, and of two live ones never closer than four weeks', () => {
    fc.assert(
      fc.property(children, (subject) => {
        const days = daysOf(subject);
        for (const dose of doses) {
          const day = days.get(dose.id);
          if (day === undefined) continue;
          const before = doses.find(({ id, series, dose: place }) =>
            dose.gapFrom ? id === dose.gapFrom : series === dose.series && place === dose.dose - 1,
          );
          const mark = subject.marks.findLast(
            ({ occurrence }) => occurrence === `immunisation/${before?.id}`,
          );
          const earlier = days.get(before?.id ?? '') ?? mark?.on;
          if (dose.gap && earlier !== undefined) {
            expect(day >= stepOffset(earlier, dose.gap), `${earlier} ${dose.id} ${day}`).toBe(true);
          }
          const live = doses.filter((one) => one.live && one.series !== dose.series);
          for (const { id } of dose.live ? live : []) {
            const other = days.get(id);
            if (other === undefined || other >= day) continue;
            expect(addDays(other, 28) <= day, `${id} ${other} ${dose.id} ${day}`).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('are none by which a vaccine would come after the age for it', () => {
    // Three months after the first dose it is replaced by another one.
    const subject = child('2025-02-24', [['hepb-1', '2025-02-24']]);
    const days = daysOf(subject);
    expect(days.has('mpsva-1')).toBe(true);
    expect(days.has('mpsva-2')).toBe(false);
  });
});

describe('a child of whom no dose has been ticked', () => {
  test('has one line to ask about what is over by age, and the days to come by age', () => {
    const { read } = remindersFor(child('2025-03-10', []), TODAY);
    const untold = read.filter(({ isUntold }) => isUntold);
    expect(untold.map(({ day, late, vaccines }) => [day, late, vaccines])).toEqual([
      ['2026-11-25', 'none', []],
    ]);
    expect(untold[0]?.duties).toContain('immunisation/dtap-1');
    expect(daysOf(child('2025-03-10', [])).get('je-l-2')).toBe('2027-03-10');
    const vaccines = read.filter(({ rule, isUntold }) => rule === 'immunisation' && !isUntold);
    expect(vaccines.map(({ day }) => day)).toEqual(['2026-11-25', '2027-03-10']);
  });

  test('is not sent for what is given at birth, though its time lasts longer', () => {
    const { read } = remindersFor(child('2026-09-15', []), TODAY);
    expect(read.filter(({ rule, isNow }) => rule === 'immunisation' && isNow)).toMatchObject([
      { isUntold: true, vaccines: [] },
    ]);
  });

  test('that is a day old, or has one dose ticked, has its days as they are', () => {
    for (const subject of [
      child('2026-11-22', []),
      child('2026-08-01', [['hepb-1', '2026-08-01']]),
    ]) {
      expect(remindersFor(subject, TODAY).read.some(({ isUntold }) => isUntold)).toBe(false);
    }
  });
});
