import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { call, StoreHost } from '../../scripts/lib/campaign/store-host.ts';
import type { Lack } from '../../scripts/lib/campaign/store-page.ts';
import { putNote } from '../../scripts/lib/campaign/store-rows.ts';

let browser: Browser;
let host: StoreHost;
let context: BrowserContext;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('browserPath') });
  host = await StoreHost.start();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

async function tab(...lacks: Lack[]): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.origin());
  await call(page, 'open', 1, lacks);
  return page;
}

const put = (page: Page, id: string) =>
  call(page, 'ask', { changes: [putNote(id, `text of ${id}`)], forgets: false });

async function notesIn(page: Page): Promise<string[]> {
  return Object.keys((await call(page, 'look')).rows).sort();
}

/** Until the tab has heard of what another one did. */
async function hears(page: Page, what: (page: Page) => Promise<boolean>): Promise<void> {
  await expect.poll(() => what(page), { timeout: 5000 }).toBe(true);
}

describe('two tabs', () => {
  test('see what the other one saves', async () => {
    const [one, other] = [await tab(), await tab()];
    expect(await put(one, 'a')).toMatchObject({ saved: true, copied: true });
    await hears(other, async (page) => (await notesIn(page)).includes('notes/a'));
    await put(other, 'b');
    await hears(one, async (page) => (await notesIn(page)).join() === 'notes/a,notes/b');
  });

  test('of which one deletes everything: the other refuses, and nothing is left', async () => {
    const [one, other] = [await tab(), await tab()];
    await put(one, 'secret');
    await call(one, 'erase');
    expect(await put(other, 'b')).toMatchObject({ saved: false, why: 'erased' });
    expect(await notesIn(other)).toEqual([]);
    expect(
      await one.evaluate(async () => {
        const folders: string[] = [];
        const root = await navigator.storage.getDirectory();
        for await (const name of root.keys()) folders.push(name);
        const databases = (await indexedDB.databases()).map(({ name }) => name);
        return { folders, databases, caches: await caches.keys(), texts: { ...localStorage } };
      }),
    ).toEqual({ folders: [], databases: [], caches: [], texts: {} });
  });

  test('on a phone without a database keep each other’s rows', async () => {
    const [one, other] = [await tab('database'), await tab('database')];
    for (const id of ['a', 'c', 'e']) {
      expect(await put(one, id)).toMatchObject({ saved: true });
      expect(await put(other, `${id}2`)).toMatchObject({ saved: true });
    }
    const all = ['a', 'a2', 'c', 'c2', 'e', 'e2'].map((id) => `notes/${id}`);
    await hears(one, async (page) => (await notesIn(page)).join() === all.join());
    expect(await notesIn(await tab('database'))).toEqual(all);
  });
});

describe('a browser that lacks', () => {
  test('files has its second copy in the cache', async () => {
    const page = await tab('files');
    expect(await put(page, 'a')).toMatchObject({ saved: true, copied: true });
    const names = await page.evaluate(() => caches.keys());
    expect(names).toEqual(['mingbairen.journal']);
    const { journal, journalWhole } = await call(page, 'disk');
    expect([Object.keys(journal ?? {}), journalWhole]).toEqual([['notes/a'], true]);
  });

  test('every second place saves once, and says so', async () => {
    const page = await tab('files', 'caches');
    expect(await put(page, 'a')).toMatchObject({ saved: true, copied: false });
    expect(await call(page, 'look')).toMatchObject({ isCopied: false, found: [] });
    expect(await notesIn(await tab('files', 'caches'))).toEqual(['notes/a']);
  });

  test('a database keeps everything in the journal, over several starts', async () => {
    for (const id of ['a', 'b', 'c']) {
      const page = await tab('database');
      expect((await call(page, 'look')).found).toEqual(['database broken']);
      expect(await put(page, id)).toMatchObject({ saved: true });
      await page.close();
    }
    expect(await notesIn(await tab('database'))).toEqual(['notes/a', 'notes/b', 'notes/c']);
  });

  test('every place refuses in words', async () => {
    const page = await tab('files', 'caches', 'database');
    expect((await call(page, 'look')).found).toEqual(['nothing kept']);
    expect(await put(page, 'a')).toMatchObject({ saved: false, why: 'broken' });
  });
});

test('what is forgotten is in no file of the journal any more', async () => {
  const page = await tab();
  await put(page, 'secret');
  await put(page, 'b');
  await call(page, 'ask', { changes: [{ table: 'notes', remove: 'secret' }], forgets: true });
  const texts = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('mingbairen.journal');
    const all: string[] = [];
    for await (const one of folder.values())
      if (one instanceof FileSystemFileHandle) all.push(await (await one.getFile()).text());
    return all.join();
  });
  expect(texts).not.toContain('secret');
  expect(texts).toContain('text of b');
});

test('a store of old code opens empty beside newer data, and changes nothing', async () => {
  const page = await tab();
  await put(page, 'a');
  await page.goto(host.origin());
  await call(page, 'open', 3);
  await page.goto(host.origin());
  await call(page, 'open', 1);
  expect((await call(page, 'look')).taken).toBe('superseded');
  expect(await put(page, 'b')).toMatchObject({ saved: false, why: 'superseded' });
});
