import { daysBetween } from '../shared/calendar-date.ts';
import { addMonths, addOffset, later } from '../shared/day-arithmetic.ts';
import { inGroups } from '../shared/in-groups.ts';
import { isBefore } from './doses.ts';
import type { Dose, Immunisation } from './schema.ts';

/** The doses for which one goes once: from a day on which every child of the month is old enough. */
export interface BirthMonthVisit {
  /** The same in every edition that has a dose at this age. */
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** The age that the doses ask for, in full months, and the days that an interval between doses adds. */
  ageMonths: number;
  daysOver: number;
  /** Where the doses are for girls or boys alone. */
  sex: Dose['sex'];
  doses: readonly Dose[];
}

/** The last day of a month (`YYYY-MM`). */
export function lastDayOf(month: string): string {
  return addOffset(`${month}-01`, { months: 1, days: -1 });
}

/**
 * When the children born in a month (`YYYY-MM`) go for which doses, first visit first. Counted from the month's last day, so
 * that no child is sent before its time; what was over when the edition began is left out, since other rules held then.
 */
export function birthMonthVisits(programme: Immunisation, month: string): BirthMonthVisit[] {
  const birth = lastDayOf(month);
  const doses = programme.doses.filter(
    ({ option, bornFrom }) =>
      (!option || programme.use[option.of] === option.set) && (!bornFrom || birth >= bornFrom),
  );
  const together = inGroups(
    doses.map((dose) => ({ dose, day: earliest(dose, doses, birth) })),
    ({ dose, day }) => `${day} ${dose.sex ?? ''}`,
  );
  return [...together.values()]
    .map((group) => visitOf(group, birth))
    .filter(({ day }) => day >= programme.from)
    .sort((a, b) => (`${a.day} ${a.sex ?? ''}` < `${b.day} ${b.sex ?? ''}` ? -1 : 1));
}

function visitOf(group: readonly { dose: Dose; day: string }[], birth: string): BirthMonthVisit {
  const [{ dose, day }] = group as [(typeof group)[number]];
  const doses = group.map((one) => one.dose);
  const ageMonths = Math.max(...doses.map((one) => one.ageMonths));
  const daysOver = daysBetween(addMonths(birth, ageMonths), day);
  const parts = [ageMonths, daysOver > 0 && `${daysOver}d`, dose.sex];
  const id = parts.filter((part) => part !== undefined && part !== false).join('-');
  return { id, day, ageMonths, daysOver, sex: dose.sex, doses };
}

/** The first day for a dose of somebody who has had every dose before it on its first day. */
function earliest(dose: Dose, doses: readonly Dose[], birth: string): string {
  const byAge = addMonths(birth, dose.ageMonths);
  const before = doses.find((one) => isBefore(one, dose));
  return dose.gap && before
    ? later(byAge, addOffset(earliest(before, doses, birth), dose.gap))
    : byAge;
}
