import { countyDay } from '../domain/shared/moment.ts';
import { countyMoment } from '../domain/shared/moment-words.ts';

/**
 * `MINGBAIREN_TODAY` sets the clock of a build, so that a build of another day can be made and tested: a day (its noon in
 * the county is meant) or a moment with its zone.
 */
const wanted = process.env.MINGBAIREN_TODAY;

function clock(): number {
  if (!wanted) return Date.now();
  return Date.parse(wanted.includes('T') ? wanted : `${wanted}T12:00:00+08:00`);
}

/** The moment of the build, milliseconds since 1970 to the second: the one place where the build looks at a clock. */
export const builtAt: number = Math.floor(clock() / 1000) * 1000;

/** The same moment as the county writes it: `2026-11-22T12:00:00+08:00`. */
export const builtMoment: string = countyMoment(builtAt);

/** The county's calendar day of the build, `YYYY-MM-DD`. */
export const builtOn: string = countyDay(builtAt);
