import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { LARGEST } from '../../src/domain/backup/schema.ts';
import {
  bringGolden,
  choose,
  downloaded,
  GOLDEN,
  gotoBackupPage,
  make,
  openBackupPage,
  paste,
  restored,
  tracesIn,
  unseal,
} from '../helpers/backup-page.ts';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

const browser = useBrowser();

const FOLDER = mkdtempSync(join(tmpdir(), 'mingbairen-film-'));
const FILM = join(FOLDER, 'film');
writeFileSync(FILM, '');
truncateSync(FILM, LARGEST + 1);
afterAll(() => rmSync(FOLDER, { recursive: true }));

const onPhone = (use: (page: Page, context: BrowserContext) => Promise<void>) =>
  withContext(browser(), PHONE, async (context) =>
    use(await openBackupPage(context, origin), context),
  );

/** What a backup holds, without its moment and its sum. */
async function content(page: Page): Promise<string> {
  await gotoBackupPage(page, origin);
  await make(page);
  const { path } = await downloaded(page);
  return readFileSync(path, 'utf8').split('\n').slice(3).sort().join('\n');
}

/** The words of what stands in the way. */
const trouble = (page: Page) => page.locator('[role=alert] .warning').textContent();

describe('a backup', () => {
  test('comes back in another browser, sealed as a file and as letters, and plain', async () => {
    await onPhone(async (page) => {
      await bringGolden(page);
      const before = await content(page);
      await gotoBackupPage(page, origin);
      await make(page, '村头槐花开了三里香');
      const { name, path } = await downloaded(page);
      expect(name).toMatch(/^mingbairen-\d{4}-\d\d-\d\d\.age$/);
      const letters = await page.locator('#letters').inputValue();
      await onPhone(async (other) => {
        await choose(other, path);
        await unseal(other, '村头槐花开了三里香');
        await restored(other);
        expect(await content(other)).toBe(before);
      });
      await onPhone(async (other) => {
        await paste(other, `老李：\r\n${letters.replaceAll('\n', '\r\n\r\n')}`);
        await unseal(other, ' 村头槐花开了三里香');
        await restored(other);
        expect(await content(other)).toBe(before);
      });
    });
  });

  test('counts as kept only when somebody says that it has arrived', async () => {
    await onPhone(async (page) => {
      await bringGolden(page);
      await gotoBackupPage(page, origin);
      await make(page);
      expect(await page.getByRole('button', { name: '存好了' }).count()).toBe(0);
      await page.getByRole('button', { name: '复制文字' }).click();
      await page.getByText('复制好了').waitFor();
      await page.getByRole('button', { name: '存好了' }).click();
      await page.getByRole('heading', { name: '备份好了' }).waitFor();
    });
  });

  test('is not made with a passphrase that will not do, and the field says why', async () => {
    await onPhone(async (page) => {
      await bringGolden(page);
      await gotoBackupPage(page, origin);
      await page.locator('#passphrase').fill('13800000000');
      await page.getByRole('button', { name: '备份到文件' }).click();
      expect(await page.locator('#passphrase-error').textContent()).toContain('只用数字');
      await page.locator('#passphrase').fill('村头槐花开了三里香');
      await page.locator('#again').fill('村头槐花开了四里香');
      await page.getByRole('button', { name: '备份到文件' }).click();
      expect(await page.locator('#again-error').textContent()).toContain('不一样');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('again');
    });
  });

  test('of an empty phone is not made: there is nothing to keep', async () => {
    await onPhone(async (page) => {
      await page.getByText('还没有记录，现在不用备份').waitFor();
      expect(await page.getByRole('button', { name: '备份到文件' }).count()).toBe(0);
    });
  });
});

