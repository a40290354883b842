import { issueOf, type SiteIssue } from './issue.ts';
import { attribute, elementsOf, type SiteContext, type SitePage, textOf } from './page.ts';

/** Pages that only mean something on the phone that shows them, and the one with which hosts answer for any missing address: no search engine is to lead to one. */
const NOT_TO_BE_FOUND = new Set([
  '/404.html',
  '/offline/',
  '/desk/',
  '/diag/',
  '/me/offline/',
  '/me/backup/',
  '/me/diary/',
  '/me/medicines/',
  '/me/report/',
  '/me/remind/',
]);

const SHARE_METAS = [
  ['property', 'og:title'],
  ['property', 'og:description'],
  ['property', 'og:image'],
  ['itemprop', 'name'],
  ['itemprop', 'description'],
  ['itemprop', 'image'],
] as const;

/** The content of the first meta with that attribute, or the empty string. */
export function meta(page: SitePage, key: string, value: string): string {
  const found = elementsOf(page, 'meta', { [key]: value })[0];
  return (found && attribute(found, 'content'))?.trim() ?? '';
}

/** Language, title, description and canonical address: what search engines, WeChat and screen readers begin with. */
export function headIssues(page: SitePage, site: SiteContext): SiteIssue[] {
  const issues: SiteIssue[] = [];
  const html = elementsOf(page, 'html')[0];
  if (!html || attribute(html, 'lang') !== 'zh-CN') {
    issues.push(
      issueOf(
        page,
        'site/lang',
        '<html> 没有写 lang="zh-CN"。',
        '读屏软件靠它选中文发音：在布局里写上。',
      ),
    );
  }
  const titles = elementsOf(page, 'title').filter((title) => textOf(title) !== '');
  if (titles.length === 0) {
    issues.push(
      issueOf(page, 'site/title', '没有 <title>。', '转发到微信时标题就是它：给页面传标题。'),
    );
  }
  if (!meta(page, 'name', 'description')) {
    issues.push(
      issueOf(
        page,
        'site/description',
        '没有 description。',
        '给布局传一句话说明，搜索结果里会显示。',
      ),
    );
  }
  const canonical = elementsOf(page, 'link', { rel: 'canonical' }).map((link) =>
    attribute(link, 'href'),
  );
  const expected = `${site.url}${encodeURI(page.route)}`;
  if (!NOT_TO_BE_FOUND.has(page.route) && (canonical.length !== 1 || canonical[0] !== expected)) {
    issues.push(
      issueOf(
        page,
        'site/canonical',
        `规范网址应当只有一个 ${expected}，现在是 ${canonical.join('、') || '没有'}。`,
        '微信会在网址后面加参数，规范网址让它们算同一页：在布局里改。',
      ),
    );
  }
  return issues;
}

/** Whether search engines may come in: never to a demo, always to the health pages of a live site. */
export function robotsIssues(page: SitePage, site: SiteContext): SiteIssue[] {
  const noindex = meta(page, 'name', 'robots').includes('noindex');
  if (site.mode === 'demo') {
    const issues: SiteIssue[] = [];
    if (!noindex) {
      issues.push(
        issueOf(
          page,
          'site/demo-indexed',
          '示例站的页面没有 robots noindex。',
          '示例内容不能让搜索引擎当真：在布局里加上。',
        ),
      );
    }
    const body = elementsOf(page, 'body')[0];
    if (!body || !textOf(body).includes('示例内容')) {
      issues.push(
        issueOf(
          page,
          'site/demo-unmarked',
          '示例站的页面没有写“示例内容”。',
          '在布局里给每页标上。',
        ),
      );
    }
    return issues;
  }
  const mayHide = NOT_TO_BE_FOUND.has(page.route) || page.route === '/search/';
  return noindex && !mayHide
    ? [
        issueOf(
          page,
          'site/live-hidden',
          '正式站的页面写着 noindex，搜索引擎找不到它。',
          '只有示例站、搜索页和只对这部手机有用的页才写。',
        ),
      ]
    : [];
}

/** What a forwarded link shows: Open Graph for most, itemprop for WeChat. */
export function shareIssues(page: SitePage, site: SiteContext): SiteIssue[] {
  const issues = SHARE_METAS.filter(([key, value]) => !meta(page, key, value)).map(([key, value]) =>
    issueOf(
      page,
      'site/share-meta',
      `没有 ${key}="${value}"。`,
      '转发时的标题、说明和小图靠它：在布局里加上。',
    ),
  );
  const image = meta(page, 'property', 'og:image');
  const own = image.startsWith(`${site.url}/`) ? image.slice(site.url.length + 1) : undefined;
  if (image && (own === undefined || !site.files.has(decodeURI(own)))) {
    issues.push(
      issueOf(
        page,
        'site/share-image',
        `og:image 指向 ${image}，网站里没有这张图。`,
        `写本站的完整网址（${site.url}/…），图放在 public/ 里。`,
      ),
    );
  }
  return issues;
}
