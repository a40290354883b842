import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { BrowserProcess } from '../../scripts/lib/campaign/browser-process.ts';
import { packCacheName } from '../../src/domain/pack/pack.ts';
import { PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import {
  bring,
  cachesOf,
  card,
  manifestOf,
  openPacks,
  pagesOf,
  publishAgain,
  tap,
  usePackHost,
} from '../helpers/packs.ts';

const browser = useBrowser();
const host = usePackHost();

const LARGE = 'topic-services';
const ELDERS = 'topic-elders';
const LIVING = 'topic-living';

function onPacksPage(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  return withContext(browser(), PHONE, async (context) =>
    use(await openPacks(context, host()), context),
  );
}

/** Brings three pages of the large pack and no more; what was under way is still under way. */
async function bringThree(page: Page): Promise<void> {
  host().hold(/^\/guides\//);
  await tap(page, LARGE);
  for (const done of [1, 2, 3]) {
    await host().waiting(4);
    host().letThrough(1);
    await card(page, LARGE).getByText(`下好 ${done}/`).waitFor();
  }
}

/** Taps again and expects the rest to come, and nothing that is here already. */
async function goOn(page: Page): Promise<void> {
  const [there = []] = Object.values(await cachesOf(page, LARGE));
  expect(there.filter((path) => path.startsWith('/guides/')).length).toBe(3);
  host().release();
  host().forget();
  await bring(page, LARGE);
  const asked = host().asked.filter((path) => path.startsWith('/guides/'));
  expect(asked.sort()).toEqual(
    pagesOf(LARGE)
      .filter((path) => !there.includes(path))
      .sort(),
  );
  expect(await card(page, LARGE).textContent()).toContain('在这部手机里');
}

/** Expects a pack to be shown as begun, and in no place as one that is here. */
async function isHalf(page: Page, id: string): Promise<void> {
  await card(page, id).getByText('没下完').waitFor();
  expect(await card(page, id).locator('button.button').textContent()).toBe('接着下');
  expect(await card(page, id).textContent()).not.toContain('在这部手机里');
  expect(await card(page, id).locator('details').isVisible()).toBe(false);
}

describe('a download that is cut off goes on where it stopped', () => {
  test('when the network is lost, of which it tells in words', async () => {
    await onPacksPage(async (page) => {
      await bringThree(page);
      await host().off();
      await card(page, LARGE).getByText('网断了').waitFor();
      await isHalf(page, LARGE);
      await page.reload();
      await isHalf(page, LARGE);
      expect(await page.locator('[data-packs-note]').textContent()).toContain('没有网络');
      await host().on();
      await goOn(page);
    });
  });

  test('when the reader stops it', async () => {
    await onPacksPage(async (page) => {
      await bringThree(page);
      await card(page, LARGE).getByRole('button', { name: '先停下' }).click();
      await card(page, LARGE).getByText('停下了').waitFor();
      await isHalf(page, LARGE);
      await goOn(page);
    });
  });

  test('when the tab is closed', async () => {
    await onPacksPage(async (page, context) => {
      await bringThree(page);
      await page.close();
      const again = await openPacks(context, host());
      await isHalf(again, LARGE);
      await goOn(again);
    });
  });

  test('when the browser is killed', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'mingbairen-profile-'));
    try {
      const first = await BrowserProcess.start(inject('browserPath'), profile);
      await bringThree(await openPacks(first.context, host()));
      await first.kill();
      const second = await BrowserProcess.start(inject('browserPath'), profile);
      const page = await openPacks(second.context, host());
      await isHalf(page, LARGE);
      await goOn(page);
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });

  test('and is found by no search before it is whole', async () => {
    await onPacksPage(async (page) => {
      await bringThree(page);
      await host().off();
      await card(page, LARGE).getByText('网断了').waitFor();
      await page.goto(`${host().origin}/search/?q=${encodeURIComponent('家庭医生')}`);
      await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
      expect(await page.locator('[data-search-status]').textContent()).not.toContain('手机里的');
    });
  });
});

