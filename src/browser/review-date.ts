import { reviewStatus } from '../domain/shared/review-status.ts';

/**
 * Judges review dates by the phone's own calendar at each view: an overdue page shows its warning, and one that is a
 * month late leaves lists. A phone whose clock stands before the day of the build is taken to be on that day.
 */
export function startReviewDates(): void {
  const built = document.documentElement.dataset.built ?? '';
  const phone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const today = phone > built ? phone : built;
  for (const element of document.querySelectorAll<HTMLElement>('[data-review-due]')) {
    const status = reviewStatus(element.dataset.reviewDue ?? today, today);
    const warning = element.querySelector<HTMLElement>('[data-review-warning]');
    if (warning) warning.hidden = status === 'current';
    else if (!('reviewKeep' in element.dataset)) element.hidden = status === 'stale';
  }
}
