import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { origin, PHONE, remembered, useBrowser, withPage } from '../helpers/browser.ts';
import { add, openMe, type Typed } from '../helpers/household.ts';
import { faults } from '../helpers/look.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import { cardOf, personOf } from '../helpers/owed.ts';
import { bringRecords } from '../helpers/report.ts';

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
  await page.getByRole('heading', { name: '发给家里人' }).waitFor();
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
      expect(await faults(page, { mainTarget: 48 })).toEqual([]);

      // Nobody has said which vaccines the child has had.
      await page.getByText('先对着接种证打勾：小宝').waitFor();
      expect(all.map(({ summary }) => summary)).toContain('小宝：打电话问接种门诊要补哪些疫苗');

      const text = page.locator('#letter');
      expect(await text.inputValue()).toMatch(/^王桂英这几件事该做了：\n1\. /m);
      // Read in a chat: a screen or two, each place once.
      const lines = (await text.inputValue()).split('\n');
      expect(lines.length).toBeLessThan(20);
      expect(new Set(lines.filter(Boolean)).size).toBe(lines.filter(Boolean).length);
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
      expect(await page.locator('.year-phones').textContent()).toMatch(/^云坪乡.*000-/);
      expect(await page.locator('.year-emergency').textContent()).toBe('有急症，打 120');
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
      await page.reload();
      await page.getByRole('link', { name: '换成小宝的全部' }).waitFor();
      // A line on a sheet of its own would say that the year holds nothing else.
      expect(await page.getByRole('heading', { name: '这一年该做的事' }).count()).toBe(0);
      const single = (await events(page)).map(({ uid }) => uid);
      expect(single).toHaveLength(1);
      expect(child.map(({ uid }) => uid)).toEqual(expect.arrayContaining(single));
      expect(said).toEqual([]);
    });
  });

  test('of an illness are asked for by addresses that name no rule, in no link and nowhere in the history', async () => {
    const rules = (
      JSON.parse(readFileSync(join(OUT_DIR, 'me/rules.json'), 'utf8')) as {
        rules: { id: string }[];
      }
    ).rules.map(({ id }) => id);
    await withPage(browser(), PHONE, async (page) => {
      const conditions = ['hypertension', 'type-2-diabetes', 'copd', 'hepatitis-b'] as const;
      const health = {
        conditions: [...conditions],
        risks: [],
        pregnancies: [],
        familyPrompt: true,
      };
      await bringRecords(page, origin, [{ name: '奶奶', health }, { name: '爷爷' }]);
      await page.goto(`${origin}/me/`);
      const links = personOf(page, '奶奶').getByRole('link', { name: '提醒我' });
      await links.first().waitFor();
      const said = await page
        .locator('a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      // What only the family is told does not leave the phone: one of them would be without it.
      const told = cardOf(personOf(page, '爷爷'), '和团队约一次检查');
      await told.waitFor();
      expect(await told.getByRole('link', { name: '提醒我' }).count()).toBe(0);
      for (let index = 0; index < (await links.count()); index++) {
        await links.nth(index).click();
        await page.getByRole('link', { name: '换成奶奶的全部' }).waitFor();
        said.push(await page.evaluate(() => JSON.stringify(history.state)));
        await page.goBack();
        await links.first().waitFor();
      }
      const client = await page.context().newCDPSession(page);
      const { entries } = await client.send('Page.getNavigationHistory');
      said.push(...entries.map(({ url }) => url));
      expect(said.filter((one) => one.includes('/me/remind/#')).length).toBeGreaterThan(3);
      const telling = said.filter((one) =>
        rules.some((id) => decodeURIComponent(one).includes(id)),
      );
      expect(telling).toEqual([]);

      await openRemind(page);
      const leaves = [
        await page.locator('main').textContent(),
        await page.locator('#letter').inputValue(),
        ...(await events(page)).map(({ summary }) => summary),
      ].join();
      expect(leaves).toContain('爷爷');
      expect(leaves).not.toContain('约一次检查');
    });
  });

  test('of good advice stand apart from what is due, as on the list, and 120 is no place to call first', async () => {
    await withPage(browser(), PHONE, async (page) => {
      await openMe(page);
      await add(page, { name: '二丫', relation: '女儿', year: '1999', month: '2', day: '28' });
      await page.getByText('眼下没有到期的').waitFor();
      await openRemind(page);
      const sheet = page.locator('.year-sheet');
      await sheet.getByRole('heading', { name: '二丫', exact: true }).waitFor();
      const headings = await sheet.getByRole('heading', { level: 4 }).allInnerTexts();
      expect(headings).toEqual(['健康建议（要不要钱先问）']);
      expect(await page.locator('#letter').inputValue()).toMatch(
        /^二丫的健康建议（要不要钱先问）：/,
      );
      for (const { description } of await events(page)) {
        expect(description).toContain('健康建议，要不要钱先问。');
      }
      // Without a township there is no place to call.
      expect(await sheet.textContent()).not.toContain('去以前先打电话');
      expect(await sheet.textContent()).toContain('有急症，打 120');
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
      expect(await faults(page, { mainTarget: 48 })).toEqual([]);
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
