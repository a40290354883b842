import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import {
  backToList,
  CHILD,
  careShown,
  courseOf,
  enter,
  inTheMorning,
  MYSELF,
  openDiariesOf,
  openDiary,
  saveEntry,
  tile,
  typeEntry,
} from '../helpers/diary.ts';
import { add, openMe, save, MYSELF as TYPED } from '../helpers/household.ts';
import { openHealth } from '../helpers/owed.ts';

const browser = useBrowser();

describe('what a weight means', () => {
  test('is said by the height that was written down in the form for somebody’s health', async () => {
    await inTheMorning(browser(), async (page) => {
      await openMe(page);
      await add(page, TYPED);
      await openHealth(page, '李建国');
      await page.getByLabel('身高（厘米）').fill('1.65');
      await save(page);
      await page.getByRole('alert').getByRole('link', { name: '写 165' }).click();
      await page.getByLabel('身高（厘米）').fill('165');
      await save(page);
      await page.getByText('已存下').waitFor();
      await openDiary(page);
      // 70 / 1.65² = 25.7.
      await enter(page, { kind: '体重', numbers: ['70'] });
      await page.getByText('体重指数在 24 到 27.9，超重了。').waitFor();
      expect(await careShown(page)).toEqual([]);
      expect(await page.getByLabel('身高').count()).toBe(0);
    });
  });

  test('without a height it is asked for below the weight, and then said', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await enter(page, { kind: '体重', numbers: ['60'] });
      await page.getByText('没写身高，算不出体重指数').waitFor();
      const keep = page.getByRole('button', { name: '存下身高' });
      await keep.click();
      await page.getByText('身高只填数字').waitFor();
      await page.getByLabel('身高').fill('165');
      await keep.click();
      // 60 / 1.65² = 22.0.
      await page.getByText('体重正好').waitFor();
      await keep.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
    });
  });

  test('the way to a height that is to be changed later leads into the form, once', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await enter(page, { kind: '体重', numbers: ['60'] });
      await page.getByRole('link', { name: '健康情况' }).click();
      await page.getByRole('heading', { name: '健康情况：' }).waitFor();
      await page.getByLabel('身高（厘米）').fill('165');
      await save(page);
      await page.getByText('已存下').waitFor();
      await page.reload();
      await page.getByRole('button', { name: '改健康情况' }).waitFor();
      expect(page.url()).not.toContain('#');
    });
  });
});

describe('the mean of several days', () => {
  test('has its own colour, until one of its sittings asks for more: then it is a number, and that one counts', async () => {
    await inTheMorning(browser(), async (page) => {
      const calm = courseOf(5, '2026-11-22', 130, 80);
      await openDiariesOf(page, { ...MYSELF, readings: calm });
      await enter(page, { kind: '血压', numbers: ['128', '78', '', '126', '76'] });
      const mean = page.getByRole('region', { name: '这几天在家量的平均' });
      expect(await mean.textContent()).toMatch(/6 天、22 遍.+没到 135\/85/);
      expect((await careShown(page)).map(({ colour }) => colour)).toEqual(['green']);
      await backToList(page);
      await page.clock.setFixedTime(new Date('2026-11-23T12:00:00+08:00'));
      await enter(page, { kind: '血压', numbers: ['200', '120'] });
      expect((await careShown(page)).map(({ words }) => words)).toEqual(['去乡镇卫生院 当天']);
      expect(await mean.textContent()).toMatch(
        /在家平均 130\/80 mmHg.+6 天、22 遍.+这一次是 200\/120，先按这一次的话办。$/,
      );
      await backToList(page);
      await page.clock.setFixedTime(new Date('2026-11-23T20:00:00+08:00'));
      await enter(page, { kind: '血压', numbers: ['128', '78'] });
      expect(await careShown(page)).toEqual([]);
      await mean
        .getByText('这几天里有一次 200/120（2026 年 11 月 23 日），按那一次的话办。')
        .waitFor();
    });
  });
});

describe('a child’s sugar', () => {
  test('has no colour, but what is low is handled now, and what is very high is seen the same day', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, CHILD);
      await tile(page, '血糖').click();
      const signs = (await page.locator('.now').textContent()) ?? '';
      expect(signs).toContain('血糖到 16.7，还恶心、吐或肚子疼');
      expect(signs).toContain('孩子正在抽');
      await typeEntry(page, { numbers: ['3.9'], choices: ['空腹'] });
      await saveEntry(page);
      await page.getByText('孩子血糖低了，现在就处理。').waitFor();
      expect((await careShown(page)).map(({ colour }) => colour)).toEqual(['now']);
      await backToList(page);
      await enter(page, { kind: '血糖', numbers: ['16.6'], choices: ['饭后'] });
      await page.getByText('孩子的数，这里不分轻重，请问医生').waitFor();
      await backToList(page);
      await enter(page, { kind: '血糖', numbers: ['16.7'], choices: ['饭后'] });
      await page.getByText('也当天去县医院').waitFor();
      expect(await careShown(page)).toEqual([]);
    });
  });
});
