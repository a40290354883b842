import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { countyDay } from '../../src/domain/shared/moment.ts';
import { downloaded } from '../helpers/backup-page.ts';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import { add, MYSELF, openMe } from '../helpers/household.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import {
  bringRecords,
  daysAgo,
  listed,
  openMedicines,
  openReport,
  pressure,
  type Records,
  writeMedicine,
} from '../helpers/report.ts';

const browser = useBrowser();

const onPhone = (use: (page: Page, context: BrowserContext) => Promise<void>) =>
  withContext(browser(), PHONE, async (context) => use(await context.newPage(), context));

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Five days, two measurements in the morning and in the evening: enough for a mean. An older one lies outside of two weeks. */
const GRANDMOTHER: Records = {
  name: '王桂英',
  readings: [
    ...[0, 1, 2, 3, 4].flatMap((days) => [
      pressure(daysAgo(days, '07:10'), 130, 80),
      pressure(daysAgo(days, '20:10'), 140, 84),
    ]),
    pressure(daysAgo(20, '07:10'), 171, 99),
    { kind: 'weight', at: daysAgo(1, '06:30'), place: 'home', value: 58.5, note: '=1+1' },
  ],
  medicines: [{ name: '甲药片', how: '早饭后', since: '2024-05' }],
};
const OTHER: Records = { name: '李建国', medicines: [{ name: '乙药片' }] };

describe('the list of medicines', () => {
  test('is written, changed, stopped and emptied, every step undone by a tap, and stays after a reload', async () => {
    await onPhone(async (page) => {
      await openMe(page);
      await add(page, MYSELF);
      await page.goto(`${origin}/me/medicines/`);
      await page.getByText('药单还是空的').waitFor();
      await writeMedicine(page, { name: '甲药片', how: '早饭后', year: '2024', month: '5' });
      await page.getByText('已存下：甲药片。').waitFor();
      expect(await listed(page)).toEqual(['甲药片：早饭后：从 2024 年 5 月起']);
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByText('药单还是空的').waitFor();
      await writeMedicine(page, { name: '甲药片' });
      await writeMedicine(page, { name: '乙药片' });

      await page.getByRole('button', { name: '修改' }).first().click();
      await page.getByLabel('不吃了').check();
      await page.getByRole('button', { name: '存下' }).click();
      await page.getByRole('heading', { name: '停了的药' }).waitFor();
      expect((await listed(page))[1]).toMatch(/^乙药片：.+停的$|^甲药片：.+停的$/);
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByText('已经撤销').waitFor();
      expect(await listed(page)).toEqual(['乙药片', '甲药片']);

      await page.getByRole('button', { name: '修改' }).first().click();
      await page.getByRole('button', { name: '从药单上删掉' }).click();
      await page.getByText('已经删掉').waitFor();
      await openMedicines(page);
      expect(await listed(page)).toHaveLength(1);
      await page.getByText('吃药的事问医生').waitFor();
    });
  });

  test('says what is wrong at its field, and keeps what was typed over the back button', async () => {
    await onPhone(async (page) => {
      await bringRecords(page, origin, [GRANDMOTHER]);
      await openMedicines(page);
      await page.getByRole('button', { name: '添加一种药' }).click();
      await page.getByLabel('怎么吃').fill('饭后');
      await page.getByRole('button', { name: '存下' }).click();
      await page.getByRole('link', { name: '请写药名' }).click();
      expect(await focused(page)).toBe('medicine-name');
      await page.goto(`${origin}/me/report/`);
      await page.goBack();
      expect(await page.getByLabel('怎么吃').inputValue()).toBe('饭后');
      await page.goBack();
      await page.getByRole('heading', { name: '王桂英的药单' }).waitFor();
    });
  });
});

test('what was hidden on this phone is on no page, until it is shown again', async () => {
  await onPhone(async (page) => {
    await bringRecords(page, origin, [GRANDMOTHER, OTHER]);
    await page.goto(`${origin}/me/`);
    await page.getByRole('button', { name: '藏起来' }).click();
    for (const path of ['/me/remind/', '/me/report/', '/me/medicines/']) {
      await page.goto(origin + path);
      await page.getByText('名字和记录都藏起来了').waitFor();
      const shown = await page.locator('main').textContent();
      expect(shown, path).not.toMatch(/王桂英|李建国|药片|135|体检/);
    }
    await page.getByRole('button', { name: '显示' }).click();
    await page.getByRole('heading', { name: '王桂英的药单' }).waitFor();
    await openReport(page);
  });
});

