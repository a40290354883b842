import { countyDay } from '../domain/shared/moment.ts';

/**
 * The county's calendar day by the phone's clock, `YYYY-MM-DD`. A phone whose clock stands before the day of the build is
 * taken to be on that day: time has passed at least until then.
 */
export function phoneToday(): string {
  const built = countyDay(Date.parse(document.documentElement.dataset.built ?? ''));
  const phone = countyDay(Date.now());
  return phone > built ? phone : built;
}
