import type { Duty, NamedRule, Rules, Subject } from '../../src/domain/checkup/duty.ts';
import type { RuleEdition, RuleStep } from '../../src/domain/checkup/schema.ts';
import type { Dose } from '../../src/domain/immunisation/schema.ts';
import { countDays, stepDays, stepMonths, stepOffset } from './plain-calendar.ts';

// What the days of a duty have to be, worked out once more from the rule by counting on the tests' own calendar.

interface Window {
  from?: string | undefined;
  latest?: string | undefined;
}

function inForce<One extends { from: string }>(editions: readonly One[], today: string): One {
  const begun = editions.filter(({ from }) => from <= today);
  return begun[begun.length - 1] as One;
}

function latestOf(...days: string[]): string {
  return days.reduce((one, other) => (one > other ? one : other));
}

function ofPeriod(key: string, { who }: NamedRule, birth: string): Window {
  const [year = '', half] = key.split('-');
  const first = half === '2' ? `${year}-07-01` : `${year}-01-01`;
  const last = half === '1' ? `${year}-06-30` : `${year}-12-31`;
  const end =
    who.ageMax === undefined ? last : stepDays(stepMonths(birth, who.ageMax * 12 + 12), -1);
  return {
    from: latestOf(first, stepMonths(birth, (who.ageMin ?? 0) * 12)),
    latest: end < last ? end : last,
  };
}

function ofFollowUp(edition: RuleEdition, subject: Subject, rule: string): Window {
  const { schedule } = edition;
  const last = subject.marks.find(({ occurrence }) => occurrence === `${rule}/first`);
  if (!last || schedule.kind !== 'after-last') return {};
  const sooner = last.target === 'not-at' ? schedule.notAtTarget[0] : undefined;
  const latest = stepOffset(last.on, sooner ?? schedule.every);
  const quarter = Math.floor(countDays(last.on, latest) / 4);
  return { from: stepDays(latest, -(quarter < 14 ? quarter : 14)), latest };
}

function ofStep(step: RuleStep, { id }: Duty, { person, health }: Subject): Window {
  const expected = health.pregnancies.find((one) => id.includes(`/${one.id}.`));
  const birth = expected ? expected.born : person.birth;
  const home = expected ? expected.discharged : health.discharged;
  const period = expected?.dueDate ? stepDays(expected.dueDate, -280) : expected?.lastPeriod;
  const anchor = { birth, discharge: home ?? birth, 'last-period': period }[step.since] as string;
  const isOpen = !step.to || (step.since === 'discharge' && !home);
  return {
    from: stepOffset(anchor, step.from),
    latest: isOpen || !step.to ? undefined : stepOffset(anchor, step.to),
  };
}

/** The first day of a dose for a child who has had none of its series. */
function doseFrom(dose: Dose, doses: readonly Dose[], birth: string, today: string): string {
  const before = doses.find(({ id, series, dose: place }) =>
    dose.gapFrom ? id === dose.gapFrom : series === dose.series && place === dose.dose - 1,
  );
  const byAge = stepMonths(birth, dose.ageMonths);
  const isGone = before?.replacedFrom && stepMonths(birth, before.replacedFrom) <= today;
  if (!before || !dose.gap || isGone) return byAge;
  const start = latestOf(doseFrom(before, doses, birth, today), today);
  return latestOf(byAge, stepOffset(start, dose.gap));
}

function ofDose(dose: Dose, doses: readonly Dose[], birth: string, today: string): Window {
  const from = doseFrom(dose, doses, birth, today);
  const end = dose.beforeText
    ? stepDays(birth, 1)
    : dose.before && stepDays(stepMonths(birth, dose.before), -1);
  return { from, latest: end && end >= from ? end : undefined };
}

/** First and last day of a duty by the rule in force, for people without a dose and with at most one follow-up. */
export function countedWindow(duty: Duty, rules: Rules, subject: Subject, today: string): Window {
  const birth = subject.person.birth as string;
  if (['ask', 'closed', 'done'].includes(duty.state)) return {};
  if (duty.rule === 'immunisation') {
    const { doses } = inForce(rules.immunisation, today);
    return ofDose(doses.find(({ id }) => id === duty.step) as Dose, doses, birth, today);
  }
  const rule = rules.rules.find(({ id }) => id === duty.rule) as NamedRule;
  const edition = inForce(rule.editions, today);
  const { schedule } = edition;
  if (schedule.kind === 'calendar') return ofPeriod(duty.id.split('/')[1] as string, rule, birth);
  if (schedule.kind === 'after-last') return ofFollowUp(edition, subject, rule.id);
  if (schedule.kind !== 'steps') return {};
  return ofStep(schedule.steps.find(({ id }) => id === duty.step) as RuleStep, duty, subject);
}
