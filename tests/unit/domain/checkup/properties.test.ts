import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Duty, Rules, Subject } from '../../../../src/domain/checkup/duty.ts';
import type { Mark } from '../../../../src/domain/checkup/mark.ts';
import { addDays } from '../../../helpers/days.ts';
import { isFor } from '../../../helpers/owed-fitting.ts';
import {
  byId,
  county,
  duties,
  lives,
  settled,
  sorted,
  withMark,
} from '../../../helpers/owed-lives.ts';
import { stepMonths } from '../../../helpers/plain-calendar.ts';

const RUNS = { numRuns: 150 };
const isOpen = ({ state }: Duty) => ['due', 'overdue', 'upcoming'].includes(state);

/** The first day on which a dose or a step of a child can be at all: the birth and the months of the rule, nothing else. */
function earliestOf({ rule, step }: Duty, birth: string): string | undefined {
  const dose = county.immunisation.flatMap(({ doses }) => doses).find(({ id }) => id === step);
  if (rule === 'immunisation') return dose && stepMonths(birth, dose.ageMonths);
  const months = /^child-visits m(\d+)$/.exec(`${rule} ${step}`)?.[1];
  return months && step !== 'm1' ? stepMonths(birth, Number(months)) : undefined;
}

test('nothing is due before its window, and every state agrees with today and the days beside it', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const { id, state, from, latest, mark, remarks } of duties(life)) {
        const where = `${id} ${state} ${from}..${latest} on ${life.today}`;
        if (from && latest) expect(from <= latest, where).toBe(true);
        if (from && !mark) expect(from <= life.until, where).toBe(true);
        if (state === 'due' || state === 'overdue') {
          expect((from ?? '') <= life.today, where).toBe(true);
        }
        if (state === 'due') expect((latest ?? '9999') >= life.today, where).toBe(true);
        if (state === 'overdue' && latest) expect(latest < life.today, where).toBe(true);
        if (state === 'upcoming') expect((from ?? '') > life.today, where).toBe(true);
        if (state === 'ask') expect([from, latest], where).toEqual([undefined, undefined]);
        if (state === 'postponed') expect((mark?.on ?? '') > life.today, where).toBe(true);
        if (state === 'done' || state === 'not-for-me') expect(mark?.state, where).toBe(state);
        const isLate = state === 'overdue' && !id.startsWith('immunisation/');
        if (!mark) expect(remarks.includes('late'), where).toBe(isLate);
      }
    }),
    RUNS,
  );
});

test('no vaccine and no visit of a child begins before the age that the rule names', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const { birth = '' } = life.subject.person;
      const open = birth.length === 10 ? duties(life).filter(isOpen) : [];
      const early = open.filter(
        (duty) => (duty.from ?? '9999') < (earliestOf(duty, birth) ?? '0000'),
      );
      expect(early).toEqual([]);
    }),
    RUNS,
  );
});

test('nothing is dropped: each rule that is for somebody gives a duty, and what was said of one is answered', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const known = byId(duties(life));
      const ahead = duties({ ...life, until: addDays(life.today, 2000) });
      const given = new Set(ahead.map(({ rule }) => rule));
      const lost = county.rules.filter((rule) => isFor(rule, life) && !given.has(rule.id));
      expect(lost.map(({ id }) => id)).toEqual([]);
      for (const { occurrence, state } of life.subject.marks) {
        if (state !== 'postponed') expect(known.get(occurrence)?.state, occurrence).toBe(state);
      }
    }),
    RUNS,
  );
});

test('who is followed up always has exactly one visit ahead, whatever was said of earlier ones', () => {
  const followed = county.rules.filter(({ editions }) =>
    editions.every(({ schedule }) => schedule.kind === 'after-last'),
  );
  fc.assert(
    fc.property(lives, (life) => {
      const far = { ...life, until: addDays(life.today, 400) };
      for (const rule of followed.filter((one) => isFor(one, life))) {
        const open = duties(far).filter((duty) => duty.rule === rule.id && !settled(duty));
        expect(open.map(({ id }) => id)).toHaveLength(1);
      }
    }),
    RUNS,
  );
});

test('visits that are all said to have been on one day lose none after them', () => {
  const [today, until] = ['2026-11-22', '2027-11-22'];
  let subject: Subject = {
    id: 'somebody',
    person: { birth: '1950-05-05' },
    health: { conditions: ['hypertension'], risks: [], pregnancies: [] },
    family: [],
    marks: [],
  };
  for (const count of [1, 2, 3, 4]) {
    const visits = duties({ subject, today, until }).filter(({ rule }) => rule === 'htn-follow-up');
    const ahead = visits.filter((visit) => !settled(visit));
    expect([visits.length, ahead.length]).toEqual([count, 1]);
    const mark: Mark = { occurrence: ahead[0]?.id as string, state: 'done', on: '2026-10-01' };
    subject = withMark(subject, mark);
  }
});

