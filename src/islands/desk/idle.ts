/** For so long nobody has to touch anything before the desk locks itself. In milliseconds. */
export const LOCK_AFTER = 10 * 60_000;

/** So long before, it says so. */
export const WARN_BEFORE = 60_000;

/** Two clocks in milliseconds: one that a sleeping computer may stop, one that somebody may set. */
export interface Clocks {
  steady: number;
  wall: number;
}

/** How long nobody has touched anything, by whichever of the two clocks says more. */
export function idleTime(last: Clocks, now: Clocks): number {
  return Math.max(now.steady - last.steady, now.wall - last.wall);
}

/** What is to be done after so long. */
export function afterIdle(idle: number): 'nothing' | 'warn' | 'lock' {
  if (idle >= LOCK_AFTER) return 'lock';
  return idle >= LOCK_AFTER - WARN_BEFORE ? 'warn' : 'nothing';
}
