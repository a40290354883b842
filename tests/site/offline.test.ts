import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { PHONE, useBrowser } from '../helpers/browser.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

const browser = useBrowser();

interface Phone {
  context: BrowserContext;
  page: Page;
  origin: string;
  errors: string[];
  /** Stops the server: from now on there is no network. */
  stop: () => Promise<void>;
}

/** A phone that has opened the home page once, and whose worker has finished. */
async function phoneAfterFirstVisit(): Promise<Phone> {
  const site = await serveSite(OUT_DIR, 0);
  if (!site) throw new Error('no free port on this machine');
  const context = await browser().newContext(PHONE);
  onTestFinished(async () => {
    await context.close();
    await site.close();
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const origin = `http://localhost:${site.port}`;
  await page.goto(`${origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return { context, page, origin, errors, stop: site.close };
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('with the server stopped after a first visit', () => {
  test('what everybody needs opens, with and without what WeChat adds to a link, and says from which day it is', async () => {
    const { page, origin, errors, stop } = await phoneAfterFirstVisit();
    const styled = await paper(page);
    await stop();
    for (const path of ['/', '/emergency/', '/alerts/', '/alerts/co-winter/', '/teams/']) {
      for (const query of [
        '',
        '?from=groupmessage&isappinstalled=0&scene=1&clicktime=2&enterid=3',
      ]) {
        await page.goto(`${origin}${path}${query}`);
        expect(await page.locator('.stored').textContent(), path).toMatch(/这是.+存下的/);
        expect(await page.locator('h1').first().isVisible(), path).toBe(true);
        expect(await paper(page), path).toBe(styled);
      }
    }
    await page.goto(`${origin}/emergency`);
    expect(await page.locator('h1').first().textContent()).toContain('急救');
    expect(errors).toEqual([]);
  });

  test('the search finds by name, and says that texts cannot be searched', async () => {
    const { page, origin, stop } = await phoneAfterFirstVisit();
    await stop();
    await page.goto(`${origin}/search/?q=煤气中毒`);
    await page.locator('#search-results li').first().waitFor();
    await page.locator('#search-results[aria-busy="false"]').waitFor();
    expect(await page.locator('[data-search-status]').textContent()).toContain('正文');
  });

  test('a page that was opened before opens again; one that never was shows what is on the phone', async () => {
    const { page, origin, stop } = await phoneAfterFirstVisit();
    await page.goto(`${origin}/guides/falls/`);
    expect(await page.locator('.stored').count()).toBe(0);
    await page.goto(`${origin}/`);
    await stop();
    await page.goto(`${origin}/guides/falls/`);
    expect(await page.locator('.stored').isVisible()).toBe(true);
    await page.goto(`${origin}/guides/weight/`);
    expect(await page.locator('h1').textContent()).toBe('现在没有网络');
    await page.locator('[data-kept] a[href="/guides/falls/"]').waitFor();
    expect(await page.locator('a[href="tel:120"]').first().isVisible()).toBe(true);
  });

  test('the alert that holds now stands above the title', async () => {
    const { page, origin, stop } = await phoneAfterFirstVisit();
    await stop();
    await page.goto(`${origin}/search/`);
    const shown = page.locator('[data-group~="severe-current"] [data-alert]:visible');
    const atBuild = page.locator('[data-alert][data-severe="severe-"][data-state="current"]');
    expect(await shown.count()).toBe(await atBuild.count());
  });
});

describe('the worker', () => {
  test('keeps out of what is not a plain visit', async () => {
    const { page, origin } = await phoneAfterFirstVisit();
    await page.goto(`${origin}/`);
    const status = await page.evaluate(async () => (await fetch('/', { method: 'POST' })).status);
    expect(status).toBe(405);
  });

  test('is never kept by a cache between', async () => {
    const { page, origin } = await phoneAfterFirstVisit();
    const response = await page.request.get(`${origin}/sw.js`);
    expect(response.headers()['cache-control']).toContain('no-store');
  });
});

test('where the browser keeps no worker and no caches, every kind of page opens without an error', async () => {
  const site = await serveSite(OUT_DIR, 0);
  if (!site) throw new Error('no free port on this machine');
  const context = await browser().newContext(PHONE);
  onTestFinished(async () => {
    await context.close();
    await site.close();
  });
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    Object.defineProperty(window, 'caches', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const path of ['/', '/emergency/', '/alerts/co-winter/', '/search/?q=中风', '/offline/']) {
    await page.goto(`http://localhost:${site.port}${path}`);
    expect(await page.locator('h1').first().isVisible(), path).toBe(true);
  }
  expect(errors).toEqual([]);
});
