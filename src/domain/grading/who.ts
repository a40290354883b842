import { PREGNANCY_DAYS } from '../health/pregnancy.ts';
import type { Condition, Health, Pregnancy } from '../health/schema.ts';
import type { Person } from '../person/schema.ts';
import { addDays, addMonths, yearsBetween } from '../shared/day-arithmetic.ts';
import type { GradingRow } from './grading-file.ts';
import type { Measure } from './terms.ts';

/** What has to be known of somebody to grade their readings. */
export interface Asked {
  birth?: Person['birth'];
  sex?: Person['sex'];
  health: Health;
}

/** The facts of one day that rows ask for. Ages stand as the youngest and the oldest that the person can be. */
export interface Standing {
  years: readonly [number, number] | undefined;
  months: readonly [number, number] | undefined;
  sex: Person['sex'];
  expecting: boolean;
  diagnosed: boolean;
}

/** Feeding may go on to the second birthday and beyond (S06, article on feeding infants); so long we stay on the safe side. */
const NURSING_MONTHS = 24;

const CONDITION_OF: Partial<Record<Measure, Condition>> = {
  pressure: 'hypertension',
  glucose: 'type-2-diabetes',
};

/** From this age on somebody is an adult for every row. */
export const ADULT = 18;

/** How somebody stands on a day (`YYYY-MM-DD`) towards the rows of a measure. */
export function standingOf(who: Asked, measure: Measure, day: string): Standing {
  const condition = CONDITION_OF[measure];
  const births = who.birth === undefined ? undefined : birthdays(who.birth, day);
  const expecting = isExpecting(who.health, day);
  // Whoever is pregnant is graded as an adult, however young.
  const youngest = expecting ? ADULT : 0;
  return {
    years: births && [
      Math.max(youngest, yearsBetween(births[1], day)),
      Math.max(youngest, yearsBetween(births[0], day)),
    ],
    months: births && [monthsBetween(births[1], day), monthsBetween(births[0], day)],
    sex: who.sex,
    expecting,
    diagnosed: condition !== undefined && who.health.conditions.includes(condition),
  };
}

/** Whether somebody is pregnant, or may be nursing, on a day. */
function isExpecting({ pregnancies }: Health, day: string): boolean {
  return pregnancies.some((one) => {
    const { born, ended } = one;
    if (ended !== undefined && ended <= day) return false;
    if (born !== undefined && born <= day) return addMonths(born, NURSING_MONTHS) > day;
    const due = dueOf(one);
    if (due === undefined) return true;
    // Where nobody has written down the birth, it is taken to have come on the day it was due.
    return addDays(due, -PREGNANCY_DAYS) <= day && day < addMonths(due, NURSING_MONTHS);
  });
}

/** A child may come so many days after the day that was counted. */
const OVERDUE_DAYS = 28;

/** Whether somebody is pregnant on a day, as far as is known: the birth has not been written down, and is not long overdue. */
export function isBeforeBirth(health: Health, day: string): boolean {
  return health.pregnancies.some((one) => {
    if (!isExpecting({ ...health, pregnancies: [one] }, day)) return false;
    if (one.born !== undefined && one.born <= day) return false;
    const due = dueOf(one);
    return due === undefined || day <= addDays(due, OVERDUE_DAYS);
  });
}

function dueOf({ lastPeriod, dueDate }: Pregnancy): string | undefined {
  return dueDate ?? (lastPeriod && addDays(lastPeriod, PREGNANCY_DAYS));
}

/** Whether a row is for them: for sure, or perhaps, where the birth is known only roughly or not at all. */
export function isFor({ who }: GradingRow, standing: Standing): 'yes' | 'perhaps' | 'no' {
  if (who.sex !== undefined && who.sex !== standing.sex) return 'no';
  if (who.expecting !== undefined && who.expecting !== standing.expecting) return 'no';
  if (who.diagnosed !== undefined && who.diagnosed !== standing.diagnosed) return 'no';
  const ages = [
    within(standing.years, who.ageMin, who.ageMax),
    within(standing.months, who.monthsMin, who.monthsMax),
  ];
  if (ages.includes('no')) return 'no';
  if (!ages.includes('perhaps')) return 'yes';
  // Whoever has no birth written down is neither an infant nor a child nor young far more often.
  const isForYoung = who.monthsMax !== undefined || who.ageMax !== undefined;
  return standing.years === undefined && isForYoung ? 'no' : 'perhaps';
}

function within(
  ages: readonly [number, number] | undefined,
  least = 0,
  most = Number.POSITIVE_INFINITY,
): 'yes' | 'perhaps' | 'no' {
  if (least === 0 && most === Number.POSITIVE_INFINITY) return 'yes';
  if (ages === undefined) return 'perhaps';
  const [youngest, oldest] = ages;
  if (oldest < least || youngest > most) return 'no';
  return least <= youngest && oldest <= most ? 'yes' : 'perhaps';
}

/** The first and the last day on which somebody can be born whose birth is known by year, month or day. */
function birthdays(birth: string, today: string): readonly [string, string] {
  const first = `${birth}-01-01`.slice(0, 10);
  if (birth.length === 10) return [birth, birth];
  const last = addDays(addMonths(first, birth.length === 4 ? 12 : 1), -1);
  return [first, last < today ? last : today];
}

function monthsBetween(birth: string, day: string): number {
  const months =
    (Number(day.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 +
    Number(day.slice(5, 7)) -
    Number(birth.slice(5, 7));
  return addMonths(birth, months) > day ? months - 1 : months;
}
