import { issueOf, type SiteIssue } from './issue.ts';
import { attribute, type SiteContext, type SitePage } from './page.ts';

/** Where the team opens what residents have sealed. */
export const DESK = '/desk/';

/** The desk is apart: no page of the residents leads to it, and a live site does not have it on their host at all. */
export function deskIssues(page: SitePage, site: SiteContext): SiteIssue[] {
  if (page.route === DESK) {
    if (site.mode === 'demo') return [];
    return [
      issueOf(
        page,
        'site/desk-here',
        '正式站的居民网址下面有团队台。',
        '团队台要放在自己的域名上：先运行 npm run build，上传 dist-desk/。',
      ),
    ];
  }
  const leads = page.elements.some((element) =>
    ['href', 'src'].some((name) => {
      const address = attribute(element, name) ?? '';
      return address === DESK || address.startsWith(`${site.url}${DESK}`);
    }),
  );
  if (!leads) return [];
  return [
    issueOf(
      page,
      'site/desk-linked',
      '居民的网页上有去团队台的链接。',
      '团队台的网址只告诉团队：把链接删掉。',
    ),
  ];
}
