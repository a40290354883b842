import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test, vi } from 'vitest';
import { backupKillCampaign } from '../../scripts/lib/campaign/backup-kill.ts';
import { toContent } from '../../src/domain/backup/content.ts';
import { closePlain } from '../../src/envelope/plain.ts';
import { violations } from '../helpers/axe.ts';
import {
  choose,
  GOLDEN,
  gotoBackupPage,
  make,
  openBackupPage,
  restored,
  unseal,
} from '../helpers/backup-page.ts';
import { origin, PHONE, TEXT_KEY, useBrowser, withContext } from '../helpers/browser.ts';
import { faults } from '../helpers/look.ts';
import { MODES } from '../helpers/modes.ts';

const browser = useBrowser();

/** Leads a page through everything that it can show, and calls `look` at each. */
async function everyState(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await look('empty');
  // The size in the backup must not come on top of the one that is tried here: what the phone chose last stays.
  await page.evaluate((key) => {
    localStorage.setItem(key, localStorage.getItem(key) ?? '');
  }, TEXT_KEY);
  await gotoBackupPage(page, origin);
  await page.getByText('发来的是文字？').click();
  await choose(page, Buffer.from('今天赶集'));
  await page.getByText('没有恢复').waitFor();
  await look('not a backup');
  await choose(page, GOLDEN.sealed);
  await look('sealed');
  await unseal(page, '老槐树村口的开花');
  await page.getByText('口令不对').waitFor({ timeout: 60_000 });
  await look('wrong passphrase');
  await page.getByRole('button', { name: '换一份备份' }).click();
  await choose(page, GOLDEN.plain);
  await page.getByRole('heading', { name: GOLDEN.heading }).waitFor();
  await look('preview');
  await page.getByLabel('换掉').check();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await look('replacing');
  await page.getByLabel('合并').check();
  await restored(page);
  await look('restored');
  await gotoBackupPage(page, origin);
  await page.getByLabel('显示口令').check();
  await page.getByRole('button', { name: '备份到文件' }).click();
  await look('no passphrase');
  await make(page);
  await page.getByRole('button', { name: '复制文字' }).click();
  await look('made');
  await page.getByRole('button', { name: '存好了' }).click();
  await look('kept');
  await page.getByRole('button', { name: '全部删除' }).click();
  await look('not sure');
  await page.getByLabel('我想好了，全部删除').check();
  await page.getByRole('button', { name: '全部删除' }).click();
  await page.getByRole('heading', { name: '全部删除了' }).waitFor();
  await look('erased');
}

describe.concurrent.each(MODES.filter(({ name }) => !name.includes('blocked')))('$name', (mode) => {
  test('every state of the page is accessible, fits the screen and has large targets', async () => {
    await withContext(browser(), mode.context, async (context) => {
      await mode.prepare?.(context);
      const page = await context.newPage();
      await mode.open?.(page);
      await gotoBackupPage(page, origin);
      const wrong: Record<string, string[]> = {};
      await everyState(page, async (state) => {
        const found = await faults(page, mode);
        if (found.length > 0) wrong[state] = found;
      });
      expect(wrong).toEqual({});
    });
  });
});

/** Tabs until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const { activeElement } = document;
      return (activeElement?.closest('label') ?? activeElement)?.textContent ?? '';
    });
    if (words.includes(name)) return;
  }
  throw new Error(`the focus never came to ${name}`);
}

test('the whole way goes by keyboard: restore, make a backup, delete everything', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const page = await openBackupPage(context, origin);
    // A busy browser can lose the key while the page is still being drawn; a person presses it again.
    await vi.waitFor(async () => {
      await tabTo(page, '选备份文件');
      const chooser = page.waitForEvent('filechooser', { timeout: 3000 });
      await page.keyboard.press('Space');
      await (await chooser).setFiles(GOLDEN.plain);
    }, 30_000);
    await page.getByRole('heading', { name: GOLDEN.heading }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('的备份');
    await tabTo(page, '恢复');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '恢复好了' }).waitFor();
    await gotoBackupPage(page, origin);
    await tabTo(page, '用口令锁上');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '备份到文件');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '备份做好了' }).waitFor();
    await tabTo(page, '我想好了，全部删除');
    await page.keyboard.press('Space');
    await tabTo(page, '全部删除');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '全部删除了' }).waitFor();
  });
});

/** What a browser refuses that blocks a site's data. */
async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    CacheStorage.prototype.open = refuse;
    StorageManager.prototype.getDirectory = refuse;
  });
}

test('where the browser keeps nothing, the page says so and what to do, and offers no button that could lie', async () => {
  await withContext(browser(), PHONE, async (context) => {
    await refuseStorage(context);
    const page = await context.newPage();
    await page.goto(`${origin}/me/backup/`);
    await page.getByText('存不下记录').waitFor();
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

/** A backup of so many rows that a full phone cannot take it. */
async function largeBackup(): Promise<Buffer> {
  const rows = Array.from({ length: 3000 }, (_, index) => {
    const id = `row-${index}`;
    return [id, { id, v: 1, person: '', at: index, data: String(index).repeat(60) }] as const;
  });
  const tables = new Map([['settings', new Map(rows)]]);
  return Buffer.from(await closePlain(toContent({ made: '2026-11-22T04:00:00Z', tables })));
}

test('on a full phone nothing is restored, and the page says so', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const page = await openBackupPage(context, origin);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 50_000 });
    await choose(page, await largeBackup());
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByText('一条也没有恢复').waitFor();
    expect(await page.locator('main').textContent()).toContain('手机存满了');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await gotoBackupPage(page, origin);
    await page.getByText('还没有记录').waitFor();
  });
});

test('a restore is whole or not at all where the browser is killed in the middle', async () => {
  const tally = await backupKillCampaign({
    ...{ browserPath: inject('browserPath'), seed: 20_261_122, runs: 4 },
    say: (line) => console.log(line),
  });
  expect(tally.broken, tally.lines().join('\n')).toBe(0);
  expect(tally.runs).toBeGreaterThanOrEqual(4);
});
