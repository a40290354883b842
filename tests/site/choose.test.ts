import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, PHONE, useBrowser, withContext, withPage } from '../helpers/browser.ts';
import { faults } from '../helpers/look.ts';
import { LARGEST, MODES, type Mode } from '../helpers/modes.ts';

const browser = useBrowser();

const openChoose = async (page: Page) => {
  await page.goto(`${origin}/family-doctor/choose/`);
  await page.locator('astro-island:not([ssr])').waitFor();
};
const tap = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
};
const heading = (page: Page) => page.locator('#finder').textContent();
const beside = async (page: Page, first: string, second: string) => {
  await page.getByLabel('第一个').selectOption(first);
  await page.getByLabel('第二个').selectOption(second);
};
const titles = (page: Page) => page.locator('.finder h4').allInnerTexts();

/** Somebody of 70 with two illnesses, who also wants to see what costs money. */
const GRANDFATHER = ['65 岁及以上的老人', '不止一样', '高血压、2 型糖尿病', '不是', '也看看'];

const WAYS: Mode[] = [
  ...MODES.filter(({ prepare, name }) => !prepare && name !== 'in 长辈版'),
  LARGEST,
];

const STATES: readonly [string, (page: Page) => Promise<void>][] = [
  ['the first question', openChoose],
  ['the packages that fit', (page) => tap(page, ...GRANDFATHER)],
  ['two beside each other', (page) => beside(page, 'elders-65', 'county-hypertension-plus')],
];

describe.concurrent.each(WAYS)('choosing a package $name', (mode) => {
  test('is accessible, fits the screen and has large targets', async () => {
    await withPage(browser(), mode.context, async (page) => {
      await mode.open?.(page);
      for (const [state, reach] of STATES) {
        await reach(page);
        expect(await faults(page, mode), state).toEqual([]);
      }
    });
  });
});

test('five taps lead to what fits, with the reason and the official list, and the phone keeps nothing of it', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const page = await context.newPage();
    await openChoose(page);
    const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    // From here on no network is needed.
    await context.setOffline(true);
    await tap(page, ...GRANDFATHER);
    expect(await titles(page)).toEqual([
      '65 岁及以上老人服务包',
      '高血压患者服务包',
      '糖尿病患者服务包',
      '高血压加项包（示例）',
      '糖尿病加项包（示例）',
      '老人居家包（示例）',
    ]);
    const first = page.locator('.finder .card').first();
    expect(await first.textContent()).toContain('因为：65 岁及以上的老人。');
    expect(await first.textContent()).toContain(
      '《家庭医生签约基本服务包清单（试行）》附件第 2 页',
    );
    expect(await page.locator('.finder .callout').textContent()).toContain('选最合适的一种签');
    const kept = await page.evaluate(() => ({
      address: location.pathname + location.search + location.hash,
      history: JSON.stringify(history.state),
      session: sessionStorage.length,
      local: JSON.stringify({ ...localStorage }),
    }));
    expect(kept).toEqual({
      address: '/family-doctor/choose/',
      history: '{"answered":5}',
      session: 0,
      local: before,
    });
  });
});

test('the way back of the phone leads from question to question, also after a reload', async () => {
  await withPage(browser(), PHONE, async (page) => {
    await openChoose(page);
    await tap(page, '0–6 岁的孩子');
    await page.goBack();
    expect(await heading(page)).toBe('给谁挑？');
    await tap(page, '都不是', '都没有，或说不准');
    await page.reload();
    await page.locator('astro-island:not([ssr])').waitFor();
    expect(await heading(page)).toBe('给谁挑？');
    await tap(page, '0–6 岁的孩子', '不是');
    expect(await titles(page)).toEqual(['0–6 岁孩子服务包']);
    await tap(page, '上一题');
    await expect.poll(() => heading(page)).toBe('本人是残疾人吗？');
    await tap(page, '从头再挑');
    await expect.poll(() => heading(page)).toBe('给谁挑？');
  });
});

