import { createHash } from 'node:crypto';
import { DESK } from './desk.ts';
import { issueOf, type SiteIssue } from './issue.ts';
import { attribute, type Element, elementsOf, type SiteContext, type SitePage } from './page.ts';

/** A policy as a map from directive to its sources. */
function parsePolicy(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );
}

const REQUIRED: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
};

/** Where keys are, no text ever becomes code. */
const REQUIRED_OF_DESK: Readonly<Record<string, string>> = {
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** The page's own content security policy: present, before anything it must hold for, and without holes. */
export function policyIssues(page: SitePage): SiteIssue[] {
  const metas = page.elements.filter(
    (element) =>
      element.tagName === 'meta' &&
      attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const [meta] = metas;
  if (!meta) {
    return [
      issueOf(
        page,
        'site/csp',
        '没有内容安全策略（CSP）。',
        '打开 astro.config.mjs 的 security.csp。',
      ),
    ];
  }
  const issues: SiteIssue[] = [];
  const policy = parsePolicy(attribute(meta, 'content') ?? '');
  const required = { ...REQUIRED, ...(page.route === DESK ? REQUIRED_OF_DESK : {}) };
  for (const [directive, source] of Object.entries(required)) {
    if (policy.get(directive)?.join(' ') !== source) {
      issues.push(
        issueOf(
          page,
          'site/csp',
          `CSP 里缺 ${directive} ${source}。`,
          '在 astro.config.mjs 里补上。',
        ),
      );
    }
  }
  for (const [directive, sources] of policy) {
    for (const source of sources.filter((one) => isHole(page.route, directive, one))) {
      issues.push(
        issueOf(
          page,
          'site/csp',
          `CSP 的 ${directive} 里有 ${source}。`,
          '它给别人的脚本开门：改用散列值。',
        ),
      );
    }
  }
  const early = page.elements
    .slice(0, page.elements.indexOf(meta))
    .find((element) => isGoverned(element) && !isAllowedInline(element, policy));
  if (early) {
    issues.push(
      issueOf(
        page,
        'site/csp',
        `CSP 写在 <${early.tagName}> 后面，管不到它。`,
        '把 CSP 放在脚本和样式前面。',
      ),
    );
  }
  return issues;
}

function isHole(route: string, directive: string, source: string): boolean {
  // Only the desk runs compiled code of others: it reads pictures of QR codes.
  if (source === "'wasm-unsafe-eval'") return route !== DESK;
  // A picture in a data address runs nothing.
  if (source === 'data:') return directive !== 'img-src';
  return /^'unsafe-(?:inline|eval|hashes)'$|^(?:https?:|\*)/.test(source);
}

/** Astro writes the policy at the end of the head; an inline script before it must be one that the policy names. */
function isAllowedInline(element: Element, policy: Map<string, string[]>): boolean {
  if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) return false;
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  const hash = createHash('sha256').update(text).digest('base64');
  return policy.get('script-src')?.includes(`'sha256-${hash}'`) ?? false;
}

function isGoverned(element: Element): boolean {
  if (element.tagName === 'style') return true;
  if (element.tagName === 'link') return attribute(element, 'rel') === 'stylesheet';
  return element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json';
}

/** Where an element makes the browser fetch something by itself. Links that a person follows are not here. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  form: ['action'],
  input: ['src', 'formaction'],
  button: ['formaction'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
};

const NOT_FETCHED_RELS = new Set(['canonical', 'alternate', 'license', 'author', 'prev', 'next']);

/** Addresses that a browser would fetch while it shows the page. */
export function fetchedBy(page: SitePage): string[] {
  return page.elements.flatMap((element) => {
    const names = FETCHED[element.tagName] ?? [];
    const values = names.flatMap((name) => {
      const value = attribute(element, name);
      if (value === undefined) return [];
      return name === 'srcset'
        ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
        : [value];
    });
    const rels = (attribute(element, 'rel') ?? '').split(/\s+/);
    const href = attribute(element, 'href');
    const loads = element.tagName === 'link' && rels.some((rel) => !NOT_FETCHED_RELS.has(rel));
    return loads && href !== undefined ? [...values, href] : values;
  });
}

/** Addresses in a style sheet: `url(…)` and `@import`. */
function fetchedByCss(css: string): string[] {
  const found = css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g);
  return [...found].map(([, url, imported]) => (url ?? imported ?? '').trim());
}

/** Whether an address leads away from this site or to another program (telephone, mail). */
export function leavesSite(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && !address.startsWith('data:');
}

/** Nothing on a page comes from another host: no third party learns who read what. */
export function thirdPartyIssues(page: SitePage, site: SiteContext): SiteIssue[] {
  const styles = elementsOf(page, 'link', { rel: 'stylesheet' }).flatMap((link) => {
    const file = (attribute(link, 'href') ?? '').replace(/^\//, '');
    return site.files.has(file) ? fetchedByCss(Buffer.from(site.read(file)).toString()) : [];
  });
  const inline = elementsOf(page, 'style').flatMap((style) =>
    fetchedByCss(style.childNodes.map((node) => ('value' in node ? node.value : '')).join('')),
  );
  return [...new Set([...fetchedBy(page), ...styles, ...inline])]
    .filter(leavesSite)
    .map((address) =>
      issueOf(
        page,
        'site/third-party',
        `页面会去取别处的东西：${address}`,
        '图片、字体、脚本都放在本站，写以 / 开头的地址；别人的服务器会知道谁在看。',
      ),
    );
}
