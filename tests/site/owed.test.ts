import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { dayInShort } from '../../src/domain/checkup/words.ts';
import { addDays, addMonths } from '../../src/domain/shared/day-arithmetic.ts';
import { origin, useBrowser, withContext } from '../helpers/browser.ts';
import { add, edit, onMe, openMe, save, TALL, type } from '../helpers/household.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';
import {
  addWithSex,
  answer,
  cardOf,
  childOf,
  ELDER,
  openHealth,
  personOf,
  TODAY,
  unfold,
} from '../helpers/owed.ts';

const browser = useBrowser();

const CHECKUP = '65 岁及以上老人每年免费体检';
const CONSTITUTION = '老人中医体质辨识';
const home = (page: Page) => page.locator('[data-owed]').textContent();

describe('what grandmother is owed', () => {
  test('stands below her name as soon as she is added: what, until when, where, what to bring, and why', async () => {
    await onMe(browser(), async (page) => {
      const began = Date.now();
      await addWithSex(page, ELDER, '女');
      const card = cardOf(personOf(page, '奶奶'), CHECKUP);
      await card.waitFor();
      expect(Date.now() - began).toBeLessThan(60_000);
      expect(await card.textContent()).toMatch(/该做了.+最晚 12 月 31 日 · 免费.+带上：身份证/s);
      const choose = page.getByLabel('您在哪个乡镇');
      await page.getByText('选好乡镇，就知道去哪做、打哪个电话。').waitFor();
      await page.getByRole('button', { name: '选好了' }).click();
      await page.getByText('请选一个乡镇。').waitFor();
      await choose.selectOption({ label: '云坪乡' });
      await page.getByRole('button', { name: '选好了' }).click();
      await choose.waitFor({ state: 'detached' });
      const said = page.getByText('选好了：云坪乡。');
      expect(await said.getAttribute('role')).toBe('status');
      expect(await said.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.getByLabel('我在哪个乡镇').inputValue()).toBe('yunping');
      const place = card.getByRole('link', { name: '卫生院' });
      expect(await place.getAttribute('href')).toMatch(/^\/facilities\/#/);
      const why = await unfold(card, '为什么');
      expect(await why.textContent()).toMatch(/国家规定的检查。依据：《.+》，20\d\d 年/);
      const lastYears = /按 20\d\d 年规定，今年以县里通知为准/;
      expect(await why.textContent()).toMatch(lastYears);
      // It stands on the card and in the list of what comes too, where nobody has to unfold why.
      expect((await card.locator('.duty-remark').allTextContents()).join()).toMatch(lastYears);
      const soon = await unfold(personOf(page, '奶奶'), '接下来');
      expect(await soon.locator('li', { hasText: CHECKUP }).textContent()).toMatch(lastYears);
    });
  });

  test('is marked as done, undone at once or later, and stays as it was said after a reload', async () => {
    await onMe(browser(), async (page) => {
      await addWithSex(page, ELDER, '女');
      const person = personOf(page, '奶奶');
      const card = cardOf(person, CHECKUP);
      await answer(card, '做完了');
      await person.getByText(`${dayInShort(TODAY, TODAY)}做的。`).waitFor();
      expect(await card.count()).toBe(0);
      await person.getByRole('button', { name: '撤销' }).click();
      await card.waitFor();
      await answer(card, '做完了');
      await person.getByText('记下了').waitFor();
      await openMe(page);
      const before = await unfold(person, '做过的、推后的、不用做的');
      expect(await card.count()).toBe(0);
      await before.getByRole('button', { name: `改回来：${CHECKUP}` }).click();
      await card.waitFor();
    });
  });

  test('is put off for a week, or is never for her; that can be taken back', async () => {
    await onMe(browser(), async (page) => {
      await addWithSex(page, ELDER, '女');
      const person = personOf(page, '奶奶');
      await answer(cardOf(person, CHECKUP), '以后再说');
      await answer(cardOf(person, CONSTITUTION), '不用做', '以后也不用');
      await person.getByText(`${CONSTITUTION}，不用做`).waitFor();
      const said = await unfold(person, '做过的、推后的、不用做的');
      const back = `${dayInShort(addDays(TODAY, 7), TODAY)}起又会列在这里`;
      expect(await said.textContent()).toContain(back);
      expect(await said.textContent()).toContain(`${CONSTITUTION}一直不用做`);
      await said.getByRole('button', { name: `改回来：${CONSTITUTION}` }).click();
      await cardOf(person, CONSTITUTION).waitFor();
    });
  });

  test('grows with what the doctor has told her, and comes sooner where the doctor says it is not at target', async () => {
    await onMe(browser(), async (page) => {
      await addWithSex(page, ELDER, '女');
      await openHealth(page, '奶奶');
      expect(await page.getByText('怀孕了').count()).toBe(0);
      await page.getByText('精神方面的病和肺结核，这里不记').waitFor();
      await page.getByLabel('高血压', { exact: true }).check();
      await page.getByLabel('高压低于').fill('130');
      await page.getByLabel('低压低于').fill('一百');
      await save(page);
      await page.getByRole('alert').getByRole('link', { name: '请写数字' }).click();
      await page.getByLabel('低压低于').fill('80');
      await save(page);
      const person = personOf(page, '奶奶');
      await answer(cardOf(person, '高血压随访'), '做完了', '没达标，或用药不舒服');
      await person.getByText('记下了').waitFor();
      const soon = await unfold(person, '接下来');
      const latest = (day: string) => `到 ${dayInShort(day, TODAY)}`;
      expect(await soon.textContent()).toContain(latest(addDays(TODAY, 14)));
      await person.getByRole('button', { name: '撤销' }).click();
      await answer(cardOf(person, '高血压随访'), '做完了', '达标');
      await person.getByText('记下了').waitFor();
      expect(await soon.textContent()).toContain(latest(addMonths(TODAY, 3)));
    });
  });
});

describe('a child', () => {
  test('is asked for its day of birth, and gets vaccines ticked from the certificate, several at once', async () => {
    await onMe(browser(), async (page) => {
      const child = childOf(100);
      await addWithSex(page, { ...child, day: '' }, '男');
      await personOf(page, '小宝').getByText('补上生日的月和日').waitFor();
      await edit(page, '小宝');
      await type(page, child);
      await save(page);
      const card = cardOf(personOf(page, '小宝'), '以接种证和接种门诊安排为准');
      await card.getByLabel('乙肝疫苗 第 1 剂').check();
      await card.getByLabel('乙肝疫苗 第 2 剂').check();
      // Two doses of one kind were not both given today.
      expect(await card.getByLabel('记不清哪天').isChecked()).toBe(true);
      await card.getByLabel('今天打的').check();
      await card.getByRole('button', { name: '记下' }).click();
      await card.getByText('不会在同一天打').waitFor();
      await card.getByLabel('记不清哪天').check();
      await card.getByRole('button', { name: '记下' }).click();
      await page.getByText('记下了：2 剂疫苗，打过了').waitFor();
      const soon = await unfold(card, '接下来的疫苗');
      const third = soon.locator('li', { hasText: '乙肝疫苗 第 3 剂' });
      expect(await third.count()).toBe(1);
      const done = await unfold(card, '打过的疫苗');
      await done.getByRole('button', { name: /改回来：乙肝疫苗 第 2 剂/ }).click();
      await card.getByLabel('乙肝疫苗 第 2 剂').waitFor();
      await card.getByLabel('卡介苗 第 1 剂').check();
      await card.getByLabel('医生说不用打').check();
      await card.getByRole('button', { name: '记下' }).click();
      await page.getByText('记下了：1 剂疫苗，不用打').waitFor();
      const waived = await unfold(card, '不用打的、以后再打的');
      await waived.getByRole('button', { name: /改回来：卡介苗/ }).click();
      await card.getByLabel('卡介苗 第 1 剂').waitFor();
      expect(await card.textContent()).not.toContain('太晚');
    });
  });
});

describe('the home page', () => {
  test('says how many things are due by the day of the phone, and nothing while they are hidden or of who is gone', async () => {
    await onMe(browser(), async (page) => {
      const kept = () => page.evaluate(() => localStorage.getItem('mingbairen.owed'));
      await addWithSex(page, ELDER, '女');
      await expect.poll(kept).toMatch(/奶奶有 \d 项到期/);
      await page.getByRole('button', { name: '藏起来' }).click();
      expect(await page.locator('.duty').count()).toBe(0);
      expect(await kept()).toBeNull();
      await page.getByRole('button', { name: '显示' }).click();
      await expect.poll(kept).not.toBeNull();
      await page.goto(`${origin}/`);
      expect(await home(page)).toMatch(/^奶奶有 \d 项到期$/);
      await page.clock.setFixedTime('2099-01-01T04:00:00Z');
      await page.evaluate(() =>
        localStorage.setItem('mingbairen.owed', '2098-12-31奶奶有 7 项到期\n2099-01-02'),
      );
      await page.reload();
      expect(await home(page)).toBe('奶奶有 7 项到期');
      await page.clock.setFixedTime('2099-01-02T04:00:00Z');
      await page.reload();
      expect(await home(page)).toBe('家里人今年该做哪些检查');
      await openMe(page);
      await edit(page, '奶奶');
      await page.getByRole('button', { name: '删除这位家人' }).click();
      await page.getByRole('button', { name: '删除', exact: true }).click();
      await page.getByText('已经删除').waitFor();
      expect(await kept()).toBeNull();
    });
  });
});

describe('trouble', () => {
  test('rules that the network does not bring are said to be missing, and can be asked for again', async () => {
    await withContext(browser(), { ...TALL, serviceWorkers: 'block' }, async (context) => {
      const page = await context.newPage();
      await page.route('**/me/rules.json', (route) => route.abort());
      await openMe(page);
      await add(page, ELDER);
      await page.getByRole('alert').getByText('“该做什么”没有取到').waitFor();
      await page.unroute('**/me/rules.json');
      await page.getByRole('button', { name: '再试一次' }).click();
      await cardOf(personOf(page, '奶奶'), CHECKUP).waitFor();
    });
  });

  test('without a network everything works after one visit to the home page, also in two tabs', async () => {
    const site = await serveSite(OUT_DIR, 0);
    if (!site) throw new Error('no free port on this machine');
    const at = `http://localhost:${site.port}`;
    await withContext(browser(), TALL, async (context) => {
      const page = await context.newPage();
      await page.goto(`${at}/`);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await site.close();
      await openMe(page, at);
      await addWithSex(page, ELDER, '女');
      const other = await context.newPage();
      await openMe(other, at);
      await cardOf(personOf(other, '奶奶'), CHECKUP).waitFor();
      await answer(cardOf(personOf(page, '奶奶'), CHECKUP), '做完了');
      await cardOf(personOf(other, '奶奶'), CHECKUP).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '藏起来' }).click();
      await other.getByRole('button', { name: '显示' }).waitFor();
      expect(await other.locator('.duty').count()).toBe(0);
    });
  });
});
