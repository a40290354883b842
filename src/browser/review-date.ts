import { reviewStatus } from '../domain/shared/review-status.ts';
import { phoneToday } from './today.ts';

/**
 * Judges review dates by the phone's own calendar at each view: an overdue page shows its warning, and one that is a
 * month late leaves lists.
 */
export function startReviewDates(): void {
  const today = phoneToday();
  for (const element of document.querySelectorAll<HTMLElement>('[data-review-due]')) {
    const status = reviewStatus(element.dataset.reviewDue ?? today, today);
    const warning = element.querySelector<HTMLElement>('[data-review-warning]');
    if (warning) warning.hidden = status === 'current';
    else if (!('reviewKeep' in element.dataset)) element.hidden = status === 'stale';
  }
  // A group whose pages have all left would open on nothing.
  for (const group of document.querySelectorAll('details')) {
    const rows = [...group.querySelectorAll<HTMLElement>('li[data-review-due]')];
    if (rows.length > 0) group.hidden = rows.every((row) => row.hidden);
  }
}
