import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { weigh } from '../../../scripts/lib/site/budgets.ts';
import { checkSite } from '../../../scripts/lib/site/check.ts';
import { type ContentPage, piecesOf } from '../../../scripts/lib/site/content-pages.ts';
import { formatIssues, SITE_CODES, type SiteCode } from '../../../scripts/lib/site/issue.ts';
import { parsePage } from '../../../scripts/lib/site/page.ts';
import { BODY, CONTENT, GOOD_GUIDE, siteOf } from './small-site.ts';

const GUIDE = 'guides/co/index.html';

interface Case {
  code: SiteCode;
  /** What is wrong, as the end of “a page …”. */
  with: string;
  replace?: readonly [from: string | RegExp, to: string];
  files?: Readonly<Record<string, string | undefined>>;
  mode?: 'live';
  content?: readonly ContentPage[];
}

const live = (html: string) => html.replace('noindex', 'index').replace('示例内容', '');

const CASES: readonly Case[] = [
  { code: 'site/lang', with: 'in English', replace: ['zh-CN', 'en'] },
  { code: 'site/title', with: 'an empty title', replace: ['<title>防煤气中毒', '<title>'] },
  {
    code: 'site/description',
    with: 'no description',
    replace: ['<meta name="description"', '<meta name="x"'],
  },
  {
    code: 'site/canonical',
    with: 'another address',
    replace: ['/guides/co/">\n<meta name="robots', '/guides/o/">\n<meta name="robots'],
  },
  { code: 'site/demo-indexed', with: 'no noindex in a demo', replace: ['noindex', 'index'] },
  { code: 'site/demo-unmarked', with: 'no mark of a demo', replace: ['示例内容', ''] },
  { code: 'site/live-hidden', with: 'noindex on a live site', replace: ['x', 'x'], mode: 'live' },
  { code: 'site/share-meta', with: 'no itemprop name', replace: [' itemprop="name"', ''] },
  {
    code: 'site/share-image',
    with: 'a picture to share that is not there',
    files: { 'icon.png': undefined },
  },
  { code: 'site/one-main', with: 'two mains', replace: ['<main>', '<main></main><main>'] },
  { code: 'site/empty', with: 'hardly any text', replace: [BODY, ''] },
  { code: 'site/one-h1', with: 'two h1', replace: ['<h1>', '<h1>一</h1><h1>'] },
  { code: 'site/no-120', with: 'no way to call 120', replace: ['tel:120', 'tel:110'] },
  {
    code: 'site/inline-attribute',
    with: 'a style attribute',
    replace: ['<h1>', '<h1 style="color:red">'],
  },
  { code: 'site/inline-attribute', with: 'a handler', replace: ['<h1>', '<h1 onclick="a()">'] },
  { code: 'site/json-ld', with: 'broken JSON-LD', replace: ['{"@context"', '{@context'] },
  {
    code: 'site/json-ld-type',
    with: 'JSON-LD of the wrong kind',
    replace: ['MedicalWebPage', 'Recipe'],
  },
  { code: 'site/csp', with: 'no policy', replace: ['content-security-policy', 'x'] },
  {
    code: 'site/csp',
    with: 'unsafe-inline',
    replace: ["script-src 'self'", "script-src 'unsafe-inline'"],
  },
  {
    code: 'site/csp',
    with: 'another host in its policy',
    replace: ["script-src 'self'", 'script-src https:'],
  },
  { code: 'site/csp', with: 'data: scripts', replace: ["script-src 'self'", 'script-src data:'] },
  { code: 'site/csp', with: 'an incomplete policy', replace: ["object-src 'none';", ''] },
  {
    code: 'site/csp',
    with: 'leave to run compiled code',
    replace: ["script-src 'self'", "script-src 'wasm-unsafe-eval'"],
  },
  {
    code: 'site/csp',
    with: "the desk's address and no trusted types",
    files: { 'desk/index.html': GOOD_GUIDE },
  },
  {
    code: 'site/desk-linked',
    with: 'a way to the desk',
    replace: ['/guides/co/#text', '/desk/'],
  },
  {
    code: 'site/desk-here',
    with: 'the desk beside it on a live site',
    mode: 'live',
    files: { 'desk/index.html': GOOD_GUIDE },
  },
  {
    code: 'site/csp',
    with: 'an unknown script before its policy',
    replace: ['setAttribute', 'hasAttribute'],
  },
  {
    code: 'site/third-party',
    with: "another host's script",
    replace: ['/_astro/a.js', 'https://cdn.example/a.js'],
  },
  {
    code: 'site/third-party',
    with: "another host's picture set",
    replace: ['src="/icon.png"', 'srcset="//cdn.example/a.png 2x"'],
  },
  {
    code: 'site/third-party',
    with: "another host's font",
    files: { '_astro/a.css': '@font-face{src:url(https://cdn.example/f)}' },
  },
  {
    code: 'site/broken-link',
    with: 'a link to no page',
    replace: ['/guides/co/#text', '/guides/no/'],
  },
  {
    code: 'site/broken-link',
    with: 'a link to no place',
    replace: ['/guides/co/#text', '#nowhere'],
  },
  {
    code: 'site/broken-link',
    with: 'a link without its slash',
    replace: ['/guides/co/#text', '/guides/co'],
  },
  {
    code: 'site/broken-link',
    with: 'a picture that is not there',
    replace: ['src="/icon.png"', 'src="/no.png"'],
  },
  {
    code: 'site/sitemap',
    with: 'a sitemap of other pages',
    files: { 'sitemap.xml': '<loc>https://xian.example/no/</loc>' },
  },
  { code: 'site/text-lost', with: 'half its text', replace: ['再打电话', ''] },
  {
    code: 'site/page-missing',
    with: 'no page for a file',
    content: [{ ...(CONTENT[0] as ContentPage), route: '/guides/x/' }],
  },
  {
    code: 'site/not-publishable',
    with: 'a page that nobody signed',
    content: [{ ...(CONTENT[0] as ContentPage), publishable: false }],
  },
  {
    code: 'site/budget',
    with: 'too much to read',
    files: { '_astro/a.css': `/*${randomBytes(15_000).toString('base64')}*/` },
  },
  {
    code: 'site/budget',
    with: 'too much script',
    files: { '_astro/b.js': `/*${randomBytes(4_000).toString('base64')}*/` },
  },
  { code: 'site/budget', with: 'a script that blocks', replace: ['type="module" src', 'src'] },
  { code: 'site/no-pages', with: 'no page at all', files: { [GUIDE]: undefined }, content: [] },
];

