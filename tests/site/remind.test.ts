import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { origin, PHONE, remembered, useBrowser, withPage } from '../helpers/browser.ts';
import { add, openMe, type Typed } from '../helpers/household.ts';
import { faults } from '../helpers/look.ts';
import { personOf } from '../helpers/owed.ts';

const browser = useBrowser();

const WECHAT =
  'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.99 XWEB/4313 Mobile Safari/537.36 MicroMessenger/8.0.27';

const OLD = { name: '王桂英', relation: '奶奶、外婆', year: '1938', month: '5', day: '1' };
const NEWBORN = { name: '小宝', relation: '孙辈', year: '2026', month: '9', day: '15' };

/** Opens the page of reminders of a household. */
async function remind(page: Page, ...people: Typed[]): Promise<void> {
  await openMe(page);
  await page.evaluate(() => localStorage.setItem('mingbairen.township', 'yunping'));
  await add(page, ...people);
  await openRemind(page);
}

async function openRemind(page: Page, path = '/me/remind/'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(origin + path);
  await page.getByRole('heading', { name: '该做的事' }).waitFor();
}

async function events(page: Page): Promise<ICAL.Event[]> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '存日历文件' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^tixing-\d{4}-\d\d-\d\d\.ics$/);
  const file = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')));
  return file.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('reminders', () => {
  test('are a calendar, a text and a sheet, for everybody, for one person and for one thing', async () => {
    const context = { ...PHONE, permissions: ['clipboard-read'] };
    await withPage(browser(), context, async (page) => {
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(error.message));
      await remind(page, OLD, NEWBORN);
      const all = await events(page);
      await page.getByText('放进去以后看一眼').waitFor();
      expect(all.length).toBeGreaterThan(8);
      expect(all.map(({ summary }) => summary)).toContain('王桂英：每年的体检');
      expect(all.map(({ description }) => description).join()).toContain('云坪乡卫生院，电话 000-');
      await page.getByText('放不进去').click();
      expect(await faults(page, 48)).toEqual([]);

      const text = page.locator('#letter');
      expect(await text.inputValue()).toMatch(/^王桂英这几件事该做了：\n1\. /m);
      await text.fill('妈，奶奶该体检了。');
      const message = page.locator('section', { has: text });
      await message.getByRole('button', { name: '复制文字' }).click();
      await page.getByText('复制好了').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('妈，奶奶该体检了。');

      await page.emulateMedia({ media: 'print' });
      const screenOnly = page.locator(
        'h1:visible, button:visible, textarea:visible, footer:visible',
      );
      expect(await screenOnly.count()).toBe(0);
      expect(await page.getByText('打疫苗（').first().isVisible()).toBe(true);
      expect(await page.locator('.year-phones').textContent()).toMatch(/120.*云坪乡.*000-/);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'screen' });

      await page.clock.setFixedTime(Date.now() + 60_000);
      await openRemind(page);
      const again = await events(page);
      expect(again.map(({ uid }) => uid)).toEqual(all.map(({ uid }) => uid));
      expect(again[0]?.sequence).toBeGreaterThan(all[0]?.sequence ?? 0);

      await page.getByLabel('小宝').check();
      await page.getByRole('heading', { name: '小宝这一年该做的事' }).waitFor();
      const child = await events(page);
      expect(child.map(({ uid }) => uid)).toEqual(
        all.filter(({ summary }) => summary.startsWith('小宝：')).map(({ uid }) => uid),
      );

      await page.goto(`${origin}/me/`);
      const one = personOf(page, '小宝').getByRole('link', { name: '提醒我' }).first();
      await openRemind(page, (await one.getAttribute('href')) ?? '');
      await page.getByRole('link', { name: '换成小宝的全部' }).waitFor();
      // Rules name diseases, and WeChat passes on an address as it stands.
      expect(page.url()).toBe(`${origin}/me/remind/`);
      await page.reload();
      await page.getByRole('link', { name: '换成小宝的全部' }).waitFor();
      const [single, ...others] = (await events(page)).map(({ uid }) => uid);
      expect(others).toEqual([]);
      expect(child.map(({ uid }) => uid)).toContain(single);
      expect(said).toEqual([]);
    });
  });

  test('in WeChat are words to copy, without a file or a printer that would do nothing, in the largest 长辈版 too', async () => {
    const wechat = { ...PHONE, userAgent: WECHAT, colorScheme: 'dark' as const };
    const large = { viewport: { width: 320, height: 740 }, storageState: remembered('elder-3') };
    await withPage(browser(), { ...wechat, ...large }, async (page) => {
      await remind(page, OLD);
      expect(await page.getByRole('link', { name: '存日历文件' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: '打印这张表' }).count()).toBe(0);
      expect(await page.locator('#days').inputValue()).toContain('，王桂英：每年的体检。');
      expect(await faults(page, 48)).toEqual([]);
    });
  });

  test('need somebody first, and say so where the rules cannot be fetched', async () => {
    await withPage(browser(), { ...PHONE, serviceWorkers: 'block' }, async (page) => {
      await page.goto(`${origin}/me/remind/`);
      await page.getByRole('link', { name: '去添加家人' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await openMe(page);
      await add(page, OLD);
      await page.route('**/me/rules.json', (route) => route.abort());
      await page.goto(`${origin}/me/remind/`);
      const again = page.getByRole('button', { name: '再试一次' });
      await again.waitFor();
      await page.unroute('**/me/rules.json');
      await again.click();
      await page.getByRole('heading', { name: '该做的事' }).waitFor();
    });
  });
});
