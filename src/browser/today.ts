import { countyDay, notBeforeBuild } from '../domain/shared/moment.ts';

/** The county's calendar day by the phone's clock, `YYYY-MM-DD`, but never before the day of the build. */
export function phoneToday(): string {
  return countyDay(notBeforeBuild(Date.now(), document.documentElement.dataset.built));
}
