import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Duty, Subject } from '../../../../src/domain/checkup/duty.ts';
import type { Mark } from '../../../../src/domain/checkup/mark.ts';
import type { Reminder } from '../../../../src/domain/checkup/reminder.ts';
import { CONDITIONS, UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { addDays } from '../../../../src/domain/shared/day-arithmetic.ts';
import { remindersFor, subjects, TODAY } from '../../../helpers/reminders.ts';

/** Of what stands in a calendar, what importing again leaves beside an event for the same thing. A call to the clinic is no visit. */
function doubled(before: readonly Reminder[], after: readonly Reminder[], today: string) {
  const ids = new Set(after.map(({ id }) => id));
  const visits = after.filter(({ isUntold }) => !isUntold);
  const open = new Set(visits.flatMap(({ duties }) => duties));
  return before.filter(
    ({ id, day, duties, isUntold }) =>
      !isUntold && day >= today && !ids.has(id) && duties.some((one) => open.has(one)),
  );
}

/** Children who have had at least the first dose, so that the others have days which move with what is told. */
const children: fc.Arbitrary<Subject> = fc.integer({ min: 0, max: 7 * 365 }).map((age) => {
  const birth = addDays(TODAY, -age);
  return {
    id: 'p1',
    person: { birth, sex: 'female' },
    health: UNKNOWN_HEALTH,
    marks: [{ occurrence: 'immunisation/hepb-1', state: 'done', on: birth }],
    family: [],
  };
});

const done = ({ id }: Duty, on: string): Mark => ({ occurrence: id, state: 'done', on });
const toDo = (duties: readonly Duty[]) =>
  duties.filter(({ state }) => ['overdue', 'due', 'upcoming'].includes(state));

test('importing again leaves no event beside its new one, whatever was told, done or put off in between', () => {
  fc.assert(
    fc.property(
      fc.oneof(subjects, children),
      fc.record({
        condition: fc.constantFrom(undefined, ...CONDITIONS),
        which: fc.array(fc.nat(40), { maxLength: 3 }),
        later: fc.option(fc.nat(40)),
        days: fc.integer({ min: 0, max: 45 }),
      }),
      (subject, { condition, which, later, days }) => {
        const today = addDays(TODAY, days);
        const first = remindersFor(subject);
        const open = toDo(first.duties);
        const marks: Mark[] = which.flatMap((index) => {
          const duty = open[index % open.length];
          return duty ? [done(duty, addDays(TODAY, Math.floor(days / 2)))] : [];
        });
        const put = later === null ? undefined : open[later % open.length];
        if (put && put.rule !== 'immunisation') {
          marks.push({ occurrence: put.id, state: 'postponed', on: addDays(today, 20) });
        }
        const next: Subject = {
          ...subject,
          marks: [...subject.marks, ...marks],
          health: {
            ...subject.health,
            conditions: [
              ...new Set([...subject.health.conditions, ...(condition ? [condition] : [])]),
            ],
          },
        };
        const second = remindersFor(next, today);
        expect(doubled(first.inCalendar, second.inCalendar, today)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test('one event is shared by check-ups of one period, whoever joins or leaves them', () => {
  const subject = (conditions: Subject['health']['conditions'], marks: Mark[] = []): Subject => ({
    id: 'p1',
    person: { birth: '1950-05-05', sex: 'female' },
    health: { conditions, risks: [], pregnancies: [] },
    marks,
    family: [],
  });
  const yearly = (one: Subject) =>
    remindersFor(one)
      .inCalendar.filter(({ duties }) =>
        duties.some((id) => /yearly\/2026$|elder-65\/2026$/.test(id)),
      )
      .map(({ id, duties }) => [id, duties.length]);
  const [alone] = yearly(subject([]));
  const [joined] = yearly(subject(['type-2-diabetes']));
  const [left] = yearly(
    subject(['type-2-diabetes'], [{ occurrence: 'elder-65/2026', state: 'done', on: TODAY }]),
  );
  expect([alone?.[1], joined?.[1], left?.[1]]).toEqual([1, 2, 1]);
  expect(new Set([alone?.[0], joined?.[0], left?.[0]]).size).toBe(1);
});