test('a pack of which the phone has lost a page is no longer called whole, and only that page is fetched', async () => {
  await onPacksPage(async (page) => {
    await bring(page, ELDERS);
    const lost = pagesOf(ELDERS)[1] as string;
    const cache = packCacheName(manifestOf(ELDERS));
    await page.evaluate(async ([name, path]) => (await caches.open(name)).delete(path), [
      cache,
      lost,
    ] as const);
    await page.reload();
    await isHalf(page, ELDERS);
    host().forget();
    await bring(page, ELDERS);
    expect(host().asked.filter((path) => path.startsWith('/guides/'))).toEqual([lost]);
  });
});

test('a file with other bytes than the manifest promises is never kept', async () => {
  await onPacksPage(async (page) => {
    const [wrong = '', ...right] = pagesOf(ELDERS);
    host().instead.set(wrong, '<!doctype html><title>请先登录</title>');
    await tap(page, ELDERS);
    await card(page, ELDERS).getByText('网断了，或者太慢').waitFor();
    await isHalf(page, ELDERS);
    const [there = []] = Object.values(await cachesOf(page, ELDERS));
    expect(there).not.toContain(wrong);
    host().instead.clear();
    host().forget();
    await bring(page, ELDERS);
    expect(host().asked).toContain(wrong);
    expect(host().asked.filter((path) => right.includes(path) && there.includes(path))).toEqual([]);
  });
});

describe('a new release', () => {
  test('takes the place of the old one only when it is whole', async () => {
    await onPacksPage(async (page) => {
      await bring(page, ELDERS);
      const [changed = ''] = pagesOf(ELDERS);
      const old = packCacheName(manifestOf(ELDERS));
      const newer = packCacheName(publishAgain(host(), ELDERS, true));
      await page.reload();
      await card(page, ELDERS).getByText('网站上有新的').waitFor();
      host().hold(new RegExp(`^${changed}$`));
      await tap(page, ELDERS);
      await host().waiting(1);
      await host().off();
      await card(page, ELDERS).getByText('新的没下完').waitFor();
      expect(Object.keys(await cachesOf(page, ELDERS)).sort()).toEqual([old, newer].sort());
      await page.goto(host().origin + changed);
      expect(await page.locator('h1').textContent()).not.toContain('新写的');

      await host().on();
      await page.goto(`${host().origin}/me/offline/`);
      await card(page, ELDERS).getByRole('button', { name: '接着下' }).click();
      await card(page, ELDERS).getByText('存好了').waitFor();
      expect(Object.keys(await cachesOf(page, ELDERS))).toEqual([newer]);
      await host().off();
      await page.goto(host().origin + changed);
      expect(await page.locator('h1').textContent()).toContain('新写的');
    });
  });

  test.each([
    ['with other words', true],
    ['with the same words', false],
  ])('%s is taken up in the middle of a download', async (_, reworded) => {
    await onPacksPage(async (page) => {
      host().hold(/^\/guides\//);
      await tap(page, LIVING);
      await host().waiting(4);
      const newer = packCacheName(publishAgain(host(), LIVING, reworded));
      host().release();
      await card(page, LIVING).getByText('存好了').waitFor();
      expect(Object.keys(await cachesOf(page, LIVING))).toEqual([newer]);
      await card(page, LIVING).locator('button.button').waitFor({ state: 'hidden' });
      expect(await card(page, LIVING).textContent()).not.toContain('网站上有新的');
    });
  });

  test('without the pack ends the download in words, and offers nothing that is not there', async () => {
    await onPacksPage(async (page) => {
      host().hold(/^\/guides\//);
      await tap(page, LIVING);
      await host().waiting(4);
      for (const path of [...pagesOf(LIVING), `/packs/${LIVING}.json`])
        host().instead.set(path, 404);
      host().instead.set('/packs/index.json', '[]');
      host().release();
      await card(page, LIVING).getByText('网站上的这一包变了').waitFor();
      await card(page, LIVING).locator('button.button').waitFor({ state: 'hidden' });
    });
  });
});
