import { askedOf } from '../health/asked.ts';
import { type Condition, UNKNOWN_HEALTH } from '../health/schema.ts';
import { addDays, addMonths, addOffset, yearsBetween } from '../shared/day-arithmetic.ts';
import { dutiesOf } from './duties.ts';
import type { DutyState, NamedRule, Subject } from './duty.ts';
import type { RuleEdition, RuleStep, RuleWho } from './schema.ts';

/** A day to count from: what is compared are spans of time, and any day does. */
const A_DAY = '2025-01-01';
const OLDEST = 120;
const WEEKS_TO_BIRTH = 40;
const DAYS_TO_WAY_HOME = 3;

/** Somebody on a day. */
interface Case {
  subject: Subject;
  today: string;
}

/** A rule as the engine takes it, with one edition that holds on every day. */
export function ruleOf(who: RuleWho, kind: NamedRule['kind'], edition: RuleEdition): NamedRule {
  const always = { ...edition, from: '1900-01-01', to: undefined };
  const words = { title: '', plain: '', bring: [], where: { at: 'team' as const } };
  return { id: 'rule', kind, who, cost: 'ask', editions: [always], ...words };
}

/** Whether the engine gives the rule to anybody whom the forms let say what it asks for. */
export function reachesSomebody(rule: NamedRule): boolean {
  const wanted: DutyState = rule.editions[0]?.schedule.kind === 'ask' ? 'ask' : 'due';
  return people(rule.who).some((one) => isOwed(rule, one, wanted));
}

/** Whether the engine ever says of one step that it is time for it. */
export function stepReachesSomebody(rule: NamedRule, step: RuleStep): boolean {
  const cases = rule.who.stage === 'child' ? children(rule.who, step) : mothers(rule.who, step);
  return cases.some((one) => isOwed(rule, one, 'due', step.id));
}

function isOwed(rule: NamedRule, { subject, today }: Case, wanted: DutyState, id?: string) {
  const { duties } = dutiesOf({ rules: [rule], immunisation: [] }, subject, today, today);
  return duties.some(({ state, step }) => state === wanted && step === id);
}

/** Of every age and both sexes, with all that the rule asks for. */
function people(who: RuleWho): Case[] {
  return everyAge().flatMap((birth) => cases(who, birth, [A_DAY]));
}

function everyAge(): string[] {
  return Array.from({ length: OLDEST + 1 }, (_, age) => addMonths(A_DAY, -12 * age));
}

/** A child on the days on which a step may begin to be for it. */
function children(who: RuleWho, step: RuleStep): Case[] {
  const discharged = addDays(A_DAY, DAYS_TO_WAY_HOME);
  const anchor = step.since === 'discharge' ? discharged : A_DAY;
  const birthdays = [who.ageMin, ...who.anyOf.map(({ ageMin }) => ageMin)].flatMap((age) =>
    age === undefined ? [] : [addMonths(A_DAY, age * 12)],
  );
  const days = [addOffset(anchor, step.from), ...birthdays];
  return cases(who, A_DAY, days, { discharged });
}

/** Women of every age with a pregnancy, on the first day of a step. */
function mothers(who: RuleWho, step: RuleStep): Case[] {
  const born = addDays(A_DAY, WEEKS_TO_BIRTH * 7);
  const discharged = addDays(born, DAYS_TO_WAY_HOME);
  const isBefore = step.since === 'last-period';
  const anchors = { 'last-period': A_DAY, birth: born, discharge: discharged };
  const after = isBefore ? {} : { born, discharged };
  const pregnancies = [{ id: 'one', lastPeriod: A_DAY, ...after }];
  const today = addOffset(anchors[step.since], step.from);
  return everyAge().flatMap((birth) => cases(who, birth, [today], { pregnancies }));
}

/** The days on which somebody is of the age that the rule names, and the forms would let them say all this. */
function cases(
  who: RuleWho,
  birth: string,
  days: readonly string[],
  more: Partial<Subject['health']> = {},
): Case[] {
  const conditions = [who.condition, ...who.anyOf.map((line) => line.condition)].filter(
    (one): one is Condition => one !== undefined && !who.without.includes(one),
  );
  const risks = who.anyOf.flatMap(({ risk }) => risk ?? []);
  return days.flatMap((today) =>
    (['female', 'male'] as const).flatMap((sex): Case[] => {
      const person = { birth, sex };
      const asked = askedOf(person, UNKNOWN_HEALTH, conditions, today);
      const health = {
        ...{ ...UNKNOWN_HEALTH, ...more },
        conditions: asked.conditions ? conditions : [],
        risks: risks.filter((one) => asked.risks.includes(one)),
      };
      if (health.pregnancies.length > 0 && !asked.pregnancy) return [];
      const age = yearsBetween(birth, today);
      if (age < (who.ageMin ?? 0) || age > (who.ageMax ?? OLDEST)) return [];
      const family = who.family ? [who.family] : [];
      return [{ subject: { id: 'somebody', person, health, marks: [], family }, today }];
    }),
  );
}
