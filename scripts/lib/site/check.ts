import { authoredText, bodyIssues, inlineIssues, structuredDataIssues } from './body.ts';
import { budgetIssues, type PageWeight, weigh } from './budgets.ts';
import { type ContentPage, contentIssues } from './content-pages.ts';
import { deskIssues } from './desk.ts';
import { headIssues, robotsIssues, shareIssues } from './head.ts';
import { issueOf, type SiteIssue } from './issue.ts';
import { linkIssues, linksOf, type PageLinks, sitemapIssues } from './links.ts';
import { parsePage, type SiteContext, type SitePage } from './page.ts';
import { policyIssues, thirdPartyIssues } from './security.ts';

type PageRule = (page: SitePage, site: SiteContext) => SiteIssue[];

/** The rules that one page can be judged by. */
const PAGE_RULES: readonly PageRule[] = [
  headIssues,
  robotsIssues,
  shareIssues,
  bodyIssues,
  inlineIssues,
  structuredDataIssues,
  policyIssues,
  deskIssues,
  thirdPartyIssues,
];

/** What the check of a built site found, and the lines that say how heavy the heaviest pages are. */
export interface SiteReport {
  issues: SiteIssue[];
  links: PageLinks[];
  weights: PageWeight[];
}

/** Judges every page of a built site. A page's tree is dropped before the next is read: thousands fit in memory. */
export function checkSite(site: SiteContext, content: readonly ContentPage[]): SiteReport {
  const issues: SiteIssue[] = [];
  const links: PageLinks[] = [];
  const weights: PageWeight[] = [];
  const texts = new Map<string, string>();
  const wanted = new Set(content.map((page) => page.route));
  for (const file of [...site.files].filter((name) => name.endsWith('.html')).sort()) {
    const page = parsePage(file, Buffer.from(site.read(file)).toString());
    for (const rule of PAGE_RULES) issues.push(...rule(page, site));
    links.push(linksOf(page));
    weights.push(weigh(page, site));
    if (wanted.has(page.route)) texts.set(page.route, authoredText(page));
  }
  issues.push(
    ...linkIssues(links, site),
    ...sitemapIssues(links, site),
    ...contentIssues(content, texts),
    ...budgetIssues(weights),
  );
  if (links.length === 0) {
    issues.push(
      issueOf(
        { file: '' },
        'site/no-pages',
        '没有一个网页。',
        '先运行 npm run build，再看它报了什么错。',
      ),
    );
  }
  return { issues, links, weights };
}
