import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, serveSite } from '../../scripts/lib/static-server.ts';
import { PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import { type Watched, watched, workerReady } from '../helpers/worker-site.ts';

const browser = useBrowser();
const PAGES = ['/', '/emergency/', '/alerts/co-winter/', '/search/?q=中风', '/guides/falls/'];

/** Lets a page take the caches away from its worker, as a browser does whose owner has blocked site data meanwhile. */
const REFUSABLE = `let refused = false;
addEventListener('message', ({ data, ports }) => {
  if (data !== 'refuse') return;
  refused = true;
  ports[0].postMessage('refused');
});
for (const [kind, names] of [[CacheStorage, ['open', 'match', 'has', 'keys', 'delete']], [Cache, ['match', 'put', 'keys', 'delete']]]) {
  for (const name of names) {
    const real = kind.prototype[name];
    kind.prototype[name] = function (...given) {
      return refused ? Promise.reject(new DOMException('refused', 'SecurityError')) : real.apply(this, given);
    };
  }
}
`;

let folder: string;
let site: RunningSite | undefined;
const url = (path: string) => `http://localhost:${site?.port}${path}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingbairen-refused-'));
  cpSync(OUT_DIR, folder, { recursive: true });
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, REFUSABLE + readFileSync(worker, 'utf8'));
  site = await serveSite(folder, 0);
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens pages from the network: each is there, none says that it is a copy. */
async function expectEveryPage({ page, errors }: Watched): Promise<void> {
  for (const path of PAGES) {
    await page.goto(url(path));
    expect(await page.locator('h1').first().isVisible(), path).toBe(true);
    expect(await page.locator('.stored').count(), path).toBe(0);
  }
  expect(errors).toEqual([]);
}

async function noRoom(context: BrowserContext, { page }: Watched): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: url(''), quotaSize: 1 });
}

test('on a phone that has no room from the first visit on, every page opens, and none is promised without a network', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const one = await watched(context);
    await noRoom(context, one);
    await expectEveryPage(one);
    const isCarried = () => navigator.serviceWorker.controller !== null;
    expect(await one.page.evaluate(isCarried)).toBe(false);
  });
});

test('on a phone that is full from one visit to the next, every page opens, and what was kept before opens offline', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const one = await watched(context);
    await one.page.goto(url('/'));
    await workerReady(one.page);
    await noRoom(context, one);
    await expectEveryPage(one);
    await site?.close();
    try {
      await one.page.goto(url('/emergency/'));
      expect(await one.page.locator('.stored').textContent()).toMatch(/这是.+存下的/);
      await one.page.goto(url('/guides/falls/'));
      expect(await one.page.locator('h1').textContent()).toBe('现在没有网络');
    } finally {
      site = await serveSite(folder, site?.port ?? 0);
    }
  });
});

test('where the caches are taken away from the worker that is there, every page still opens', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const one = await watched(context);
    await one.page.goto(url('/'));
    await workerReady(one.page);
    await one.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const { port1, port2 } = new MessageChannel();
      const answered = new Promise((resolve) => {
        port1.onmessage = resolve;
      });
      active?.postMessage('refuse', [port2]);
      await answered;
    });
    await expectEveryPage(one);
  });
});