describe('the report', () => {
  test('shows one person alone: the mean at home, the days that were chosen, what was chosen of them', async () => {
    await onPhone(async (page) => {
      await bringRecords(page, origin, [GRANDMOTHER, OTHER]);
      await openReport(page);
      const sheet = page.locator('article');
      const words = async () => ((await sheet.textContent()) ?? '').replace(/\s+/g, ' ');
      expect(await words()).toContain('在家平均 135/82 mmHg。');
      expect(await words()).toContain('早上 130/80，晚上 140/84');
      expect(await words()).toContain('6 天量过，一共 11 回');
      expect(await words()).toContain('171/99');
      expect(await words()).toContain('自己记的数，不是诊断');
      await page.getByLabel('最近两周').check();
      await expect.poll(words).not.toContain('171/99');
      await page.getByLabel('体重、腰围').uncheck();
      await expect.poll(words).not.toContain('58.5');
      expect(await words()).toContain('甲药片');
      expect(await words()).not.toMatch(/李建国|乙药片/);

      await page.getByRole('button', { name: '给医生看' }).click();
      await expect.poll(() => focused(page)).toBe('report');
      expect(await page.locator('main').textContent()).not.toMatch(/李建国|乙药片/);
      await page.goBack();
      await page.getByText('李建国').click();
      await page.getByRole('heading', { name: '李建国的健康记录' }).waitFor();
      expect(await words()).not.toMatch(/王桂英|甲药片/);
      await page.reload();
      await page.getByRole('heading', { name: '李建国的健康记录' }).waitFor();
    });
  });

  test('is printed on A4 in small type, without what only a screen needs and without another name', async () => {
    await onPhone(async (page) => {
      await bringRecords(page, origin, [GRANDMOTHER, OTHER]);
      await openReport(page);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      await page.setViewportSize({ width: 680, height: 960 });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const [printed] = await page.locator('body').allInnerTexts();
      expect(printed).toContain('王桂英的健康记录');
      expect(printed).not.toMatch(/李建国|哪一段|存成/);
      expect(await page.locator('button:visible, input:visible, nav:visible').count()).toBe(0);
      const head = page.locator('thead').first();
      expect(await head.evaluate((one) => getComputedStyle(one).display)).toBe(
        'table-header-group',
      );
      // Pages get separated: what stands in a head stands on each of them.
      const named = page.locator('thead .sheet-name');
      expect(await named.first().isVisible()).toBe(true);
      for (const words of await named.allInnerTexts()) expect(words).toContain('王桂英');
      const rules = await page.evaluate(() =>
        [...document.styleSheets].flatMap(({ cssRules }) =>
          [...cssRules].map(({ cssText }) => cssText),
        ),
      );
      expect(rules.join()).toMatch(/@bottom-center \{[^}]*counter\(page\)[^}]*counter\(pages\)/);
      const [left, right] = await page
        .locator('.plot')
        .evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().top));
      expect(left).toBe(right);
    });
  });

  test('goes out as a table that no formula gets into, as a file and as text', async () => {
    await onPhone(async (page) => {
      await bringRecords(page, origin, [GRANDMOTHER]);
      await openReport(page);
      await page.getByText('存成电脑上能打开的表格').click();
      const { name, path } = await downloaded(page, '存成表格文件');
      expect(name).toBe(`mingbairen-records-${countyDay(Date.now())}.csv`);
      const text = readFileSync(path, 'utf8');
      const lines = text.trimEnd().split('\r\n');
      expect(lines[0]).toMatch(/^\u{FEFF}称呼,日期,时间,项目/u);
      expect(lines).toHaveLength(1 + 11 * 2 + 1);
      expect(lines[1]).toContain('血压,早上,1,172,99,68');
      expect(lines.find((line) => line.includes('体重'))).toContain(",58.5,公斤,在家量,,'=1+1");
      const letters = await page.locator('#letters').inputValue();
      expect(letters.replaceAll('\n', '\r\n')).toBe(text.slice(1));
    });
  });

  test('says so where there is nobody, nothing, or no such days, and who cannot print is told another way', async () => {
    const options = { ...PHONE, userAgent: 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0' };
    await withContext(browser(), options, async (context) => {
      const page = await context.newPage();
      await page.goto(`${origin}/me/report/`);
      await page.getByRole('heading', { name: '先添加家里人' }).waitFor();
      await bringRecords(page, origin, [{ name: '王桂英' }]);
      await page.goto(`${origin}/me/report/`);
      await page.getByRole('heading', { name: '这段时间没有记录' }).waitFor();
      await page.getByLabel('自己选').check();
      await page.getByLabel('从哪天').fill('');
      await page.getByText('请选好从哪天到哪天').waitFor();
      await page.getByLabel('从哪天').fill('2026-01-02');
      await page.getByLabel('到哪天').fill('2026-01-01');
      await page.getByText('开始的日子在结束的后面').waitFor();
      await page.goto(`${origin}/me/medicines/`);
      await writeMedicine(page, { name: '甲药片' });
      await page.getByText('这里不能打印').waitFor();
      expect(await page.getByRole('button', { name: '打印' }).count()).toBe(0);
    });
  });
});

test('with the server stopped after a first visit, a medicine is written and the report made', async () => {
  const site = await serveSite(OUT_DIR, 0);
  if (!site) throw new Error('no free port on this machine');
  onTestFinished(() => site.close());
  const at = `http://localhost:${site.port}`;
  await onPhone(async (page) => {
    await page.goto(`${at}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(`${at}/guides/falls/`);
    await site.close();
    await bringRecords(page, at, [GRANDMOTHER]);
    await openMedicines(page, at);
    await writeMedicine(page, { name: '乙药片' });
    await openReport(page, at);
    await page.getByText('乙药片').waitFor();
    await page.locator('.plot').first().waitFor();
  });
});
