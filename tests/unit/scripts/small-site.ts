import { createHash } from 'node:crypto';
import type { ContentPage } from '../../../scripts/lib/site/content-pages.ts';
import type { SiteContext } from '../../../scripts/lib/site/page.ts';

const SCRIPT = 'document.documentElement.setAttribute("data-js","")';
const HASH = createHash('sha256').update(SCRIPT).digest('base64');
export const BODY =
  '睡觉以前把煤炉搬到屋外去，窗户留一道缝，头晕恶心就马上出去，再打电话叫人来帮忙。';

/** A guide as it should be built: what a test breaks. */
export const GOOD_GUIDE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><script>${SCRIPT}</script>
<title>防煤气中毒</title><meta name="description" content="一句话"><link rel="canonical" href="https://xian.example/guides/co/">
<meta name="robots" content="noindex"><meta property="og:title" itemprop="name" content="防煤气中毒">
<meta property="og:description" content="一句话"><meta itemprop="description" content="一句话">
<meta property="og:image" itemprop="image" content="https://xian.example/icon.png">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"MedicalWebPage"}</script>
<meta http-equiv="content-security-policy" content="default-src 'self';object-src 'none';base-uri 'none';img-src 'self' data:;script-src 'self' 'sha256-${HASH}'">
<link rel="stylesheet" href="/_astro/a.css"></head>
<body><p>示例内容</p><a href="tel:120">120</a><main><h1>防煤气中毒</h1><div id="text"><p>${BODY}</p></div>
<a href="/guides/co/#text">正文</a><img src="/icon.png" alt="炉子"></main><script type="module" src="/_astro/a.js"></script></body></html>`;

export const CONTENT: readonly ContentPage[] = [
  {
    source: 'content/guides/co.md',
    route: '/guides/co/',
    publishable: true,
    shared: false,
    pieces: ['睡觉以前把煤炉搬到屋外去', '再打电话叫人来帮忙'],
  },
];

/** A site of these files beside the guide; a file given as undefined is taken away. */
export function siteOf(
  changed: Readonly<Record<string, string | undefined>> = {},
  mode: SiteContext['mode'] = 'demo',
): SiteContext {
  const all: Record<string, string | undefined> = {
    'guides/co/index.html': GOOD_GUIDE,
    '_astro/a.css': 'body{color:#000}',
    '_astro/a.js': 'import"./b.js";',
    '_astro/b.js': 'console.log(1)',
    'icon.png': 'png',
    ...changed,
  };
  const files = Object.entries(all).filter(([, text]) => text !== undefined);
  const byName = new Map(files);
  return {
    mode,
    url: 'https://xian.example',
    files: new Set(byName.keys()),
    read: (file) => new TextEncoder().encode(byName.get(file)),
  };
}
