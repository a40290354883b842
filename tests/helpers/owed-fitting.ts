import type { NamedRule } from '../../src/domain/checkup/duty.ts';
import type { Scene } from './owed-scenes.ts';
import { stepDays, stepMonths } from './plain-calendar.ts';

/** Full years by the tests' own calendar: as many birthdays as have come. */
function yearsOld(birth: string, today: string): number {
  let years = 0;
  while (stepMonths(birth, (years + 1) * 12) <= today) years++;
  return years;
}

/**
 * Whether a rule is surely for somebody today: of those whose birth is known to the day, read off the rule once more without
 * the engine. It says no where it is not sure.
 */
export function isFor({ who }: NamedRule, { subject, today }: Scene): boolean {
  const { person, health, family } = subject;
  if (person.birth?.length !== 10) return false;
  const age = yearsOld(person.birth, today);
  const holds = ({ ageMin, condition, risk }: NamedRule['who']['anyOf'][number]) =>
    age >= (ageMin ?? 0) &&
    (!condition || health.conditions.includes(condition)) &&
    (!risk || health.risks.includes(risk));
  const isExpecting = health.pregnancies.some(
    ({ ended, lastPeriod, dueDate }) =>
      !ended && (dueDate ? stepDays(dueDate, -239) : (lastPeriod ?? '9999')) <= today,
  );
  return (
    age >= (who.ageMin ?? 0) &&
    age <= (who.ageMax ?? 200) &&
    (!who.sex || who.sex === person.sex) &&
    (!who.condition || health.conditions.includes(who.condition)) &&
    !who.without.some((one) => health.conditions.includes(one)) &&
    (who.anyOf.length === 0 || who.anyOf.some(holds)) &&
    (!who.family || (family.includes(who.family) && !health.conditions.includes(who.family))) &&
    (who.stage !== 'pregnancy' || isExpecting)
  );
}
