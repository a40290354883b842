import { addDays, addMonths } from '../shared/day-arithmetic.ts';
import { type BirthSpan, birthdayOf, exactBirth } from './birth-span.ts';
import type { Missing, NamedRule, Subject } from './duty.ts';
import type { RuleWho } from './schema.ts';

/** The days on which a rule is surely for somebody; an end that is absent is open. */
export interface Fit {
  from?: string;
  to?: string;
  /** Where the day of birth is not known: the age from which it is for them, and the first day on which they may have it. */
  maybe?: { age: number; from: string };
}

/**
 * Whether a rule is for somebody, and from when to when; what would have to be known; `too-young` for a diagnosis that the
 * rule would cover at a later age: nobody is told that they are not entitled.
 */
export type Fitting = { fit: Fit } | { missing: Missing } | 'too-young' | 'no';

/** Decides by age, sex and what is known of the person's health on `today`; what fits only after `until` asks for nothing. */
export function fittingOf(
  { who, kind }: NamedRule,
  subject: Subject,
  birth: BirthSpan | undefined,
  { today, until }: { today: string; until: string },
): Fitting {
  const { health, family } = subject;
  if (who.condition && !health.conditions.includes(who.condition)) return 'no';
  if (who.without.some((one) => health.conditions.includes(one))) return 'no';
  if (who.family && (!family.includes(who.family) || health.conditions.includes(who.family))) {
    return 'no';
  }
  if (who.stage === 'pregnancy' && health.pregnancies.length === 0) return 'no';
  const ofAny = ageOfAny(who, subject, birth);
  if (ofAny === 'no') return 'no';
  const fit = ageFit(who, birth, ofAny);
  // Somebody with a diagnosis is most often of the age; where the age is not known, the team will say.
  if (!fit) return kind === 'care' && who.condition ? { fit: {} } : { missing: 'birth' };
  if (who.sex && subject.person.sex !== who.sex) {
    const isNear = (fit.from ?? '') <= until && (fit.to ?? today) >= today;
    return subject.person.sex || !isNear ? 'no' : { missing: 'sex' };
  }
  const isTooYoung = fit.from !== undefined && today < fit.from && !mayFit(fit, today);
  return isTooYoung && kind === 'care' && who.condition ? 'too-young' : { fit };
}

/** Whether somebody may be of the age, and it is not sure before the day of birth is known. */
export function mayFit({ from, maybe }: Fit, today: string): boolean {
  return maybe !== undefined && from !== undefined && maybe.from <= today && today < from;
}

/** The age from which one of the alternatives holds, `no` where none ever does. */
function ageOfAny(
  { anyOf }: RuleWho,
  { health }: Subject,
  birth: BirthSpan | undefined,
): number | 'no' {
  if (anyOf.length === 0) return 0;
  const ages = anyOf
    .filter(({ condition }) => !condition || health.conditions.includes(condition))
    .filter(({ risk }) => !risk || health.risks.includes(risk))
    // An age says nothing where none is known.
    .flatMap(({ ageMin = 0 }) => (birth || ageMin === 0 ? [ageMin] : []));
  return ages.length > 0 ? Math.min(...ages) : 'no';
}

/** Nothing where the rule needs an age and none is known. */
function ageFit(
  { ageMin, ageMax }: RuleWho,
  birth: BirthSpan | undefined,
  ofAny: number,
): Fit | undefined {
  if (!birth) return ageMin !== undefined || ageMax !== undefined ? undefined : {};
  const age = Math.max(ageMin ?? 0, ofAny);
  const first = addMonths(birth.first, age * 12);
  const isUnsure = exactBirth(birth) === undefined;
  return {
    ...(age > 0 && { from: birthdayOf(birth, age) }),
    ...(age > 0 && isUnsure && { maybe: { age, from: first } }),
    ...(ageMax !== undefined && { to: addDays(birthdayOf(birth, ageMax + 1), -1) }),
  };
}
