import fc from 'fast-check';
import { dutiesOf } from '../../src/domain/checkup/duties.ts';
import type { Duty, Subject } from '../../src/domain/checkup/duty.ts';
import {
  calendarRemindersOf,
  type Reminder,
  remindersOf,
} from '../../src/domain/checkup/reminder.ts';
import { CONDITIONS, RISKS, UNKNOWN_HEALTH } from '../../src/domain/health/schema.ts';
import { addDays, addMonths } from '../../src/domain/shared/day-arithmetic.ts';
import { countyRules } from './owed-content.ts';

export const TODAY = '2026-11-22';
/** The county's own rules. */
export const RULES = countyRules();
/** Of whom only the name is known. */
export const GRANDMOTHER = {
  name: '奶奶',
  subject: { id: 'p1', person: {}, health: UNKNOWN_HEALTH, marks: [], family: [] } as Subject,
};
/** Where she goes. */
export const CENTRE = {
  name: '云坪乡卫生院',
  phone: '000-00000113',
  hours: '周一到周日 8:00–17:30',
};

/** The check-up of this year, due and without days, unless said otherwise. */
export function duty(change: Partial<Duty> = {}): Duty {
  return {
    id: 'elder-65/2026',
    person: 'p1',
    rule: 'elder-65',
    state: 'due',
    remarks: [],
    source: 'S01',
    year: 2017,
    ...change,
  };
}

/** The reminders for what the grandmother is owed. */
export function made(...duties: Duty[]): Reminder[] {
  return remindersOf(GRANDMOTHER, duties, RULES, TODAY);
}

/** The reminders for what somebody is owed in a year, as people read them and as a calendar has them. */
export function remindersFor(subject: Subject, today = TODAY) {
  const { duties } = dutiesOf(RULES, subject, today, addMonths(today, 12));
  const who = { subject, name: '奶奶' };
  return {
    duties,
    read: remindersOf(who, duties, RULES, today),
    inCalendar: calendarRemindersOf(who, duties, RULES, today),
  };
}

/** Subjects of every age, for whom as many rules hold as can. */
export const subjects: fc.Arbitrary<Subject> = fc.record({
  id: fc.constant('p1'),
  person: fc.record({
    birth: fc.integer({ min: 0, max: 90 * 365 }).map((days) => addDays(TODAY, -days)),
    sex: fc.constantFrom('female' as const, 'male' as const),
  }),
  health: fc.record({
    conditions: fc.subarray([...CONDITIONS]),
    risks: fc.subarray([...RISKS]),
    pregnancies: fc.constantFrom([], [{ id: 'a', lastPeriod: '2026-08-01' }]),
  }),
  marks: fc.constant([]),
  family: fc.constantFrom([], ['hepatitis-b' as const]),
});

/** Everything that a subject is owed in a year. */
export function dutiesInAYear(subject: Subject): Duty[] {
  return dutiesOf(RULES, subject, TODAY, addMonths(TODAY, 12)).duties;
}
