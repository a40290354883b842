import { describe, expect, test } from 'vitest';
import { manyReadings } from '../../scripts/lib/campaign/diary-rows.ts';
import { randomFrom } from '../../scripts/lib/campaign/random.ts';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { useBrowser } from '../helpers/browser.ts';
import {
  backToList,
  careShown,
  diaryRows,
  enter,
  inTheMorning,
  MORNING,
  MYSELF,
  openDiariesOf,
  openDiary,
  saveEntry,
  shownEntries,
  typeEntry,
} from '../helpers/diary.ts';
import { add, openMe, MYSELF as TYPED } from '../helpers/household.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

const browser = useBrowser();

describe('changing', () => {
  test('an entry is edited in its place, deleted, and brought back as it was', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await enter(page, { kind: '血压', numbers: ['128', '78'] });
      await page.clock.setFixedTime(new Date('2026-11-23T08:00:00+08:00'));
      await page.getByRole('button', { name: '改这一条' }).click();
      await typeEntry(page, { numbers: ['138'] });
      await saveEntry(page);
      await page.locator('.reading', { hasText: '138/78' }).waitFor();
      await backToList(page);
      const before = await shownEntries(page);
      expect(before).toEqual(['血压 138/78 | 07:05 · 早上']);
      const row = await diaryRows(page);
      await page.locator('.entries button').click();
      await page.getByRole('button', { name: '删掉这一条' }).click();
      await page.getByText('删掉了一条血压。').waitFor();
      expect(await shownEntries(page)).toEqual([]);
      expect(await page.content()).not.toContain('138/78');
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByText('已经撤销').waitFor();
      expect(await shownEntries(page)).toEqual(before);
      expect(await diaryRows(page)).toEqual(row);
      await openDiary(page);
      expect(await shownEntries(page)).toEqual(before);
    });
  });

  test('two of one minute are both there, in the list and in the table', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      for (const number of ['5.6', '5.8']) {
        await enter(page, { kind: '血糖', numbers: [number], choices: ['空腹'] });
        await backToList(page);
      }
      await page.getByText('看每天的数字').click();
      const cells = page.locator('table td p b');
      expect(await cells.allTextContents()).toEqual(['5.6', '5.8']);
      await page.locator('.entries button').first().click();
      await page.getByRole('button', { name: '删掉这一条' }).click();
      await page.getByText('看每天的数字').click();
      expect(await cells.allTextContents()).toEqual(['5.6']);
    });
  });

  test('the newest thirty are shown, and older ones when they are asked for', async () => {
    await inTheMorning(browser(), async (page) => {
      const readings = manyReadings(randomFrom(1), 71, MORNING.getTime());
      await openDiariesOf(page, { ...MYSELF, readings });
      expect(await shownEntries(page)).toHaveLength(30);
      await page.getByRole('button', { name: '更早的（还有 41 条）' }).click();
      expect(await shownEntries(page)).toHaveLength(60);
      await page.getByRole('button', { name: '更早的（还有 11 条）' }).click();
      expect(await shownEntries(page)).toHaveLength(71);
      expect(await page.getByRole('button', { name: '更早的' }).count()).toBe(0);
    });
  });
});

describe('without a network', () => {
  test('the diary opens, saves and judges after one visit to the home page', async () => {
    const site = await serveSite(OUT_DIR, 0);
    if (!site) throw new Error('no free port on this machine');
    const at = `http://localhost:${site.port}`;
    await inTheMorning(browser(), async (page) => {
      await page.goto(`${at}/`);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await site.close();
      await openMe(page, at);
      await add(page, TYPED);
      await openDiary(page, at);
      await enter(page, { kind: '血压', numbers: ['184', '96'] });
      expect((await careShown(page))[0]?.words).toBe('去乡镇卫生院 当天');
      await backToList(page);
      await openDiary(page, at);
      expect(await shownEntries(page)).toEqual(['血压 184/96 | 07:05 · 早上 | 去乡镇卫生院']);
      await page.getByRole('img', { name: '血压的图' }).first().waitFor();
    });
  });
});
