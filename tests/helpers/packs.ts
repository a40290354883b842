import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { PackHost } from '../../scripts/lib/campaign/pack-host.ts';
import type { PackManifest, PackSummary } from '../../src/domain/pack/pack.ts';
import { OUT_DIR } from './out-dir.ts';

/** A host of its own for the tests of one file; each finds it switched on and giving what was built. */
export function usePackHost(): () => PackHost {
  let host: PackHost | undefined;
  beforeAll(async () => {
    host = await PackHost.start(OUT_DIR);
  });
  afterEach(async () => {
    await host?.off();
    host?.instead.clear();
    host?.forget();
    await host?.on();
  });
  afterAll(async () => {
    await host?.end();
  });
  return () => {
    if (!host) throw new Error('the host is started by beforeAll: ask for it inside a test');
    return host;
  };
}

/** What was built for one pack. */
export function manifestOf(id: string): PackManifest {
  return JSON.parse(readFileSync(join(OUT_DIR, 'packs', `${id}.json`), 'utf8'));
}

/** The pages of a pack; its other files are those that every page of the site has. */
export function pagesOf(id: string): string[] {
  return manifestOf(id)
    .files.map(({ url }) => url)
    .filter((url) => url.endsWith('/'));
}

export function listOfPacks(): PackSummary[] {
  return JSON.parse(readFileSync(join(OUT_DIR, 'packs', 'index.json'), 'utf8'));
}

/** Opens `/me/offline/` and waits until it shows what the site offers, and the worker is at work. */
export async function openPacks(context: BrowserContext, host: PackHost): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.origin}/me/offline/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('[data-packs] li').first().waitFor();
  return page;
}

export function card(page: Page, id: string): Locator {
  return page.locator(`#pack-${id}`);
}

/** Taps the main button of a pack, whatever it says. */
export async function tap(page: Page, id: string): Promise<void> {
  await card(page, id).locator('button.button').click();
}

/** Brings a pack onto this phone to its end. */
export async function bring(page: Page, id: string): Promise<void> {
  await tap(page, id);
  await card(page, id).getByText('存好了').waitFor();
}

/** Every word of a card about how far it is, from now on. */
export async function watchProgress(page: Page, id: string): Promise<() => Promise<string[]>> {
  await page.evaluate((selector) => {
    const said: string[] = [];
    Object.assign(window, { said });
    const about = document.querySelector(`${selector} .lead-2`) as HTMLElement;
    new MutationObserver(() => said.push(about.textContent ?? '')).observe(about, {
      childList: true,
    });
  }, `#pack-${id}`);
  return () =>
    page.evaluate(() =>
      (window as unknown as { said: string[] }).said.filter((words) => words.startsWith('下好')),
    );
}

/** The paths in the caches of a pack, by the name of the cache. */
export function cachesOf(page: Page, id: string): Promise<Record<string, string[]>> {
  return page.evaluate(async (start) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(start));
    const paths = names.map(async (name) => {
      const keys = await (await caches.open(name)).keys();
      return [name, keys.map(({ url }) => new URL(url).pathname)] as const;
    });
    return Object.fromEntries(await Promise.all(paths));
  }, `mingbairen-pack-${id}@`);
}

/** Publishes a new release of a pack, in which its first page reads otherwise; with `reworded` false only its bytes differ. */
export function publishAgain(host: PackHost, id: string, reworded: boolean): PackManifest {
  const manifest = manifestOf(id);
  const [first] = manifest.files;
  if (!first) throw new Error(`${id} has no files`);
  const html = readFileSync(join(OUT_DIR, first.url, 'index.html'), 'utf8');
  const again = reworded
    ? html.replace('</h1>', '，新写的</h1>')
    : html.replace(/data-built="[^"]*"/, 'data-built="2099-01-01T00:00:00+08:00"');
  first.integrity = `sha384-${createHash('sha384').update(again).digest('base64')}`;
  if (reworded) manifest.version = 'fedcba987654';
  host.instead.set(first.url, again);
  host.instead.set(`/packs/${id}.json`, JSON.stringify(manifest));
  const { files, index, v, ...summary } = manifest;
  const list = listOfPacks().map((pack) => (pack.id === id ? summary : pack));
  host.instead.set('/packs/index.json', JSON.stringify(list));
  return manifest;
}
