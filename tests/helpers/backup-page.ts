import type { BrowserContext, Page } from 'playwright-core';
import { dayInWords } from '../../src/domain/shared/moment-words.ts';

/** Backups of version 1, as they were made once: `version-1.age` opens with the passphrase. */
export const GOLDEN = {
  plain: 'tests/fixtures/backups/version-1.txt',
  sealed: 'tests/fixtures/backups/version-1.age',
  passphrase: '村口的老槐树开花',
  heading: `${dayInWords('2026-11-22T04:00:00Z')}的备份，有 6 条`,
};

/** Opening and sealing takes seconds on a busy machine. */
const PATIENCE = { timeout: 60_000 };

/** Opens `/me/backup/` and waits until the store is open. */
export async function openBackupPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await gotoBackupPage(page, origin);
  return page;
}

export async function gotoBackupPage(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/me/backup/`);
  await page.getByRole('heading', { name: '恢复', exact: true }).waitFor();
}

/** Chooses a file; a text or bytes are a file of their own. */
export async function choose(page: Page, file: string | Buffer): Promise<void> {
  const chosen = typeof file === 'string' ? file : { name: 'x', mimeType: '', buffer: file };
  await page.getByLabel('选备份文件').setInputFiles(chosen);
}

export async function paste(page: Page, text: string): Promise<void> {
  const field = page.locator('#pasted');
  if (!(await field.isVisible())) await page.getByText('发来的是文字？').click();
  await field.fill(text);
  await page.getByRole('button', { name: '看看里面有什么' }).click();
}

/** Opens what is sealed, and waits for the preview. */
export async function unseal(page: Page, passphrase: string): Promise<void> {
  await page.locator('#opening').fill(passphrase);
  await page.getByRole('button', { name: '打开' }).click();
}

export async function restored(page: Page): Promise<void> {
  await page.getByRole('button', { name: '恢复', exact: true }).click(PATIENCE);
  await page.getByRole('heading', { name: '恢复好了' }).waitFor(PATIENCE);
}

/** Brings the golden backup onto a phone. */
export async function bringGolden(page: Page): Promise<void> {
  await choose(page, GOLDEN.plain);
  await restored(page);
}

/** Makes a backup, sealed where there is a passphrase, and waits until it can be handed over. */
export async function make(page: Page, passphrase?: string): Promise<void> {
  if (passphrase === undefined) await page.getByLabel('不加锁').check();
  else {
    await page.locator('#passphrase').fill(passphrase);
    await page.locator('#again').fill(passphrase);
  }
  await page.getByRole('button', { name: '备份到文件' }).click();
  await page.getByRole('heading', { name: '备份做好了' }).waitFor(PATIENCE);
}

/** The file that a tap on the button downloads. */
export async function downloaded(
  page: Page,
  link = '存成文件',
): Promise<{ name: string; path: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** Everything of the site that a browser keeps and could show. */
export function tracesIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of root.keys()) {
      files.push(name);
    }
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      caches: (await caches.keys()).filter((name) => name !== 'mingbairen-precache'),
      files,
    };
  });
}
