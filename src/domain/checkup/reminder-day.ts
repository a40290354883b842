import { addDays } from '../shared/day-arithmetic.ts';
import type { Duty } from './duty.ts';

/** When a duty rings. */
export interface RingDay {
  /** `YYYY-MM-DD`; today where today is the last day: no alarm can be set any more, and no later day would be true. */
  day: string;
  /** Whether it can be done today or tomorrow; if not, from `day` on. */
  isNow: boolean;
}

/**
 * The day that rings for a duty. What is to be done already rings the day after tomorrow, so that the alarm of the day
 * before is still heard, but never after its last day.
 */
export function ringDay(
  { state, from, latest, mark }: Pick<Duty, 'state' | 'from' | 'latest' | 'mark'>,
  today: string,
): RingDay {
  const begins = state === 'postponed' ? mark?.on : from;
  const hasBegun = begins === undefined || begins <= addDays(today, 1);
  const wished = hasBegun ? addDays(today, 2) : begins;
  const isCut = latest !== undefined && latest >= today && latest < wished;
  const day = isCut ? latest : wished;
  return { day, isNow: hasBegun || day === today };
}
