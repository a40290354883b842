import { ADULT_MONTHS, doseOccurrences, IMMUNISATION } from '../immunisation/doses.ts';
import { addMonths } from '../shared/day-arithmetic.ts';
import { type BirthSpan, birthSpan, exactBirth } from './birth-span.ts';
import type { Duty, Missing, NamedRule, Owed, Rules, Subject } from './duty.ts';
import { editionOn, nearestEdition } from './edition.ts';
import { type Fit, fittingOf, mayFit } from './fit.ts';
import { nextFollowUp } from './follow-up.ts';
import { type Grounds, Marks, markedDuties, type Occurrence } from './occurrence.ts';
import { askBirthday, occurrencesByCalendar } from './occurrences-by-calendar.ts';
import { childSteps, pregnancySteps } from './occurrences-by-step.ts';
import type { RuleSchedule } from './schema.ts';

/** Under this age (in months) somebody may be meant by the rules of children. */
const CHILD_MONTHS = 84;

/** One rule's answer for one person. */
interface Answer {
  occurrences: Occurrence[];
  missing?: Missing;
}

const NOTHING: Answer = { occurrences: [] };

/**
 * What somebody is owed on `today`, as far as its time begins by `until` (both `YYYY-MM-DD`): every occurrence of every rule
 * that is for them, with what they have said of it. The rules are those of the edition in force on `today`; every number in
 * them has its source in the content.
 */
export function dutiesOf(rules: Rules, subject: Subject, today: string, until: string): Owed {
  const birth = birthSpan(subject.person.birth);
  const missing = new Set<Missing>();
  if (!birth) missing.add('birth');
  const gather = (grounds: Grounds, answer: Answer, marks: Marks): Duty[] => {
    if (answer.missing) missing.add(answer.missing);
    return markedDuties(answer.occurrences, marks, { grounds, subject, today, until });
  };
  const duties = rules.rules.flatMap((rule) => {
    const marks = new Marks(subject, rule.id);
    const answer = answerOf(rule, { subject, birth, marks, today, until });
    return gather(groundsOf(rule, today), answer, marks);
  });
  const edition = nearestEdition(rules.immunisation, today);
  if (edition) {
    const marks = new Marks(subject, IMMUNISATION);
    const { source, year } = edition;
    const grounds = { rule: IMMUNISATION, source, year, remarks: [] };
    duties.push(...gather(grounds, dosesOf(rules, { subject, birth, marks, today, until }), marks));
  }
  return { duties, missing: [...missing] };
}

interface Situation {
  subject: Subject;
  birth: BirthSpan | undefined;
  marks: Marks;
  today: string;
  until: string;
}

function groundsOf({ id, editions }: NamedRule, today: string): Grounds {
  const edition = nearestEdition(editions, today);
  if (!edition) throw new Error(`rule ${id} has no edition: run npm run check:content`);
  const { source, year, annual } = edition;
  const isOld = annual && year < Number(today.slice(0, 4));
  return { rule: id, source, year, remarks: isOld ? ['last-years-rule'] : [] };
}

function answerOf(rule: NamedRule, situation: Situation): Answer {
  const { subject, birth, today } = situation;
  const fitting = fittingOf(rule, subject, birth, situation);
  if (fitting === 'no') return NOTHING;
  if (fitting === 'too-young') return { occurrences: [askTeam(rule.id, today)] };
  if ('missing' in fitting) return { occurrences: [], missing: fitting.missing };
  const edition = editionOn(rule.editions, today);
  if (edition === 'after') return NOTHING;
  if (edition === 'before') {
    return isFitting(fitting.fit, today) ? { occurrences: [beforeFirst(rule.id)] } : NOTHING;
  }
  return scheduled(rule, edition.schedule, fitting.fit, situation);
}

function scheduled(
  { id, who }: NamedRule,
  schedule: RuleSchedule,
  fit: Fit,
  { subject, birth, marks, today, until }: Situation,
): Answer {
  const isNow = isFitting(fit, today);
  const yearOnly = `${id}/${today.slice(0, 4)}`;
  const instead =
    fit.maybe && mayFit(fit, today)
      ? withBirthday([askBirthday(yearOnly, fit.maybe.age)], marks)
      : NOTHING;
  switch (schedule.kind) {
    case 'calendar':
      return withBirthday(occurrencesByCalendar(id, schedule.per, fit, today, until), marks);
    case 'after-last':
      return isNow ? { occurrences: [nextFollowUp(id, schedule, marks, today)] } : instead;
    case 'once':
      return isNow ? { occurrences: [{ id: `${id}/once`, state: 'due' }] } : instead;
    case 'ask':
      return isNow ? { occurrences: [askTeam(id, today)] } : instead;
    case 'steps': {
      const { steps } = schedule;
      if (who.stage === 'pregnancy') {
        const going = subject.health.pregnancies.filter(({ ended }) => ended === undefined);
        return { occurrences: going.flatMap((one) => pregnancySteps(id, steps, one, today)) };
      }
      const day = exactBirth(birth);
      if (day === undefined) return birth ? birthDayMissing(birth, CHILD_MONTHS, today) : NOTHING;
      const anchors = { birth: day, discharge: subject.health.discharged };
      const occurrences = childSteps(id, steps, anchors, today);
      return { occurrences: occurrences.filter((one) => isNow || marks.of(one.id)) };
    }
  }
}

function dosesOf(
  { immunisation }: Rules,
  { subject, birth, marks, today, until }: Situation,
): Answer {
  if (!birth || today >= addMonths(birth.last, ADULT_MONTHS)) return NOTHING;
  const edition = editionOn(immunisation, today);
  if (edition === 'after') return NOTHING;
  if (edition === 'before') return { occurrences: [beforeFirst(IMMUNISATION)] };
  const day = exactBirth(birth);
  if (day === undefined) return birthDayMissing(birth, ADULT_MONTHS, today);
  return doseOccurrences(edition, { subject, birth: day, marks, today, until });
}

/** The day of birth is missing where somebody is asked to ring for want of it, and has not said anything of that yet. */
function withBirthday(occurrences: Occurrence[], marks: Marks): Answer {
  const isOpen = ({ id, remarks }: Occurrence) =>
    remarks?.includes('ask-birthday') && !marks.of(id) && !marks.ofAll;
  return occurrences.some(isOpen) ? { occurrences, missing: 'birth-day' } : { occurrences };
}

function birthDayMissing({ last }: BirthSpan, months: number, today: string): Answer {
  return today < addMonths(last, months) ? { occurrences: [], missing: 'birth-day' } : NOTHING;
}

function isFitting({ from, to }: Fit, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function askTeam(rule: string, today: string): Occurrence {
  return { id: `${rule}/${today.slice(0, 4)}`, state: 'ask', remarks: ['ask-county'] };
}

function beforeFirst(rule: string): Occurrence {
  return { id: `${rule}/before`, state: 'ask', remarks: ['ask-before-first-rule'] };
}
