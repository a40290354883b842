import { issueOf, type SiteIssue } from './issue.ts';
import { attribute, type SiteContext, type SitePage } from './page.ts';
import { fetchedBy, leavesSite } from './security.ts';

/** What the link rule needs of a page once its tree is gone. */
export interface PageLinks {
  file: string;
  route: string;
  /** Every id, so that other pages may jump to it. */
  anchors: ReadonlySet<string>;
  /** Addresses as written: followed by people, or fetched by the browser. */
  targets: readonly string[];
}

/** The addresses that a page leads to and the places that others may jump to on it. */
export function linksOf(page: SitePage): PageLinks {
  const followed = page.elements.flatMap((element) => {
    const href = attribute(element, 'href');
    const isLink =
      element.tagName === 'a' || element.tagName === 'area' || element.tagName === 'link';
    return isLink && href !== undefined ? [href] : [];
  });
  return {
    file: page.file,
    route: page.route,
    anchors: new Set(
      page.elements.map((element) => attribute(element, 'id') ?? '').filter(Boolean),
    ),
    targets: [...new Set([...followed, ...fetchedBy(page)])],
  };
}

interface Target {
  path: string;
  fragment: string;
}

/** The place on this site that `href` on `route` means; undefined for other hosts, telephone numbers and data. */
function resolve(href: string, route: string, site: SiteContext): Target | undefined {
  const address = href.startsWith(`${site.url}/`) ? href.slice(site.url.length) : href;
  if (leavesSite(address) || address.startsWith('data:')) return undefined;
  const url = new URL(address, new URL(route, 'http://site.invalid'));
  return { path: decodeURI(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) };
}

function wrong(links: PageLinks, href: string, say: string, fix: string): SiteIssue {
  return issueOf(links, 'site/broken-link', `链接 ${href} ${say}`, fix);
}

/** Every link inside the site that leads nowhere: no page, no file, no such place on the page. */
export function linkIssues(pages: readonly PageLinks[], site: SiteContext): SiteIssue[] {
  const byRoute = new Map(pages.map((page) => [page.route, page]));
  return pages.flatMap((links) =>
    links.targets.flatMap((href) => {
      const target = resolve(href, links.route, site);
      if (!target) return [];
      const page = byRoute.get(target.path);
      if (!page && byRoute.has(`${target.path}/`)) {
        return [wrong(links, href, '少了最后的斜杠。', '加上 /，免得手机多跑一趟。')];
      }
      if (!page && !site.files.has(target.path.slice(1))) {
        return [wrong(links, href, '没有这一页。', '看看编号有没有写错，或那一页还没有发布。')];
      }
      if (href === '#' || (page && target.fragment && !page.anchors.has(target.fragment))) {
        return [wrong(links, href, '在那一页里找不到这个位置。', '看看小标题改了没有。')];
      }
      return [];
    }),
  );
}

/** Every address of the sitemap is a page. */
export function sitemapIssues(pages: readonly PageLinks[], site: SiteContext): SiteIssue[] {
  const routes = new Set(pages.map((page) => page.route));
  const maps = [...site.files].filter((file) => /^sitemap[^/]*\.xml$/.test(file));
  return maps.flatMap((file) => {
    const xml = Buffer.from(site.read(file)).toString();
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
      address.trim(),
    );
    const wrongs = addresses.filter((address) => {
      const target = address.startsWith(`${site.url}/`)
        ? decodeURI(address.slice(site.url.length))
        : '';
      return !routes.has(target) && !site.files.has(target.slice(1));
    });
    return wrongs.map((address) =>
      issueOf(
        { file },
        'site/sitemap',
        `站点地图里的 ${address} 不是本站的页面。`,
        '搜索引擎会来找它：看看生成站点地图的那一处。',
      ),
    );
  });
}
