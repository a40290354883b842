import { addDays, later } from '../shared/day-arithmetic.ts';
import type { Fit } from './fit.ts';
import { type Occurrence, stateInWindow } from './occurrence.ts';

/** A year, or a half of one. */
interface Period {
  key: string;
  first: string;
  last: string;
}

/** Once in each year or half-year, from the period of `today` to the one of `until`, as far as somebody fits within it. */
export function occurrencesByCalendar(
  rule: string,
  per: 'year' | 'half-year',
  fit: Fit,
  today: string,
  until: string,
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  let period = periodOf(per, today);
  while (period.first <= until || period.first <= today) {
    const from = later(period.first, fit.from ?? period.first);
    const latest = fit.to !== undefined && fit.to < period.last ? fit.to : period.last;
    const id = `${rule}/${period.key}`;
    const { maybe } = fit;
    if (maybe && maybe.from <= period.last && from >= period.last) {
      // Nobody is called on the last day alone because their birthday is not known.
      if (period.first <= today) occurrences.push(askBirthday(id, maybe.age));
    } else if (from <= latest) {
      const state = stateInWindow({ from, latest }, today);
      occurrences.push({
        id,
        // Within the period that holds today, the end can only be that of somebody's fitting.
        state: state === 'overdue' ? 'passed' : state,
        from,
        latest,
      });
    }
    period = periodOf(per, addDays(period.last, 1));
  }
  return occurrences;
}

/** Somebody may be of the age, and only they know from which day on. */
export function askBirthday(id: string, age: number): Occurrence {
  return { id, state: 'ask', remarks: ['ask-birthday'], age };
}

/** How the year, or the half of one, that holds a day is called among the occurrences of a rule. */
export function periodKey(per: 'year' | 'half-year', day: string): string {
  return periodOf(per, day).key;
}

function periodOf(per: 'year' | 'half-year', day: string): Period {
  const year = day.slice(0, 4);
  if (per === 'year') return { key: year, first: `${year}-01-01`, last: `${year}-12-31` };
  return day < `${year}-07-01`
    ? { key: `${year}-1`, first: `${year}-01-01`, last: `${year}-06-30` }
    : { key: `${year}-2`, first: `${year}-07-01`, last: `${year}-12-31` };
}
