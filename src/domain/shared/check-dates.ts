import { dateInWords, daysBetween } from './calendar-date.ts';
import type { Finding } from './issue.ts';

interface DatedPage {
  published?: string;
  revised?: string;
  review?: { date?: string; nextDue: string };
}

/** Whether a page's dates agree with each other and with `today`: published, revised, reviewed, due again. */
export function checkDates(page: DatedPage, today: string): Finding[] {
  const { published, revised, review } = page;
  const findings: Finding[] = [];
  if (published && daysBetween(today, published) > 0) {
    findings.push({
      code: 'date/order',
      path: ['published'],
      found: published,
      say: `发布日期 ${published} 还没到（今天是 ${dateInWords(today)}）。`,
      fix: '写今天或以前的日期，再检查年份有没有写错。',
    });
  }
  if (revised && daysBetween(today, revised) > 0) {
    findings.push({
      code: 'date/order',
      path: ['revised'],
      found: revised,
      say: `修改日期 ${revised} 还没到（今天是 ${dateInWords(today)}）。`,
      fix: '写您真正改内容的那一天。居民靠它判断内容新不新。',
    });
  }
  if (published && revised && daysBetween(published, revised) < 0) {
    findings.push({
      code: 'date/order',
      path: ['revised'],
      found: revised,
      say: `修改日期 ${revised} 早于发布日期 ${published}。`,
      fix: '第一次发布时，两个日期写同一天；以后每改一次内容，就更新 revised。',
    });
  }
  if (review && revised && daysBetween(revised, review.nextDue) <= 0) {
    findings.push({
      code: 'date/order',
      path: ['review', 'nextDue'],
      found: review.nextDue,
      say: `下次复查日期 ${review.nextDue} 没有晚于修改日期 ${revised}。`,
      fix: '复查要排在修改以后：一般 12 个月内，疫苗、医保、价格 3 个月内。',
    });
  }
  if (review?.date && daysBetween(today, review.date) > 0) {
    findings.push({
      code: 'date/order',
      path: ['review', 'date'],
      found: review.date,
      say: `审核日期 ${review.date} 还没到（今天是 ${dateInWords(today)}）。`,
      fix: '写真正审完的那一天，不能提前写。',
    });
  }
  return findings;
}
