import { daysBetween } from './calendar-date.ts';

/** Days a page may stay in lists and search after its review fell due (our own rule: one month's grace). */
export const REVIEW_GRACE_DAYS = 30;

/** Where a page stands against its review date: `current`, `overdue` (warns), `stale` (30 days on: leaves lists). */
export type ReviewStatus = 'current' | 'overdue' | 'stale';

/** The review status on `today` (`YYYY-MM-DD`); the due day itself is still current. */
export function reviewStatus(nextDue: string, today: string): ReviewStatus {
  const late = daysBetween(nextDue, today);
  if (late <= 0) return 'current';
  return late > REVIEW_GRACE_DAYS ? 'stale' : 'overdue';
}
