import { daysBetween } from '../shared/calendar-date.ts';

/** A desk that nobody has opened for longer, or a clock that has jumped: from outside the two look the same. Shorter than closed forms are kept, so that no jump that is believed ends them all. In days. */
const LONGEST_PAUSE = 14;

/** Whether the computer's day may be believed when it says that records are to be deleted. `seen`: the last day that was. Days are `YYYY-MM-DD`. */
export function isTrustedDay(today: string, seen: string | undefined): boolean {
  if (seen === undefined) return false;
  const passed = daysBetween(seen, today);
  return passed >= 0 && passed <= LONGEST_PAUSE;
}
