import { AFTER_BIRTH_MONTHS, LONGEST_PREGNANCY_DAYS, pregnancyStart } from '../health/pregnancy.ts';
import type { Pregnancy } from '../health/schema.ts';
import { addDays, addMonths, addOffset } from '../shared/day-arithmetic.ts';
import { type Occurrence, stateInWindow } from './occurrence.ts';
import type { RuleStep } from './schema.ts';

/** The days from which steps are counted, as far as they are known. */
interface Anchors {
  birth?: string | undefined;
  discharge?: string | undefined;
  lastPeriod?: string | undefined;
}

/** First and last day of a step. Where the way home is not known, the birth stands for it and the end stays open. */
function windowOf(step: RuleStep, anchors: Anchors) {
  const anchor = {
    birth: anchors.birth,
    discharge: anchors.discharge ?? anchors.birth,
    'last-period': anchors.lastPeriod,
  }[step.since];
  if (anchor === undefined) return undefined;
  const isOpen = !step.to || (step.since === 'discharge' && anchors.discharge === undefined);
  return {
    step,
    from: addOffset(anchor, step.from),
    latest: isOpen || !step.to ? undefined : addOffset(anchor, step.to),
  };
}

function occurrencesOf(
  steps: readonly RuleStep[],
  anchors: Anchors,
  today: string,
  idOf: (step: RuleStep) => string,
): Occurrence[] {
  const windows = steps.flatMap((step) => windowOf(step, anchors) ?? []);
  return windows.map(({ step, from, latest }, index) => {
    const state = stateInWindow({ from, latest }, today);
    const hasFollower = windows.slice(index + 1).some((other) => other.from <= today);
    const isOver = state === 'overdue' || (state === 'due' && latest === undefined);
    const passed = isOver && hasFollower && !step.untilDone;
    return {
      id: idOf(step),
      step: step.id,
      state: passed ? 'passed' : state,
      from,
      latest,
      remarks: state === 'overdue' && !passed ? ['late'] : [],
    };
  });
}

/** The steps of a child's years, counted from the birth and the way home. */
export function childSteps(
  rule: string,
  steps: readonly RuleStep[],
  anchors: { birth: string; discharge: string | undefined },
  today: string,
): Occurrence[] {
  return occurrencesOf(steps, anchors, today, ({ id }) => `${rule}/${id}`);
}

/** The steps of one pregnancy: before the birth by its weeks, afterwards by the days since. */
export function pregnancySteps(
  rule: string,
  steps: readonly RuleStep[],
  pregnancy: Pregnancy,
  today: string,
): Occurrence[] {
  const { id, born, discharged } = pregnancy;
  const start = pregnancyStart(pregnancy);
  const isLongOver = start !== undefined && today >= addDays(start, LONGEST_PREGNANCY_DAYS);
  const isLongBorn = born !== undefined && today >= addMonths(born, AFTER_BIRTH_MONTHS);
  const idOf = (step: RuleStep) => `${rule}/${id}.${step.id}`;
  const before = steps.filter(({ since }) => since === 'last-period');
  const after = steps.filter(({ since }) => since !== 'last-period');
  return [
    ...occurrencesOf(before, { lastPeriod: start }, today, idOf).map((one) =>
      born !== undefined || isLongOver ? passed(one) : one,
    ),
    ...occurrencesOf(after, { birth: born, discharge: discharged }, today, idOf).map((one) =>
      isLongBorn ? passed(one) : one,
    ),
  ];
}

function passed(one: Occurrence): Occurrence {
  return { ...one, state: 'passed', remarks: [] };
}
