import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageText } from '../../scripts/lib/search/page-text.ts';
import { parsePage } from '../../scripts/lib/site/page.ts';
import { SEARCH_QUERIES } from '../fixtures/search-queries.ts';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

const browser = useBrowser();

/** Asks on an open search page, as a reader does, and waits for the whole answer. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  return page
    .locator('#search-results li a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

async function onSearchPage<T>(
  prepare: (context: BrowserContext) => Promise<void>,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  return withContext(browser(), PHONE, async (context) => {
    await prepare(context);
    const page = await context.newPage();
    await page.goto(`${origin}/search/`);
    return use(page);
  });
}

/** The queries whose page does not stand in the first three. */
async function missed(prepare: (context: BrowserContext) => Promise<void>): Promise<string[]> {
  return onSearchPage(prepare, async (page) => {
    const wrong: string[] = [];
    for (const [query, wanted] of SEARCH_QUERIES) {
      const found = await ask(page, query);
      if (!found.slice(0, 3).includes(wanted))
        wrong.push(`${query} → ${found.slice(0, 3).join(' ')}`);
    }
    return wrong;
  });
}

const WITHOUT_CHANGE = async () => {};

/** What Chromium on Android does for want of a Chinese dictionary: every character is a word. */
async function splitByCharacter(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const byCharacter = class {
      segment(text: string) {
        return [...text].map((segment, index) => ({
          segment,
          index,
          input: text,
          isWordLike: true,
        }));
      }
      resolvedOptions() {
        return { locale: 'zh', granularity: 'word' };
      }
      static supportedLocalesOf() {
        return [];
      }
    };
    Object.defineProperty(Intl, 'Segmenter', { value: byCharacter });
  });
}

async function withoutSegmenter(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'Segmenter');
  });
}

async function withoutWebAssembly(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
}

async function withoutText(context: BrowserContext): Promise<void> {
  await context.route('**/search/text/**', (route) => route.abort());
}

describe('people find the page they mean among the first three', () => {
  test('there are at least 80 queries, each once', () => {
    const queries = SEARCH_QUERIES.map(([query]) => query);
    expect(new Set(queries).size).toBe(queries.length);
    expect(queries.length).toBeGreaterThanOrEqual(80);
  });

  test.each([
    ["with the platform's segmenter", WITHOUT_CHANGE, 0.95],
    ['where every character is a word, as on Android', splitByCharacter, 0.95],
    ['where there is no segmenter', withoutSegmenter, 0.95],
    ['where WebAssembly is blocked', withoutWebAssembly, 0.95],
    ['by names alone, where the index of the text cannot be fetched', withoutText, 0.9],
  ])('%s', async (_, prepare, least) => {
    const wrong = await missed(prepare);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(
      Math.floor(SEARCH_QUERIES.length * (1 - least)),
    );
  });
});

describe('an emergency', () => {
  test.each(['煤气', '胸口疼', '半边没力气', '喝农药', '叫不醒没呼吸', '孩子溺水', '噎住了'])(
    '“%s” stands under 120',
    async (query) => {
      await onSearchPage(WITHOUT_CHANGE, async (page) => {
        await ask(page, query);
        expect(await page.locator('[data-search-emergency]').isVisible()).toBe(true);
        expect(await page.locator('[data-search-emergency] a[href="tel:120"]').isVisible()).toBe(
          true,
        );
      });
    },
  );

  test.each(['老年人体检', '家庭医生', '医保', '疫苗'])('“%s” does not', async (query) => {
    await onSearchPage(WITHOUT_CHANGE, async (page) => {
      await ask(page, query);
      expect(await page.locator('[data-search-emergency]').isVisible()).toBe(false);
    });
  });
});

describe('the search page', () => {
  test('answers an address with a query in it, whatever WeChat adds to it', async () => {
    await withContext(browser(), PHONE, async (context) => {
      const page = await context.newPage();
      await page.goto(`${origin}/search/?q=%E7%85%A4%E6%B0%94&from=groupmessage&isappinstalled=0`);
      const first = page.locator('#search-results li a').first();
      await first.waitFor();
      expect(await first.textContent()).toBe('防煤气（一氧化碳）中毒');
    });
  });

  test('says so when only names could be searched', async () => {
    await onSearchPage(withoutText, async (page) => {
      await ask(page, '防滑垫');
      expect(await page.locator('[data-search-status]').textContent()).toContain('正文暂时查不了');
    });
  });

  test('says what to do when nothing can be fetched and when nothing is found, and keeps the list of everything', async () => {
    await onSearchPage(WITHOUT_CHANGE, async (page) => {
      await page.context().setOffline(true);
      expect(await ask(page, '煤气')).toEqual([]);
      expect(await page.locator('[data-search-status]').textContent()).toContain('没有网络');
      await page.context().setOffline(false);
      expect((await ask(page, '煤气')).length).toBeGreaterThan(0);
      expect(await ask(page, 'qqqzzz')).toEqual([]);
      expect(await page.locator('[data-search-status]').textContent()).toContain('没找到');
      expect(await page.locator('main .columns a').count()).toBeGreaterThan(80);
    });
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '__proto__',
    'constructor',
    '%00%ff',
    '煤气中毒'.repeat(20),
    '\u202e120',
  ])('takes %j for words and nothing more', async (rubbish) => {
    await onSearchPage(WITHOUT_CHANGE, async (page) => {
      const alarms: string[] = [];
      page.on('dialog', (dialog) => alarms.push(dialog.message()));
      page.on('pageerror', (error) => alarms.push(error.message));
      await page.goto(`${origin}/search/?q=${encodeURIComponent(rubbish)}`);
      await ask(page, rubbish);
      expect(alarms).toEqual([]);
      expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    });
  });
});

test('finds nearly every page that holds a word: recall against plain substring search is 98 % or more', async () => {
  const names = JSON.parse(readFileSync(join(OUT_DIR, 'search', 'names.json'), 'utf8'));
  const pages = (names.rows as string[][])
    .map(([path = '']) => path)
    .filter(
      (path) =>
        !path.includes('#') && path.split('/').length > 3 && !/^\/courses\/[^/]+\/$/.test(path),
    )
    .map((path) => ({
      path,
      text: pageText(
        parsePage(path, readFileSync(join(OUT_DIR, path, 'index.html'), 'utf8')),
      ).replace(/\s+/g, ' '),
    }));
  const words = everyNth([...new Set(pages.flatMap(({ text }) => wordsOf(text)))].sort(), 300);
  expect(words.length).toBe(300);
  let there = 0;
  let found = 0;
  await onSearchPage(WITHOUT_CHANGE, async (page) => {
    for (const word of words) {
      const hits = new Set(await ask(page, word));
      const holding = pages.filter(({ text }) => text.includes(word));
      there += holding.length;
      found += holding.filter(({ path }) => hits.has(path)).length;
    }
  });
  console.log(
    `recall over ${words.length} words: ${found} of ${there} = ${((100 * found) / there).toFixed(2)} %`,
  );
  expect(found / there).toBeGreaterThanOrEqual(0.98);
});

/** Words of two to four Chinese characters in a text, as a dictionary cuts them. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
}

function everyNth<T>(items: readonly T[], wanted: number): T[] {
  return Array.from(
    { length: wanted },
    (_, at) => items[Math.floor((at * items.length) / wanted)] as T,
  );
}
