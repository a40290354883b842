import { countyMoment } from '../shared/moment-words.ts';

/** A season that comes every year: first and last day as `MM-DD`, and the year in which it first began. */
export interface Season {
  from: string;
  to: string;
  since: number;
}

/** One time that an alert holds: an id of its own and moments with the county's zone. */
export interface Occurrence {
  id: string;
  sent: string;
  effective: string;
  expires: string;
}

/** A season is announced at nine in the morning of the day before it begins. */
const ANNOUNCED_BEFORE_MS = 15 * 3_600_000;

/** The season that begins in `year`: `<id>-<year>`, from the first minute of its first day to the last second of its last. */
export function seasonOf(id: string, { from, to }: Season, year: number): Occurrence {
  const effective = `${year}-${from}T00:00:00+08:00`;
  const lastYear = to < from ? year + 1 : year;
  return {
    id: `${id}-${year}`,
    sent: countyMoment(Date.parse(effective) - ANNOUNCED_BEFORE_MS),
    effective,
    expires: `${lastYear}-${to}T23:59:59+08:00`,
  };
}

/** The seasons from the first one to the last that begins before `until` (milliseconds since 1970), oldest first. */
export function seasonsUntil(id: string, season: Season, until: number): Occurrence[] {
  const seasons: Occurrence[] = [];
  for (let year = season.since; ; year++) {
    const next = seasonOf(id, season, year);
    if (Date.parse(next.effective) >= until) return seasons;
    seasons.push(next);
  }
}
