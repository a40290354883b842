import { dateInWords } from './calendar-date.ts';
import type { Finding } from './issue.ts';
import type { Review } from './review.ts';
import { REVIEW_GRACE_DAYS, reviewStatus } from './review-status.ts';

/** Whether a finished review is signed, and whether the next one is due on `today`. */
export function checkReview(review: Review, today: string): Finding[] {
  const findings: Finding[] = [];
  if (review.state === 'reviewed' && !(review.name && review.title)) {
    const lacking = [review.name ? '' : 'name（姓名）', review.title ? '' : 'title（职称）'];
    findings.push({
      code: 'review/no-reviewer',
      path: ['review'],
      say: `写了“已审”（reviewed），却没写审核人的 ${lacking.filter(Boolean).join('和 ')}。`,
      fix: '居民要知道是谁把的关。补上真实姓名和职称；还没有真人审，就把 state 改回 draft，不许编名字。',
    });
  }
  const status = reviewStatus(review.nextDue, today);
  if (status === 'overdue') {
    findings.push({
      code: 'review/overdue',
      path: ['review', 'nextDue'],
      found: review.nextDue,
      say: `该复查了：最晚 ${dateInWords(review.nextDue)}，已经过期。`,
      fix: `请审核人重看一遍，再更新 review 里的日期。过期满 ${REVIEW_GRACE_DAYS} 天，这一页会从列表和搜索里消失（急症页除外）。`,
    });
  }
  if (status === 'stale') {
    findings.push({
      code: 'review/overdue',
      path: ['review', 'nextDue'],
      found: review.nextDue,
      say: `复查过期超过 ${REVIEW_GRACE_DAYS} 天了：最晚应在 ${dateInWords(review.nextDue)}。`,
      fix: '这一页已不在列表和搜索里（急症页还在，但挂着过期提示）。请审核人重看一遍，再更新 review 里的日期。',
    });
  }
  return findings;
}
