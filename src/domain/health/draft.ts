import { isCalendarDate } from '../shared/date-texts.ts';
import { addDays } from '../shared/day-arithmetic.ts';
import { currentPregnancy } from './pregnancy.ts';
import type { Condition, Health, Pregnancy, Risk } from './schema.ts';

/** What the form for one pregnancy holds. */
export interface PregnancyDraft {
  /** Of one that is kept already. */
  id?: string;
  count: 'last-period' | 'due-date';
  /** The day from which it is counted. */
  day: string;
  stage: 'going' | 'born' | 'ended';
  born: string;
  discharged: string;
  ended: string;
}

/** What the form for somebody's health holds: texts as they were typed, choices as far as they were made. */
export interface HealthDraft {
  conditions: readonly Condition[];
  risks: readonly Risk[];
  premature: boolean;
  discharged: string;
  pregnancy?: PregnancyDraft | undefined;
  systolic: string;
  diastolic: string;
  glucoseFrom: string;
  glucoseTo: string;
  familyPrompt: boolean;
}

/** A field of the form, by its key; those of the pregnancy by theirs. */
export type HealthField =
  | 'day'
  | 'born'
  | 'ended'
  | 'pregnancy-discharged'
  | 'discharged'
  | 'systolic'
  | 'diastolic'
  | 'glucoseFrom'
  | 'glucoseTo';

/** A field in which something is wrong, and what. */
export interface HealthProblem {
  field: HealthField;
  why: HealthProblemReason;
}

/** What may be wrong. */
export type HealthProblemReason =
  | 'no day'
  | 'day to come'
  | 'day too early'
  | 'day too late'
  | 'before birth'
  | 'no number'
  | 'wrong way round';

/** Longer than any pregnancy. */
const LONGEST_PREGNANCY = 44 * 7;
const PREGNANCY = 280;

/** The form for somebody of whom `health` is known. `today` is `YYYY-MM-DD`. */
export function healthDraft(health: Health, today: string): HealthDraft {
  const { conditions, risks, premature = false, discharged = '', familyPrompt = false } = health;
  const { pressureTarget: pressure, glucoseTarget: glucose } = health;
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  const current = currentPregnancy(health, today);
  return {
    ...{ conditions, risks, premature, discharged, familyPrompt },
    pregnancy: current && pregnancyDraft(current),
    systolic: text(pressure?.systolic),
    diastolic: text(pressure?.diastolic),
    glucoseFrom: text(glucose?.from),
    glucoseTo: text(glucose?.to),
  };
}

/** An empty form for a pregnancy. */
export const NEW_PREGNANCY: PregnancyDraft = {
  count: 'last-period',
  day: '',
  stage: 'going',
  born: '',
  discharged: '',
  ended: '',
};

function pregnancyDraft(pregnancy: Pregnancy): PregnancyDraft {
  const { id, lastPeriod = '', dueDate, born = '', discharged = '', ended = '' } = pregnancy;
  return {
    id,
    count: dueDate === undefined ? 'last-period' : 'due-date',
    day: dueDate ?? lastPeriod,
    stage: ended ? 'ended' : born ? 'born' : 'going',
    ...{ born, discharged, ended },
  };
}

/**
 * What a form says of somebody's health, or all that is wrong with it, from top to bottom. `before` is what was known:
 * what the form does not ask for stays. `newId` is for a pregnancy that is new.
 */
export function readHealth(
  draft: HealthDraft,
  before: Health,
  today: string,
  newId: string,
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
  if (before.height !== undefined) health.height = before.height;
  if (draft.premature) health.premature = true;
  if (draft.discharged) {
    checkPast('discharged', draft.discharged, today, say);
    health.discharged = draft.discharged;
  }
  const pressure = pairOf(draft.systolic, draft.diastolic, ['systolic', 'diastolic'], say);
  if (pressure && draft.conditions.includes('hypertension')) {
    const [systolic, diastolic] = pressure;
    if (diastolic >= systolic) say('diastolic', 'wrong way round');
    health.pressureTarget = { systolic, diastolic };
  }
  const glucose = pairOf(draft.glucoseFrom, draft.glucoseTo, ['glucoseFrom', 'glucoseTo'], say);
  if (glucose && draft.conditions.includes('type-2-diabetes')) {
    const [from, to] = glucose;
    if (from >= to) say('glucoseTo', 'wrong way round');
    health.glucoseTarget = { from, to };
  }
  // Without the diagnosis there is nothing about which to prompt anybody.
  if (draft.familyPrompt && draft.conditions.includes('hepatitis-b')) health.familyPrompt = true;
  return problems.length > 0 ? { problems } : { health };
}

type Say = (field: HealthField, why: HealthProblemReason) => void;

function pregnanciesOf(
  draft: PregnancyDraft | undefined,
  before: Health,
  today: string,
  newId: string,
  say: Say,
): Pregnancy[] {
  const current = currentPregnancy(before, today);
  if (!draft) return before.pregnancies.filter((one) => one !== current);
  const { count, day, stage, born, discharged, ended } = draft;
  if (!isCalendarDate(day)) say('day', 'no day');
  else if (stage === 'going') checkCounted(count, day, today, say);
  const one: Pregnancy = { id: draft.id ?? newId };
  if (count === 'due-date') {
    one.dueDate = day;
    // The scan goes before the last period, which stays beside it.
    if (current?.lastPeriod) one.lastPeriod = current.lastPeriod;
  } else one.lastPeriod = day;
  if (stage === 'born') {
    checkPast('born', born, today, say);
    one.born = born;
    if (discharged) {
      checkPast('pregnancy-discharged', discharged, today, say);
      if (discharged < born) say('pregnancy-discharged', 'before birth');
      one.discharged = discharged;
    }
  }
  if (stage === 'ended') {
    checkPast('ended', ended, today, say);
    one.ended = ended;
  }
  return [...before.pregnancies.filter((other) => other !== current), one];
}

function checkCounted(count: PregnancyDraft['count'], day: string, today: string, say: Say): void {
  const first = count === 'due-date' ? addDays(day, -PREGNANCY) : day;
  if (first > today) say('day', count === 'due-date' ? 'day too late' : 'day to come');
  else if (first < addDays(today, -LONGEST_PREGNANCY)) say('day', 'day too early');
}

function checkPast(field: HealthField, day: string, today: string, say: Say): void {
  if (!isCalendarDate(day)) say(field, 'no day');
  else if (day > today) say(field, 'day to come');
}

/** Both numbers, nothing where neither was typed. */
function pairOf(
  one: string,
  other: string,
  [first, second]: readonly [HealthField, HealthField],
  say: Say,
): [number, number] | undefined {
  if ((one + other).trim() === '') return undefined;
  const numbers = [one, other].map((text) => Number(text.normalize('NFKC').trim() || Number.NaN));
  const [a = 0, b = 0] = numbers;
  if (!(a > 0)) say(first, 'no number');
  if (!(b > 0)) say(second, 'no number');
  return [a, b];
}
