import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { origin, useBrowser, withContext } from '../helpers/browser.ts';
import {
  add,
  addButton,
  CHILD,
  edit,
  GRANDMOTHER,
  MYSELF,
  onMe,
  openMe,
  save,
  shownPeople,
  TALL,
  type,
  typedIn,
} from '../helpers/household.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

const browser = useBrowser();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Everything that the page holds, shown or not, and what the browser remembers of it for going back. */
const everything = (page: Page) =>
  page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.documentElement.outerHTML, JSON.stringify(history.state), ...values].join();
  });

describe('the household', () => {
  test('three people are added, stay after a reload, and one is changed', async () => {
    await onMe(browser(), async (page) => {
      await add(page, MYSELF, GRANDMOTHER, CHILD);
      const all = [
        '李建国：本人，1969 年 3 月 8 日生',
        '王桂英：奶奶、外婆，1938 年生',
        '小宝：孙辈，2021 年 11 月生',
      ];
      expect(await shownPeople(page)).toEqual(all);
      await openMe(page);
      expect(await shownPeople(page)).toEqual(all);

      await edit(page, '小宝');
      expect(await typedIn(page)).toEqual({ ...CHILD, day: '' });
      await type(page, { name: '李小宝', day: '2' });
      await page.getByLabel('男').check();
      await save(page);
      await page.getByText('已存下。家里有 3 位。').waitFor();
      await expect.poll(() => focused(page)).toBe('李小宝');
      await openMe(page);
      expect((await shownPeople(page))[2]).toBe('李小宝：孙辈，男，2021 年 11 月 2 日生');
    });
  });

  test('each gets a colour of their own, which can be changed', async () => {
    await onMe(browser(), async (page) => {
      await add(page, MYSELF, GRANDMOTHER);
      const colours = () =>
        page.locator('.disc').evaluateAll((all) => all.map((one) => one.dataset.colour));
      expect(new Set(await colours()).size).toBe(2);
      await edit(page, '王桂英');
      await page.getByText('颜色：').click();
      await page.getByLabel('紫色').check();
      await save(page);
      await page.getByText('已存下').waitFor();
      expect((await colours())[1]).toBe('purple');
    });
  });

  test('removing takes two steps, says so, and leaves nothing of the person on the page', async () => {
    await onMe(browser(), async (page) => {
      await add(page, MYSELF, GRANDMOTHER);
      await edit(page, '王桂英');
      await type(page, { name: '王桂英大' });
      await page.getByRole('button', { name: '删除这位家人' }).click();
      await expect.poll(() => focused(page)).toBe('删除“王桂英”？');
      await page.getByRole('button', { name: '不删了' }).click();
      expect((await typedIn(page)).name).toBe('王桂英大');
      await page.getByRole('button', { name: '删除这位家人' }).click();
      await page.getByRole('button', { name: '删除', exact: true }).click();
      await page.getByText('已经删除。家里有 1 位。').waitFor();
      await page.getByRole('heading', { name: '家里人' }).waitFor();
      await expect.poll(() => focused(page)).toBe('家里人');
      expect(await everything(page)).not.toMatch(/王桂英|1938 年/);
      await page.goForward().catch(() => null);
      await openMe(page);
      expect(await everything(page)).not.toMatch(/王桂英|1938 年/);
      expect(await shownPeople(page)).toHaveLength(1);
    });
  });

  test('what is wrong is said at its field and above, with a way there, and what was typed stays', async () => {
    await onMe(browser(), async (page) => {
      await add(page, MYSELF);
      await addButton(page).click();
      const typed = { name: '李建国', year: '54', month: '13', day: '' };
      await type(page, typed);
      await save(page);
      const summary = page.getByRole('alert');
      await summary.waitFor();
      await expect.poll(() => focused(page)).toContain('有 3 处要改');
      expect(await summary.getByRole('link').allInnerTexts()).toEqual([
        '家里已经有一位叫这个的。请加个字分开。',
        '请选和您的关系。',
        '年份请写四位数字，比如 1954。',
      ]);
      await summary.getByRole('link', { name: '年份' }).click();
      const year = page.getByLabel('年', { exact: true });
      expect(await year.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await year.getAttribute('aria-invalid')).toBe('true');
      expect(await year.inputValue()).toBe('54');
      await type(page, { name: '李建军', relation: '其他', year: '1954' });
      await save(page);
      await summary.getByRole('link', { name: '没有这个月份' }).waitFor();
      await type(page, { month: '12' });
      await save(page);
      await page.getByText('已存下。家里有 2 位。').waitFor();
    });
  });

  test('the back button closes a form, and what was typed survives a look at another page and a reload', async () => {
    await onMe(browser(), async (page) => {
      await addButton(page).click();
      await page.goBack();
      await addButton(page).waitFor();
      expect(page.url()).toBe(`${origin}/me/`);
      await addButton(page).click();
      await type(page, CHILD);
      // A browser that reloads takes nothing on the way out: it has to be there before.
      await expect
        .poll(() => page.evaluate(() => history.state.household.draft))
        .toMatchObject({ name: '小宝', month: '11' });
      await page.reload();
      expect(await typedIn(page)).toEqual({ ...CHILD, day: '' });
      await page.getByRole('link', { name: '备份和恢复' }).click();
      await page.waitForURL('**/me/backup/');
      await page.goBack();
      expect(await typedIn(page)).toEqual({ ...CHILD, day: '' });
      await page.reload();
      expect(await typedIn(page)).toEqual({ ...CHILD, day: '' });
      await save(page);
      await page.getByText('已存下').waitFor();
      expect(await shownPeople(page)).toEqual(['小宝：孙辈，2021 年 11 月生']);
    });
  });

  test('it can be done by keyboard alone', async () => {
    await onMe(browser(), async (page) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await addButton(page).focus();
      await press('Enter');
      await page.getByRole('heading', { name: '添加家人' }).waitFor();
      await expect.poll(() => focused(page)).toBe('添加家人');
      await press('Tab');
      await page.keyboard.type('爱人');
      await press('Tab', 'ArrowRight', 'Tab', 'ArrowLeft', 'Tab');
      await page.keyboard.type('1970');
      await press('Enter');
      await page.getByText('已存下').waitFor();
      expect(await shownPeople(page)).toEqual(['爱人：爱人，男，1970 年生']);
      await press('Tab', 'Enter');
      await page.getByRole('heading', { name: '修改：爱人' }).waitFor();
    });
  });
});

