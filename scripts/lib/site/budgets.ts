import { gzipSync } from 'node:zlib';
import { issueOf, type SiteIssue } from './issue.ts';
import { attribute, type Element, elementsOf, type SiteContext, type SitePage } from './page.ts';

const KIB = 1024;

/** Limits of design.md section 6, in bytes after gzip level 9. */
export interface Budget {
  name: string;
  /** HTML and the style sheets it links. */
  reading: number;
  script: number;
  /** Fetches before the first text can show: the page, its style sheet, scripts that block. */
  requests: number;
}

const READING: Budget = { name: '阅读页', reading: 14 * KIB, script: 3 * KIB, requests: 2 };
/** A tool has a style sheet of its own beside the site's, so that pages that are read do not carry it. */
const TOOL: Budget = { name: '工具页', reading: 20 * KIB, script: 60 * KIB, requests: 3 };
/** A sheet for A4 is laid out by a style sheet of its own, and has a button that prints it. */
const SHEET: Budget = { name: '打印页', reading: 14 * KIB, script: 4 * KIB, requests: 3 };
/** Works on an office computer; what opens keys is most of it. */
const DESK: Budget = { name: '团队台', reading: 20 * KIB, script: 150 * KIB, requests: 3 };
const OTHER: Budget = { name: '其他页', reading: 20 * KIB, script: 60 * KIB, requests: 2 };

/** Pages that are read, not worked with. They open in one flight of a slow connection. */
const READING_ROUTES = [
  /^\/guides\/[^/]+\/$/,
  /^\/alerts\/[^/]+\/$/,
  /^\/courses\/[^/]+\/[^/]+\/$/,
  /^\/family-doctor\/packages\/[^/]+\/$/,
  /^\/emergency\//,
];

/** Pages that people work with, and whose records stay on their phone. */
const TOOL_ROUTES = [
  /^\/me\/$/,
  /^\/me\/backup\/$/,
  /^\/me\/diary\/$/,
  /^\/me\/remind\/$/,
  /^\/me\/medicines\/$/,
  /^\/me\/report\/$/,
  /^\/family-doctor\/sign-up\/$/,
  /^\/family-doctor\/choose\/$/,
];

const SHEET_ROUTE = /^\/family-doctor\/(?:paper|poster)\/[^/]+\/$/;

const DESK_ROUTE = '/desk/';

function budgetOf(route: string): Budget {
  if (route === DESK_ROUTE) return DESK;
  if (SHEET_ROUTE.test(route)) return SHEET;
  if (TOOL_ROUTES.some((pattern) => pattern.test(route))) return TOOL;
  return READING_ROUTES.some((pattern) => pattern.test(route)) ? READING : OTHER;
}

/** What one page costs before it can be read and in all, in bytes after gzip. */
export interface PageWeight {
  file: string;
  budget: Budget;
  reading: number;
  script: number;
  requests: number;
}

function gzipped(bytes: Uint8Array | string): number {
  return gzipSync(bytes, { level: 9 }).length;
}

function localFile(address: string | undefined, site: SiteContext): string | undefined {
  const file = address?.replace(/[?#].*$/, '').replace(/^\//, '');
  return file !== undefined && site.files.has(file) ? file : undefined;
}

/** A script and everything it imports before it runs. What it imports later, when a person asks for it, is not counted. */
function withImports(file: string, site: SiteContext, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const code = Buffer.from(site.read(file)).toString();
  for (const [, address = ''] of code.matchAll(/(?:from|import)\s*["']([^"']+\.m?js)["']/g)) {
    const path = new URL(address, `http://site.invalid/${file}`).pathname;
    const imported = localFile(path, site);
    if (imported) withImports(imported, site, seen);
  }
}

function isData(script: Element): boolean {
  return /json/.test(attribute(script, 'type') ?? '');
}

function blocks(script: Element): boolean {
  const has = (name: string) => attribute(script, name) !== undefined;
  return has('src') && !has('async') && !has('defer') && attribute(script, 'type') !== 'module';
}

/** What a page weighs on its way to a phone. */
export function weigh(page: SitePage, site: SiteContext): PageWeight {
  const links = elementsOf(page, 'link', { rel: 'stylesheet' });
  const styles = new Set(links.map((link) => localFile(attribute(link, 'href'), site) ?? ''));
  styles.delete('');
  const scripts = elementsOf(page, 'script').filter((script) => !isData(script));
  const islands = elementsOf(page, 'astro-island');
  const files = new Set<string>();
  const entries = [
    ...scripts.map((script) => attribute(script, 'src')),
    ...islands.flatMap((island) => [
      attribute(island, 'component-url'),
      attribute(island, 'renderer-url'),
    ]),
  ];
  for (const entry of entries) {
    const file = localFile(entry, site);
    if (file) withImports(file, site, files);
  }
  const inline = scripts
    .map((script) => script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
    .join('');
  const size = (names: Iterable<string>) =>
    [...names].reduce((total, name) => total + gzipped(site.read(name)), 0);
  return {
    file: page.file,
    budget: budgetOf(page.route),
    reading: gzipped(page.html) + size(styles),
    script: size(files) + (inline ? gzipped(inline) : 0),
    requests: 1 + styles.size + scripts.filter(blocks).length,
  };
}

function kib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KB`;
}

/** Pages over their budget. */
export function budgetIssues(weights: readonly PageWeight[]): SiteIssue[] {
  return weights.flatMap(({ file, budget, reading, script, requests }) => {
    const over = (say: string, fix: string) => [issueOf({ file }, 'site/budget', say, fix)];
    return [
      ...(reading > budget.reading
        ? over(
            `网页加样式 ${kib(reading)}，${budget.name}最多 ${kib(budget.reading)}。`,
            '信号差的手机要多等一轮：删掉用不着的样式和重复的标记，或把页面分成两页。',
          )
        : []),
      ...(script > budget.script
        ? over(`脚本 ${kib(script)}，${budget.name}最多 ${kib(budget.script)}。`, '等用到时再取。')
        : []),
      ...(requests > budget.requests
        ? over(
            `看到字以前要取 ${requests} 次，最多 ${budget.requests} 次。`,
            '只留一个样式表，脚本写 type="module" 或 defer。',
          )
        : []),
    ];
  });
}

/** One line for each kind of page: how many there are, and the heaviest in each measure. */
export function largestByBudget(weights: readonly PageWeight[]): string[] {
  return [...Map.groupBy(weights, (weight) => weight.budget)].map(([budget, group]) => {
    const heaviest = (measure: 'reading' | 'script' | 'requests') =>
      group.reduce((most, weight) => (weight[measure] > most[measure] ? weight : most));
    const reading = heaviest('reading');
    const script = heaviest('script');
    const requests = heaviest('requests');
    return (
      `${budget.name} ${group.length} 页：` +
      `网页加样式最大 ${kib(reading.reading)}/${kib(budget.reading)}（${reading.file}），` +
      `脚本最大 ${kib(script.script)}/${kib(budget.script)}（${script.file}），` +
      `先取最多 ${requests.requests}/${budget.requests} 次`
    );
  });
}