test('from what fits a tap leads to two packages beside each other', async () => {
  await withPage(browser(), PHONE, async (page) => {
    await openChoose(page);
    await tap(page, '都不是', '高血压', '不是', '也看看');
    await page.getByRole('button', { name: '跟别的比一比' }).first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare');
    expect(await page.locator('caption').textContent()).toBe(
      '“高血压”和“高血压加项”：不一样的在前面',
    );
    // What is added has all of the free package, and nothing has a price that the county has not set.
    const rows = await page.locator('.beside tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\n')[0])).toEqual([
      '谁付钱',
      '尿常规',
      '血常规',
      '眼底检查',
    ]);
    expect(rows[0]).toContain('向团队询问');
    expect(await page.locator('p', { hasText: '两个都有：' }).textContent()).toContain('健康档案');
    expect(await page.getByText('依据：').last().textContent()).toContain('附件第 3 页');
  });
});

test('signing up takes what was chosen along, in no address and nowhere in clear', async () => {
  await withPage(browser(), PHONE, async (page) => {
    await openChoose(page);
    await tap(page, '都不是', '高血压', '不是', '不用，只看不要钱的', '登记');
    await page.waitForURL(/sign-up/);
    const left = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.referrer,
        { ...localStorage },
        { ...sessionStorage },
      ]),
    );
    expect(left).not.toContain('hypertension');
  });
});

test('a package whose review is a month late by the phone’s own calendar is not offered', async () => {
  await withPage(browser(), PHONE, async (page) => {
    await page.clock.setFixedTime(new Date('2027-04-01T12:00:00+08:00'));
    await openChoose(page);
    const options = page.getByLabel('第一个').locator('option');
    await expect.poll(() => options.allInnerTexts()).not.toContain('高血压加项');
    expect(await options.allInnerTexts()).toContain('高血压');
    expect(await options.allInnerTexts()).not.toContain('0–6 岁孩子');
  });
});

test('two illnesses that nobody names on a screen that others see are neither asked for nor compared', async () => {
  await withPage(browser(), PHONE, async (page) => {
    await openChoose(page);
    const said = await page.locator('main').textContent();
    expect(said).not.toMatch(/精神|结核/);
    await page.goto(`${origin}/family-doctor/`);
    const quiet = page.locator('section[aria-labelledby="by-phone"]');
    expect(await quiet.locator('.rows a').count()).toBe(2);
    expect(await quiet.locator('a[href="/teams/"]').count()).toBe(1);
    await page.goto(`${origin}/family-doctor/packages/tuberculosis/`);
    expect(await page.locator('main a[href*="/choose/"], main a[href*="/sign-up/"]').count()).toBe(
      0,
    );
  });
});

test('on paper the two packages are a table of three columns, and nothing else of the tool is there', async () => {
  await withPage(browser(), PHONE, async (page) => {
    await openChoose(page);
    await beside(page, 'general', 'pregnancy');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 960 });
    const cells = page.locator('.beside tbody tr').nth(1).locator('th, td');
    const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
    const lefts = boxes.map((box) => Math.round(box?.x ?? -1));
    expect(lefts.length).toBe(3);
    expect([...lefts].sort((a, b) => a - b)).toEqual(lefts);
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? -1))).size).toBe(1);
    expect(Math.abs((boxes[1]?.width ?? 0) - (boxes[2]?.width ?? 99))).toBeLessThan(9);
    expect(await page.locator('main :is(button, select):visible').count()).toBe(0);
    expect(await page.locator('.finder').isVisible()).toBe(false);
  });
});

test('without script there is a list of packages by person, and a word why', async () => {
  await withPage(browser(), { ...PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/family-doctor/choose/`);
    expect(await page.getByText('要用脚本').isVisible()).toBe(true);
    expect(await page.getByText('给谁挑？').isVisible()).toBe(false);
    expect(await page.locator('section[aria-labelledby="by-person"] a:visible').count()).toBe(12);
  });
});
