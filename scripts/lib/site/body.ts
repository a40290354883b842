import { issueOf, type SiteIssue } from './issue.ts';
import { type Element, elementsOf, hasClass, type SitePage, textOf } from './page.ts';

/** Fewer characters than this in `<main>` and the page is as good as empty. */
const LEAST_TEXT = 40;

/** One main part with something to read in it, one h1, and 120 within reach. */
export function bodyIssues(page: SitePage): SiteIssue[] {
  const issues: SiteIssue[] = [];
  const mains = elementsOf(page, 'main');
  const [main] = mains;
  if (mains.length !== 1 || !main) {
    issues.push(
      issueOf(
        page,
        'site/one-main',
        `有 ${mains.length} 个 <main>。`,
        '每页正好一个：正文放在它里面。',
      ),
    );
  } else if (textOf(main).length < LEAST_TEXT) {
    issues.push(
      issueOf(
        page,
        'site/empty',
        `正文只有 ${textOf(main).length} 个字，像是空页。`,
        '多半是生成正文时出了错：看构建时有没有报错，再看内容文件是不是空的。',
      ),
    );
  }
  const headings = elementsOf(page, 'h1');
  if (headings.length !== 1 || headings.some((heading) => textOf(heading) === '')) {
    issues.push(
      issueOf(
        page,
        'site/one-h1',
        `有 ${headings.length} 个 <h1>。`,
        '每页正好一个大标题，不能是空的。',
      ),
    );
  }
  if (elementsOf(page, 'a', { href: 'tel:120' }).length === 0) {
    issues.push(
      issueOf(
        page,
        'site/no-120',
        '没有能拨 120 的链接。',
        '急救电话每页都要有：用布局里的那一个。',
      ),
    );
  }
  return issues;
}

/** Text that stands on the page without the explanations that the build adds after words of the glossary. */
export function authoredText(page: SitePage): string {
  const main = elementsOf(page, 'main')[0];
  return main ? textOf(main, (element) => hasClass(element, 'gloss')) : '';
}

const RUNS_SCRIPT = /^on[a-z]+$/;

/** Attributes that the page's own security policy would switch off, so that they look right here and do nothing there. */
export function inlineIssues(page: SitePage): SiteIssue[] {
  const bad = page.elements.flatMap((element) =>
    element.attrs
      .filter(({ name }) => name === 'style' || RUNS_SCRIPT.test(name))
      .map(({ name }) => `<${element.tagName} ${name}>`),
  );
  return [...new Set(bad)].map((found) =>
    issueOf(
      page,
      'site/inline-attribute',
      `用了 ${found}，网站的安全设置（CSP）会让它失效。`,
      '样式写进样式表用 class，脚本写进 src/browser/。',
    ),
  );
}

interface Structured {
  type: string;
  route: RegExp;
}

/** Which kind of page tells search engines what it is. */
const STRUCTURED: readonly Structured[] = [
  { type: 'MedicalWebPage', route: /^\/guides\/[^/]+\/$/ },
  { type: 'MedicalWebPage', route: /^\/alerts\/[^/]+\/$/ },
  { type: 'MedicalWebPage', route: /^\/courses\/[^/]+\/[^/]+\/$/ },
  { type: 'Course', route: /^\/courses\/[^/]+\/$/ },
  { type: 'GovernmentService', route: /^\/family-doctor\/packages\/[^/]+\/$/ },
];

function scriptText(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = '@type' in value ? [value['@type']].flat().map(String) : [];
  return [...own, ...('@graph' in value ? typesIn(value['@graph']) : [])];
}

/** JSON-LD that a machine can read, of the kind that the page is. */
export function structuredDataIssues(page: SitePage): SiteIssue[] {
  const issues: SiteIssue[] = [];
  const types: string[] = [];
  for (const script of elementsOf(page, 'script', { type: 'application/ld+json' })) {
    try {
      types.push(...typesIn(JSON.parse(scriptText(script))));
    } catch (error) {
      issues.push(
        issueOf(
          page,
          'site/json-ld',
          `JSON-LD 读不出来：${String(error)}`,
          '用 JSON.stringify 生成，不要手拼。',
        ),
      );
    }
  }
  for (const { type } of STRUCTURED.filter(({ route }) => route.test(page.route))) {
    if (!types.includes(type)) {
      issues.push(
        issueOf(
          page,
          'site/json-ld-type',
          `缺少 ${type} 的 JSON-LD。`,
          '搜索引擎靠它认出页面：在布局里加上。',
        ),
      );
    }
  }
  return issues;
}