describe('what is no whole backup', () => {
  test.each([
    ['a text of something else', Buffer.from('今天赶集'), '不是明白人的备份'],
    ['bytes of something else', Buffer.from([0, 255, 1]), '不是明白人的备份'],
    ['an empty file', Buffer.alloc(0), '空的'],
    ['a file cut short', readFileSync(GOLDEN.plain).subarray(0, 500), '不完整'],
    [
      'a file with a changed name',
      Buffer.from(readFileSync(GOLDEN.plain, 'utf8').replace('老李', '老王')),
      '不完整',
    ],
    ['a file as large as a film', FILM, '太大'],
    ['a file of a later frame', Buffer.from('明白人备份 2\n'), '新版网站'],
  ])('%s is refused in words, and nothing is there', async (_, file, words) => {
    await onPhone(async (page) => {
      await choose(page, file);
      await page.getByText('没有恢复').waitFor();
      expect(await trouble(page)).toContain(words);
      await page.getByText('还没有记录').waitFor();
    });
  });

  test('a sealed file: another passphrase, its end missing, too costly', async () => {
    const sealed = readFileSync(GOLDEN.sealed);
    const costly = Buffer.from(sealed.toString('latin1').replace(' 17\n', ' 19\n'), 'latin1');
    const cases = [
      [sealed, '老槐树村口的开花', '口令不对'],
      [sealed.subarray(0, -20), GOLDEN.passphrase, '不完整'],
      [costly, GOLDEN.passphrase, '太费力'],
    ] as const;
    await onPhone(async (page) => {
      for (const [file, passphrase, words] of cases) {
        await gotoBackupPage(page, origin);
        await choose(page, file);
        await unseal(page, passphrase);
        await page.getByText('没有恢复').waitFor({ timeout: 60_000 });
        expect(await trouble(page)).toContain(words);
      }
    });
  });
});

describe('a restore', () => {
  test('is shown before it is done: by person what is new, changed and only here', async () => {
    await onPhone(async (page) => {
      await choose(page, GOLDEN.plain);
      await page.getByRole('heading', { name: GOLDEN.heading }).waitFor();
      const words = await page.locator('main').textContent();
      for (const name of ['老李', '王桂芬', '没有称呼的家人', '这部手机'])
        expect(words).toContain(name);
      expect(words).toContain('新版网站的记录：手机里没有，加上 1 条');
      expect(words).toContain('以前删掉、备份里还有的，也会回来');
      await restored(page);
      expect(await page.locator('main').textContent()).toContain('加上 6 条');
      await gotoBackupPage(page, origin);
      await choose(page, GOLDEN.plain);
      await restored(page);
      expect(await page.locator('main').textContent()).toContain('什么也没有改');
      expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe('elder');
    });
  });

  test('that replaces needs a switch before the button, and leaves exactly the backup', async () => {
    await onPhone(async (page) => {
      await bringGolden(page);
      const before = await content(page);
      await page.evaluate(() => localStorage.setItem('mingbairen.township', 'somewhere'));
      await gotoBackupPage(page, origin);
      await choose(page, GOLDEN.plain);
      await page.getByLabel('换掉').check();
      await page.getByText('只有手机里有，删掉 1 条').waitFor();
      await page.getByRole('button', { name: '恢复', exact: true }).click();
      await page.getByText('请先打上勾').waitFor();
      await page.getByLabel('我想好了：只在手机里的 1 条').check();
      await restored(page);
      await page.evaluate(() => localStorage.removeItem('mingbairen.township'));
      expect(await content(page)).toBe(before);
    });
  });
});

test('with the server stopped after a first visit, a backup is opened, made and everything deleted without a trace', async () => {
  const site = await serveSite(OUT_DIR, 0);
  if (!site) throw new Error('no free port on this machine');
  onTestFinished(() => site.close());
  const at = `http://localhost:${site.port}`;
  await withContext(browser(), PHONE, async (context) => {
    const page = await context.newPage();
    await page.goto(`${at}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(`${at}/guides/falls/`);
    await site.close();
    await gotoBackupPage(page, at);
    await choose(page, GOLDEN.sealed);
    await unseal(page, GOLDEN.passphrase);
    await restored(page);
    await gotoBackupPage(page, at);
    await make(page, '村头槐花开了三里香');
    expect((await tracesIn(page)).databases).toEqual(['mingbairen']);
    await page.getByRole('button', { name: '全部删除' }).click();
    await page.getByText('请先打上勾').waitFor();
    await page.getByLabel('我想好了，全部删除').check();
    await page.getByRole('button', { name: '全部删除' }).click();
    await page.getByRole('heading', { name: '全部删除了' }).waitFor();
    const nothing = { databases: [], local: [], session: [], caches: [], files: [] };
    expect(await tracesIn(page)).toEqual(nothing);
    expect(await page.locator('main').textContent()).toContain('痕迹');
  });
});
