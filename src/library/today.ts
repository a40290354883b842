import { countyDay } from '../domain/shared/moment.ts';

/**
 * The county's calendar day at build time, `YYYY-MM-DD`: the one place where the build looks at a clock.
 * `MINGBAIREN_TODAY` sets it, so that a build of another day can be made and tested.
 */
export const builtOn: string = process.env.MINGBAIREN_TODAY ?? countyDay(Date.now());
