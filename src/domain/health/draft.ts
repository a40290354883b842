import { birthSpan } from '../checkup/birth-span.ts';
import { LIMITS } from '../diary/limits.ts';
import { readTyped } from '../diary/typed.ts';
import { checkHome, checkPast } from './draft-days.ts';
import { readHeight } from './height.ts';
import { currentPregnancy } from './pregnancy.ts';
import { type PregnancyDraft, pregnanciesOf, pregnancyDraft } from './pregnancy-draft.ts';
import type { HealthField, HealthProblem, HealthProblemReason, Say } from './problem.ts';
import type { Condition, Health, Risk } from './schema.ts';

/** What the form for somebody's health holds: texts as they were typed, choices as far as they were made. */
export interface HealthDraft {
  conditions: readonly Condition[];
  risks: readonly Risk[];
  premature: boolean;
  discharged: string;
  height: string;
  pregnancy?: PregnancyDraft | undefined;
  systolic: string;
  diastolic: string;
  glucoseFrom: string;
  glucoseTo: string;
  familyPrompt: boolean;
}

/** The form for somebody of whom `health` is known. `today` is `YYYY-MM-DD`. */
export function healthDraft(health: Health, today: string): HealthDraft {
  const { conditions, risks, premature = false, discharged = '', familyPrompt = false } = health;
  const { pressureTarget: pressure, glucoseTarget: glucose } = health;
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  const current = currentPregnancy(health, today);
  return {
    ...{ conditions, risks, premature, discharged, familyPrompt },
    height: text(health.height),
    pregnancy: current && pregnancyDraft(current),
    systolic: text(pressure?.systolic),
    diastolic: text(pressure?.diastolic),
    glucoseFrom: text(glucose?.from),
    glucoseTo: text(glucose?.to),
  };
}

/**
 * What a form says of somebody's health, or all that is wrong with it, from top to bottom. `before` is what was known:
 * what the form does not ask for stays. `newId` is for a pregnancy that is new; `birth` is the person's own, as far as it is
 * known.
 */
export function readHealth(
  draft: HealthDraft,
  before: Health,
  today: string,
  newId: string,
  birth?: string,
): { health: Health } | { problems: HealthProblem[] } {
  const problems: HealthProblem[] = [];
  const say = (field: HealthField, why: HealthProblemReason) => {
    if (!problems.some((one) => one.field === field)) problems.push({ field, why });
  };
  const health: Health = {
    conditions: [...draft.conditions],
    risks: [...draft.risks],
    pregnancies: pregnanciesOf(draft.pregnancy, before, today, newId, say),
  };
  if (draft.premature) health.premature = true;
  if (draft.discharged) {
    const { first, last } = birthSpan(birth) ?? {};
    checkPast('discharged', draft.discharged, today, say);
    checkHome('discharged', draft.discharged, { first, last }, say);
    health.discharged = draft.discharged;
  }
  // What was typed for a diagnosis that is no more ticked is not on the screen, and nobody's mistake.
  const targetFor = (
    condition: Condition,
    one: 'systolic' | 'glucoseFrom',
    other: 'diastolic' | 'glucoseTo',
  ) =>
    draft.conditions.includes(condition)
      ? pairOf(draft[one], draft[other], [one, other], say)
      : undefined;
  const pressure = targetFor('hypertension', 'systolic', 'diastolic');
  if (pressure) {
    const [systolic, diastolic] = pressure;
    checkWithin('systolic', systolic, LIMITS.systolic, say);
    checkWithin('diastolic', diastolic, LIMITS.diastolic, say);
    if (diastolic >= systolic) say('diastolic', 'wrong way round');
    health.pressureTarget = { systolic, diastolic };
  }
  const glucose = targetFor('type-2-diabetes', 'glucoseFrom', 'glucoseTo');
  if (glucose) {
    const [from, to] = glucose;
    checkWithin('glucoseFrom', from, LIMITS.glucose, say);
    checkWithin('glucoseTo', to, LIMITS.glucose, say);
    if (from >= to) say('glucoseTo', 'wrong way round');
    health.glucoseTarget = { from, to };
  }
  const height = readHeight(draft.height);
  if (typeof height === 'string') say('height', height);
  else if (height !== undefined) health.height = height;
  // Without the diagnosis there is nothing about which to prompt anybody.
  if (draft.familyPrompt && draft.conditions.includes('hepatitis-b')) health.familyPrompt = true;
  return problems.length > 0 ? { problems } : { health };
}

/** What the form cannot mean, whatever the doctor has said: it is in another unit. A missing number is said elsewhere. */
function checkWithin(
  field: HealthField,
  value: number,
  { least, most }: { least: number; most: number },
  say: Say,
): void {
  if (value < least || value > most) say(field, 'out of range');
}

/** Both numbers, nothing where neither was typed. */
function pairOf(
  one: string,
  other: string,
  [first, second]: readonly [HealthField, HealthField],
  say: Say,
): [number, number] | undefined {
  if ((one + other).trim() === '') return undefined;
  const [a = 0, b = 0] = [one, other].map(readTyped);
  if (!(a > 0)) say(first, 'no number');
  if (!(b > 0)) say(second, 'no number');
  return [a, b];
}
