import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Where the built site is served, no slash at the end. */
export const origin = inject('origin');

/** The key under which the site remembers the reader's text size. */
export const TEXT_KEY = 'mingbairen.text';

/** The storage state of a reader who has chosen that size. */
export function remembered(size: 'elder' | 'elder-2' | 'elder-3') {
  return { cookies: [], origins: [{ origin, localStorage: [{ name: TEXT_KEY, value: size }] }] };
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};

/** A browser for the tests of one file, started before and closed after them. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browserPath') });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (!browser) throw new Error('the browser is started by beforeAll: ask for it inside a test');
    return browser;
  };
}

/** A context for the tests of one file or group, and each test's page in it: opening a context for every test costs more than most tests do. */
export function useContext(
  browser: () => Browser,
  options: BrowserContextOptions,
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): (use: (page: Page) => Promise<void>) => Promise<void> {
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    context = await browser().newContext(options);
    await prepare(context);
  });
  afterAll(async () => {
    await context?.close();
  });
  return async (use) => {
    if (!context) throw new Error('the context is made by beforeAll: ask for a page inside a test');
    const page = await context.newPage();
    try {
      await use(page);
    } finally {
      await page.close();
    }
  };
}

/** Runs `use` in a context of its own, which is closed whatever happens. */
export async function withContext<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/** Runs `use` on a fresh page in a context of its own. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  return withContext(browser, options, async (context) => use(await context.newPage()));
}

/** `work` for every item, `width` at a time, results in the items' order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
