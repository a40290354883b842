import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packCacheName, sizeInWords } from '../../src/domain/pack/pack.ts';
import { dateInWords } from '../../src/domain/shared/calendar-date.ts';
import { countyDay } from '../../src/domain/shared/moment.ts';
import { PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import {
  bring,
  cachesOf,
  card,
  listOfPacks,
  manifestOf,
  openPacks,
  pagesOf,
  tap,
  usePackHost,
  watchProgress,
} from '../helpers/packs.ts';

const browser = useBrowser();
const host = usePackHost();

/** The pack with the most pages, one with a word that stands in the text of one of its pages alone, and another. */
const LARGE = 'topic-services';
const ELDERS = 'topic-elders';
const LIVING = 'topic-living';
const WORD = { asked: '去掉门槛', page: '/guides/falls/' };
const TODAY = dateInWords(countyDay(Date.now()));

function onPacksPage(use: (page: Page) => Promise<void>): Promise<void> {
  return withContext(browser(), PHONE, async (context) => use(await openPacks(context, host())));
}

/** What Safari before 15.4 is like; runs in the page. */
function withoutLocks(): void {
  Reflect.deleteProperty(Navigator.prototype, 'locks');
}

async function search(page: Page, word: string): Promise<{ paths: string[]; status: string }> {
  await page.goto(`${host().origin}/search/?q=${encodeURIComponent(word)}`);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  const links = page.locator('#search-results li a');
  return {
    paths: await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    status: (await page.locator('[data-search-status]').textContent()) ?? '',
  };
}

describe('before a download', () => {
  test('every pack says what it costs, and nothing of it has been fetched', async () => {
    await onPacksPage(async (page) => {
      for (const { id, title, pages, bytes } of listOfPacks()) {
        const words = await card(page, id).textContent();
        expect(words).toContain(title);
        expect(words).toContain(`${pages} 页`);
        expect(words).toContain(`下载到手机（${sizeInWords(bytes)}）`);
        expect(host().asked).not.toContain(`/packs/${id}.json`);
      }
      expect(host().asked).not.toContain(pagesOf(LARGE)[0]);
    });
  });

  test('what a pack is said to cost is what its files weigh, to the kilobyte', async () => {
    await onPacksPage(async (page) => {
      host().forget();
      await bring(page, LARGE);
      const own = host().answered.filter(({ path }) => /^\/(guides|packs\/topic)/.test(path));
      const shared = manifestOf(LARGE).files.filter(({ url }) => url.startsWith('/_astro/'));
      const travelled =
        own.reduce((sum, { bytes }) => sum + bytes, 0) +
        shared.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(Math.abs(travelled - manifestOf(LARGE).bytes)).toBeLessThan(1024);
    });
  });
});

describe('a download', () => {
  test('asks for four files at a time, says how far it is, and never takes a word back', async () => {
    await onPacksPage(async (page) => {
      const said = await watchProgress(page, LARGE);
      const pages = pagesOf(LARGE);
      host().forget();
      host().hold(/^\/guides\//);
      await tap(page, LARGE);
      for (let left = pages.length; left > 0; left--) {
        await host().waiting(Math.min(4, left));
        // Whatever else the page would have asked for stands before this question.
        await page.evaluate(() => fetch('/robots.txt', { cache: 'no-store' }));
        expect(host().asked.filter((path) => pages.includes(path)).length).toBe(
          Math.min(pages.length, pages.length - left + 4),
        );
        host().letThrough(1);
      }
      await card(page, LARGE).getByText('存好了').waitFor();
      const { files, bytes } = manifestOf(LARGE);
      const numbers = (await said()).map((words) => {
        const match = /^下好 (\d+)\/(\d+) 个文件，(\d+)\sKB\/(\d+)\sKB$/.exec(words);
        return match?.slice(1).map(Number) ?? [];
      });
      // The last four may come at one moment.
      expect(numbers.length).toBeGreaterThan(pages.length - 4);
      expect(numbers).toEqual([...numbers].sort(([a = 0], [b = 0]) => a - b));
      expect(numbers.map(([, , kb = 0]) => kb)).toEqual(
        numbers.map(([, , kb = 0]) => kb).sort((a, b) => a - b),
      );
      const size = Math.ceil(bytes / 1024);
      expect(numbers.at(-1)).toEqual([files.length, files.length, size, size]);
    });
  });

  test.each([
    ['waits for the one before it, so that two packs are not eight files at a time', () => {}],
    ['waits for the one before it where the browser has no locks', withoutLocks],
  ])('%s', async (_, prepare) => {
    await onPacksPage(async (page) => {
      await page.evaluate(prepare);
      host().hold(/^\/guides\//);
      await tap(page, LARGE);
      await host().waiting(4);
      await tap(page, ELDERS);
      await card(page, ELDERS).getByText('先排着').waitFor();
      await page.evaluate(() => fetch('/robots.txt', { cache: 'no-store' }));
      expect(host().asked).not.toContain(`/packs/${ELDERS}.json`);
      host().release();
      await card(page, ELDERS).getByText('存好了').waitFor();
      expect(await card(page, LARGE).textContent()).toContain('在这部手机里');
    });
  });

  test('waits for the one in another tab as well', async () => {
    await withContext(browser(), PHONE, async (context) => {
      const [page, other] = [
        await openPacks(context, host()),
        await openPacks(context, host()),
      ] as const;
      host().hold(/^\/guides\//);
      await tap(page, LARGE);
      await host().waiting(4);
      await tap(other, LARGE);
      await other.evaluate(() => fetch('/robots.txt', { cache: 'no-store' }));
      host().release();
      await card(page, LARGE).getByText('存好了').waitFor();
      await card(other, LARGE).getByText('存好了').waitFor();
      const asked = host().asked.filter((path) => pagesOf(LARGE).includes(path));
      expect(asked.sort()).toEqual(pagesOf(LARGE).sort());
    });
  });
});

describe('a pack on this phone', () => {
  test('is listed with its day and size, now and after the page is opened again', async () => {
    await onPacksPage(async (page) => {
      await bring(page, ELDERS);
      const { pages, bytes } = manifestOf(ELDERS);
      const words = `在这部手机里：${pages} 页，${sizeInWords(bytes)}，${TODAY}存下。`;
      expect(await card(page, ELDERS).textContent()).toContain(words);
      await page.reload();
      await card(page, ELDERS).getByText(words).waitFor();
      expect(await card(page, ELDERS).locator('button.button').isVisible()).toBe(false);
      const [[name, paths = []] = []] = Object.entries(await cachesOf(page, ELDERS));
      expect(name).toBe(packCacheName(manifestOf(ELDERS)));
      const files = manifestOf(ELDERS).files.map(({ url }) => url);
      expect(paths.sort()).toEqual([...files, `/packs/${ELDERS}.json`].sort());
    });
  });

  test('opens with the server stopped, from its card, in its own style, and says of which day it is', async () => {
    await onPacksPage(async (page) => {
      await bring(page, ELDERS);
      await host().off();
      for (const path of pagesOf(ELDERS)) {
        await page.goto(`${host().origin}/me/offline/`);
        await card(page, ELDERS).locator('summary').click();
        await card(page, ELDERS).locator(`a[href="${path}"]`).click();
        await page.waitForURL(`**${path}`);
        expect(await page.locator('main .stored').textContent()).toContain(TODAY);
        expect(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).display)).toBe(
          'block',
        );
        expect(await page.locator('main h1').evaluate((h1) => getComputedStyle(h1).fontSize)).toBe(
          '27px',
        );
      }
    });
  });

  test('is found by a word of its text with the server stopped, and the search says where it looked', async () => {
    await onPacksPage(async (page) => {
      await bring(page, LIVING);
      await host().off();
      expect((await search(page, WORD.asked)).paths).not.toContain(WORD.page);
      await host().on();
      await page.goto(`${host().origin}/me/offline/`);
      await bring(page, ELDERS);
      await host().off();
      const { paths, status } = await search(page, WORD.asked);
      expect(paths).toEqual([WORD.page]);
      expect(status).toContain('正文只查了存在手机里的');
      await page.locator('#search-results li a').first().click();
      await page.locator('main').getByText(WORD.asked).first().waitFor();
    });
  });

  test('is gone with one tap, and no trace of it is left', async () => {
    await onPacksPage(async (page) => {
      await bring(page, ELDERS);
      await bring(page, LIVING);
      await card(page, ELDERS).getByRole('button', { name: '从手机里删掉' }).click();
      await card(page, ELDERS).getByText('删掉了').waitFor();
      expect(await cachesOf(page, ELDERS)).toEqual({});
      expect(Object.keys(await cachesOf(page, LIVING)).length).toBe(1);
      expect(await card(page, ELDERS).locator('button.button').textContent()).toContain(
        '下载到手机',
      );
      await host().off();
      expect((await search(page, WORD.asked)).paths).not.toContain(WORD.page);
      await page.goto(`${host().origin}/guides/elder-care/`);
      expect(await page.locator('h1').textContent()).toBe('现在没有网络');
    });
  });
});