describe('lending the phone', () => {
  test('names and dates are hidden, also after a reload, until somebody shows them', async () => {
    await onMe(browser(), async (page) => {
      await add(page, MYSELF, GRANDMOTHER);
      await page.getByRole('button', { name: '藏起来' }).click();
      expect(await shownPeople(page)).toEqual(['家人 1', '家人 2']);
      await page.getByText('这不是加密').waitFor();
      await openMe(page);
      expect(await shownPeople(page)).toEqual(['家人 1', '家人 2']);
      expect(await everything(page)).not.toMatch(/李建国|王桂英|1938 年|1969 年/);
      await page.getByRole('button', { name: '显示' }).click();
      expect(await shownPeople(page)).toHaveLength(2);
      expect(await everything(page)).toMatch(/李建国.+王桂英/s);
    });
  });
});

describe('without a network', () => {
  test('the page opens and saves after one visit to the home page', async () => {
    const site = await serveSite(OUT_DIR, 0);
    if (!site) throw new Error('no free port on this machine');
    const at = `http://localhost:${site.port}`;
    await withContext(browser(), TALL, async (context) => {
      const page = await context.newPage();
      await page.goto(`${at}/`);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await site.close();
      await openMe(page, at);
      await add(page, MYSELF);
      await openMe(page, at);
      expect(await shownPeople(page)).toHaveLength(1);
    });
  });
});