function codesOf({ replace = ['x', 'x'], files, mode, content = CONTENT }: Case): SiteCode[] {
  const html = GOOD_GUIDE.replace(...replace);
  const site = siteOf({ [GUIDE]: html, ...files }, mode);
  return checkSite(site, content).issues.map(({ code }) => code);
}

test('a page as it should be has no issue, in a demo and live', () => {
  expect(checkSite(siteOf(), CONTENT).issues).toEqual([]);
  expect(checkSite(siteOf({ [GUIDE]: live(GOOD_GUIDE) }, 'live'), CONTENT).issues).toEqual([]);
});

test.each(CASES)('$code is found on a page with $with', (one) => {
  expect(new Set(codesOf(one))).toContain(one.code);
});

test('every code has a page that brings it about', () => {
  expect(new Set(CASES.map(({ code }) => code))).toEqual(new Set(SITE_CODES));
});

describe('a page’s weight', () => {
  const weight = () => weigh(parsePage(GUIDE, GOOD_GUIDE), siteOf());

  test('counts the page, its style sheet and scripts that block', () => {
    expect(weight().requests).toBe(2);
  });

  test('counts a script with everything that it imports', () => {
    const alone = weigh(parsePage(GUIDE, GOOD_GUIDE), siteOf({ '_astro/a.js': 'console.log(2)' }));
    expect(weight().script).toBeGreaterThan(alone.script);
  });
});

test('text is compared in pieces that survive markup, links and punctuation', () => {
  const markdown =
    '## 量**准**血压\n\n- 看[高血压指南](/guides/x/)，每天一次。\n\n:::提醒\n先坐下来\n:::\n';
  expect(piecesOf(markdown)).toEqual(['高血压指南', '每天一次', '先坐下来']);
});

test('issues are printed by file, with code, what is wrong and what to do', () => {
  const issue = { code: 'site/one-h1', file: 'a.html', say: '有两个。', fix: '留一个。' } as const;
  expect(formatIssues([issue, { ...issue, code: 'site/title' }])).toBe(
    'a.html\n  site/one-h1  有两个。\n       留一个。\n  site/title  有两个。\n       留一个。',
  );
});
