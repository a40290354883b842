import { checkMoney } from '../../../../src/domain/service-package/check.ts';
import { checkDates } from '../../../../src/domain/shared/check-dates.ts';
import { checkReview } from '../../../../src/domain/shared/check-review.ts';
import { isPublishable } from '../../../../src/domain/shared/health-page.ts';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { checkSite } from '../../../../src/domain/site/check.ts';
import { HEALTH_KINDS } from '../content-map.ts';
import { type Content, type Entry, entriesOf } from '../entries.ts';
import { placed } from '../issues.ts';

/** Dates and signatures of health pages, approved money, and what a live site asks for. */
export function checkReviews(content: Content): ContentIssue[] {
  const [site] = entriesOf(content, 'site');
  const mode = site?.data.mode ?? 'demo';
  return [
    ...(site ? checkSite({ mode, icp: site.data.icp }).map((one) => placed(site, one)) : []),
    ...entriesOf(content, 'package').flatMap((entry) =>
      entry.data.money ? checkMoney(entry.data.money).map((one) => placed(entry, one)) : [],
    ),
    ...entriesOf(content, 'page').flatMap((entry) =>
      checkDates(entry.data, content.today).map((one) => placed(entry, one)),
    ),
    ...entriesOf(content, ...HEALTH_KINDS, 'sign-up').flatMap((entry) => {
      const { review } = entry.data;
      return [
        ...checkDates(entry.data, content.today).map((one) => placed(entry, one)),
        ...(review ? checkReview(review, content.today).map((one) => placed(entry, one)) : []),
        ...(review && !isPublishable(review, mode) ? [unreviewed(entry)] : []),
      ];
    }),
  ];
}

function unreviewed(entry: Entry): ContentIssue {
  return placed(entry, {
    code: 'site/unreviewed',
    path: ['review', 'state'],
    say: '还没有署名审核，正式站不会发布这一页。',
    fix: '请审核人看过以后，把 state 写成 reviewed，填上 name、title 和 date。',
  });
}