test('what is done today moves nothing else forward and takes nothing away', () => {
  const within = county.immunisation
    .flatMap(({ doses }) => doses)
    .filter((dose) => dose.within)
    .map(({ id }) => `immunisation/${id}`);
  fc.assert(
    fc.property(lives, fc.nat(), (life, which) => {
      const before = duties(life);
      const begun = before.filter(({ state }) => ['due', 'overdue', 'ask'].includes(state));
      const done = begun[which % begun.length];
      if (!done) return;
      const mark: Mark = { occurrence: done.id, state: 'done', on: life.today };
      // Another dose may begin later now, so it is looked for further ahead.
      const far = addDays(life.until, 1500);
      const after = byId(duties({ ...life, subject: withMark(life.subject, mark), until: far }));
      expect(after.get(done.id)?.state).toBe('done');
      for (const { id, state, from, latest } of before.filter((one) => one !== done)) {
        const now = after.get(id);
        expect(now, `${id} after ${done.id}`).toBeDefined();
        if (settled({ state })) expect(now?.state).toBe(state);
        if (from && now?.from) expect(now.from >= from, `${id} after ${done.id}`).toBe(true);
        const hadEnd = latest !== undefined || !within.includes(id);
        if (hadEnd && now?.latest) expect(now.latest >= (latest ?? '9999'), id).toBe(true);
      }
    }),
    RUNS,
  );
});

test('the order of rules, doses and marks changes nothing, and nothing that is handed over is changed', () => {
  const seed = fc.integer({ min: 1, max: 1000 });
  const shuffled = <One>(list: readonly One[], by: number): One[] =>
    list
      .map((one, index) => ({ one, key: ((index + 1) * by) % 1009 }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);
  fc.assert(
    fc.property(lives, seed, (life, by) => {
      const rules: Rules = {
        rules: shuffled(county.rules, by),
        immunisation: county.immunisation.map((one) => ({
          ...one,
          doses: shuffled(one.doses, by),
        })),
      };
      const subject = { ...life.subject, marks: shuffled(life.subject.marks, by) };
      const before = structuredClone(life);
      expect(sorted(duties({ ...life, subject }, rules))).toEqual(sorted(duties(life)));
      expect(life).toEqual(before);
      expect(duties(life)).toEqual(duties(life));
    }),
    RUNS,
  );
});

test('a rule that is not for somebody leaves nothing to do, whatever was put off before; what is settled stays', () => {
  fc.assert(
    fc.property(lives, fc.nat(), fc.integer({ min: 1, max: 300 }), (life, which, days) => {
      const open = duties(life).filter((duty) => !settled(duty));
      const one = open[which % open.length];
      if (!one) return;
      const off: Mark = { occurrence: one.id, state: 'postponed', on: addDays(life.today, days) };
      const never: Mark = { occurrence: `${one.rule}/*`, state: 'not-for-me', on: life.today };
      const before = byId(duties(life));
      const subject = withMark(withMark(life.subject, off), never);
      for (const duty of duties({ ...life, subject })) {
        if (duty.rule !== one.rule) continue;
        expect(settled(duty), `${duty.id} ${duty.state}`).toBe(true);
        const told = before.get(duty.id);
        if (told && settled(told)) expect(duty.mark).toEqual(told.mark);
      }
    }),
    RUNS,
  );
});

test('a word that is taken back leaves what was before, and a postponement that is over is as if it had not been', () => {
  fc.assert(
    fc.property(lives, fc.nat(), fc.integer({ min: -30, max: 30 }), (life, which, days) => {
      const before = duties(life);
      const open = before.filter((duty) => !duty.mark);
      const one = open[which % open.length];
      if (!one) return;
      const mark: Mark = {
        occurrence: one.id,
        state: 'postponed',
        on: addDays(life.today, days),
      };
      const marked = withMark(life.subject, mark);
      const after = duties({ ...life, subject: marked });
      const expected = days > 0 ? { ...one, state: 'postponed', mark } : one;
      expect(sorted(after)).toEqual(
        sorted(before.map((duty) => (duty === one ? expected : duty)) as Duty[]),
      );
      const undone = { ...marked, marks: marked.marks.filter((other) => other !== mark) };
      expect(duties({ ...life, subject: undone })).toEqual(before);
    }),
    RUNS,
  );
});
