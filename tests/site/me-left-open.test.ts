import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, useBrowser, withContext } from '../helpers/browser.ts';
import { diaryRows, enter, openDiary } from '../helpers/diary.ts';
import { add, edit, GRANDMOTHER, MYSELF, openMe, TALL } from '../helpers/household.ts';
import { addWithSex, answer, cardOf, ELDER, personOf, TODAY, unfold } from '../helpers/owed.ts';

const browser = useBrowser();

function onPhone(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  return withContext(browser(), TALL, async (context) => use(await context.newPage(), context));
}

const CHECKUP = '65 岁及以上老人每年免费体检';
const CONSTITUTION = '老人中医体质辨识';
const undo = (page: Page) => page.getByRole('button', { name: '撤销' });

async function removeInAnother(context: BrowserContext, name: string): Promise<void> {
  const other = await context.newPage();
  await openMe(other);
  await edit(other, name);
  await other.getByRole('button', { name: '删除这位家人' }).click();
  await other.getByRole('button', { name: '删除', exact: true }).click();
  await other.getByText('已经删除').waitFor();
}

describe('what another window has done', () => {
  test('undoing brings nothing back of somebody who has been removed there', async () => {
    await onPhone(async (page, context) => {
      await openMe(page);
      await add(page, MYSELF, GRANDMOTHER);
      await openDiary(page);
      await page.getByLabel('王桂英').check();
      await enter(page, { kind: '体重', numbers: ['50'] });
      await page.getByRole('button', { name: '删掉这一条' }).click();
      await undo(page).waitFor();
      await removeInAnother(context, '王桂英');
      await undo(page).click();
      await page.getByRole('alert').getByText('这个人已经删了').waitFor();
      expect(await undo(page).count()).toBe(0);
      expect(await diaryRows(page)).toEqual([]);
    });
  });

  test('a medicine of somebody who is gone stays away too', async () => {
    await onPhone(async (page, context) => {
      await openMe(page);
      await add(page, MYSELF, GRANDMOTHER);
      await page.goto(`${origin}/me/medicines/`);
      await page.getByLabel('王桂英').check();
      await page.getByRole('button', { name: '添加一种药' }).click();
      await page.getByLabel('药名').fill('甲药片');
      await page.getByRole('button', { name: '存下' }).click();
      await page.getByRole('button', { name: '修改' }).click();
      await page.getByRole('button', { name: '从药单上删掉' }).click();
      await undo(page).waitFor();
      await removeInAnother(context, '王桂英');
      await undo(page).click();
      await page.getByRole('alert').getByText('这个人已经删了').waitFor();
      await page.reload();
      await page.locator('#whose').waitFor();
      expect(await page.locator('main').textContent()).not.toContain('甲药片');
    });
  });

  test('undoing does not take away what was said there since', async () => {
    await onPhone(async (page, context) => {
      await openMe(page);
      await addWithSex(page, ELDER, '女');
      const card = (one: Page) => cardOf(personOf(one, '奶奶'), CONSTITUTION);
      const other = await context.newPage();
      await openMe(other);
      await answer(card(page), '做完了');
      await card(other).waitFor({ state: 'detached' });
      const said = await unfold(personOf(other, '奶奶'), '做过的、推后的、不用做的');
      await said.getByRole('button', { name: `改回来：${CONSTITUTION}` }).click();
      await answer(card(other), '不用做');
      await card(other).waitFor({ state: 'detached' });
      await undo(page).click();
      await page.getByRole('alert').getByText('在另一个窗口里又改过').waitFor();
      expect(await undo(page).count()).toBe(0);
      expect(await card(page).count()).toBe(0);
      await openMe(page);
      await cardOf(personOf(page, '奶奶'), CHECKUP).waitFor();
      expect(await card(page).count()).toBe(0);
    });
  });
});

describe('a page that is left open over midnight', () => {
  const YEAR = Number(TODAY.slice(0, 4));
  const BEFORE = Date.parse(`${YEAR}-12-31T23:58:00+08:00`);

  test('shows what is due on the new day by itself', async () => {
    await onPhone(async (page) => {
      await page.clock.install({ time: BEFORE });
      await openMe(page);
      await addWithSex(page, ELDER, '女');
      const card = cardOf(personOf(page, '奶奶'), CHECKUP);
      await answer(card, '以后再说');
      await card.waitFor({ state: 'detached' });
      await page.clock.fastForward('05:00');
      // What was put off was the old year's.
      await card.waitFor();
    });
  });

  test('knows the new day in the sheet for the doctor too', async () => {
    await onPhone(async (page) => {
      await page.clock.install({ time: BEFORE });
      await openMe(page);
      await add(page, MYSELF);
      await openDiary(page);
      await enter(page, { kind: '血氧', numbers: ['97'] });
      await page.goto(`${origin}/me/report/`);
      const sheet = page.locator('.sheet');
      await sheet.getByText(`${YEAR} 年 12 月 31 日`).first().waitFor();
      await page.clock.fastForward('05:00');
      await sheet
        .getByText(`${YEAR + 1} 年 1 月 1 日`)
        .first()
        .waitFor();
    });
  });
});

test('where there is no room for what the home page says, the old words do not stay', async () => {
  await onPhone(async (page) => {
    await openMe(page);
    await addWithSex(page, ELDER, '女');
    const kept = () => page.evaluate(() => localStorage.getItem('mingbairen.owed'));
    await expect.poll(kept).toMatch(/奶奶有 \d 项到期/);
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        if (key === 'mingbairen.owed') throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    });
    await answer(cardOf(personOf(page, '奶奶'), CHECKUP), '做完了');
    await expect.poll(kept).toBeNull();
  });
});
