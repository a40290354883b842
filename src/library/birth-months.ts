import { getCollection } from 'astro:content';
import { editionOn } from '../domain/checkup/edition.ts';
import { CLINIC_DECIDES } from '../domain/checkup/words.ts';
import { type BirthMonthVisit, birthMonthVisits } from '../domain/immunisation/birth-month.ts';
import { eventTitle, FROM_LAST_DAY, visitNotes } from '../domain/immunisation/birth-month-words.ts';
import { DAY_AND_HOUR_BEFORE, morningOf, sequenceAt } from '../domain/shared/calendar-times.ts';
import { addMonths, later } from '../domain/shared/day-arithmetic.ts';
import { isPublishable } from '../domain/shared/health-page.ts';
import { site } from './registers.ts';
import { builtOn } from './today.ts';

/** From 14 years on nothing is left to remind of. */
const MONTHS_BACK = 14 * 12;
/** For who is expected. */
const MONTHS_AHEAD = 12;

/** In ids, which must stay when the site moves to another domain. */
const AUTHORITY = site.authority ?? new URL(site.url).host;

/** The children born in one month, and when they go for which doses. */
export interface BirthMonth {
  /** `YYYY-MM`. */
  month: string;
  /** The address of their calendar, from the site's root. */
  path: string;
  visits: readonly BirthMonthVisit[];
}

const editions = (await getCollection('immunisation'))
  .map(({ data }) => data)
  .sort((a, b) => (a.from < b.from ? -1 : 1));
const inForce = editionOn(editions, builtOn);

/** The immunisation programme in force, where it may be published: nobody is sent by an old one. */
export const programme =
  typeof inForce === 'object' && isPublishable(inForce.review, site.mode) ? inForce : undefined;

/** The months of birth for which there is something to come under the newest edition, the oldest children first. */
export const birthMonths: readonly BirthMonth[] = programme
  ? Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, index) =>
      addMonths(`${builtOn.slice(0, 7)}-01`, index - MONTHS_BACK).slice(0, 7),
    )
      .map((month) => ({
        month,
        path: `/calendar/immunisation/${month}.ics`,
        visits: birthMonthVisits(programme, month),
      }))
      .filter(({ visits }) => visits.length > 0)
  : [];

/** The years of birth, the youngest children first, each with its months. */
export const birthYears = [...Map.groupBy(birthMonths, ({ month }) => month.slice(0, 4))]
  .map(([year, months]) => ({ year, path: `/calendar/${year}/`, months }))
  .reverse();

/**
 * When the programme last changed: when it began, or was last signed. Not when it was built: that is every day, and a number
 * that grows without a change tells calendars of changes that are none.
 */
function changedAt(): number {
  const { from = builtOn, review } = programme ?? {};
  const signed = review?.date ?? from;
  return Date.parse(`${later(from, signed <= builtOn ? signed : from)}T00:00:00+08:00`);
}

/** The visits of a month as reminders. */
export function birthMonthEvents({ month, visits }: BirthMonth) {
  const changed = changedAt();
  return visits.map((visit) => ({
    uid: `immunisation.${month}.${visit.id}@${AUTHORITY}`,
    start: morningOf(visit.day),
    title: eventTitle(visit),
    description: [...visitNotes(visit, month), FROM_LAST_DAY, CLINIC_DECIDES].join('\n'),
    url: new URL(`/calendar/${month.slice(0, 4)}/`, site.url).href,
    categories: ['打疫苗'],
    changed,
    sequence: sequenceAt(changed),
    cancelled: false,
    rings: DAY_AND_HOUR_BEFORE,
  }));
}
