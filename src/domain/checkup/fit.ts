import { addDays, later } from '../shared/day-arithmetic.ts';
import { type BirthSpan, birthdayOf } from './birth-span.ts';
import type { Missing, NamedRule, Subject } from './duty.ts';
import type { RuleWho } from './schema.ts';

/** The days on which a rule is for somebody; an end that is absent is open. */
export interface Fit {
  from?: string;
  to?: string;
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
  const start = startOfAny(who, subject, birth);
  if (start === 'no') return 'no';
  const fit = ageFit(who, birth, start);
  // Somebody with a diagnosis is most often of the age; where the age is not known, the team will say.
  if (!fit) return kind === 'care' && who.condition ? { fit: {} } : { missing: 'birth' };
  if (who.sex && subject.person.sex !== who.sex) {
    const isNear = (fit.from ?? '') <= until && (fit.to ?? today) >= today;
    return subject.person.sex || !isNear ? 'no' : { missing: 'sex' };
  }
  const isTooYoung = fit.from !== undefined && today < fit.from;
  return isTooYoung && kind === 'care' && who.condition ? 'too-young' : { fit };
}

/** The first day on which one of the alternatives holds (empty: it holds already), `no` where none ever does. */
function startOfAny(
  { anyOf }: RuleWho,
  { health }: Subject,
  birth: BirthSpan | undefined,
): string | 'no' {
  if (anyOf.length === 0) return '';
  const starts = anyOf
    .filter(({ condition }) => !condition || health.conditions.includes(condition))
    .filter(({ risk }) => !risk || health.risks.includes(risk))
    .flatMap(({ ageMin }) => {
      if (ageMin === undefined) return [''];
      return birth ? [birthdayOf(birth, ageMin)] : [];
    });
  return starts.sort()[0] ?? 'no';
}

/** Nothing where the rule needs an age and none is known. */
function ageFit(
  { ageMin, ageMax }: RuleWho,
  birth: BirthSpan | undefined,
  start: string,
): Fit | undefined {
  if (!birth) {
    const needsAge = ageMin !== undefined || ageMax !== undefined;
    return needsAge ? undefined : { ...(start && { from: start }) };
  }
  const fits = later(start, ageMin === undefined ? '' : birthdayOf(birth, ageMin));
  return {
    ...(fits && { from: fits }),
    ...(ageMax !== undefined && { to: addDays(birthdayOf(birth, ageMax + 1), -1) }),
  };
}
