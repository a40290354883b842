import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import {
  backToList,
  careShown,
  enter,
  GRANDMOTHER,
  inTheMorning,
  MORNING,
  MYSELF,
  numberFields,
  openDiariesOf,
  openDiary,
  saveEntry,
  shownEntries,
  type TypedEntry,
  tile,
  typeEntry,
} from '../helpers/diary.ts';

const browser = useBrowser();

/** An entry, the care that it gets, its place counted from the mildest, and words of its result. */
const EACH_COLOUR: readonly [TypedEntry, string, string, number, string][] = [
  [{ kind: '血糖', numbers: ['5.2'], choices: ['空腹'] }, '自己管', 'green', 1, '在正常范围里'],
  [
    { kind: '血压', numbers: ['152', '88'], choices: ['在村卫生室或医院量'] },
    '找村医 4 周内换 2 个不同日子再量',
    'yellow',
    2,
    '高压到了 140',
  ],
  [{ kind: '血压', numbers: ['184', '96'] }, '去乡镇卫生院 当天', 'yellow', 2, '当天去乡镇卫生院'],
  [
    { kind: '血糖', numbers: ['17'], choices: ['饭后'] },
    '去县医院 当天',
    'red',
    3,
    '血糖到了 16.7',
  ],
  [{ kind: '血糖', numbers: ['3.9'], choices: ['空腹'] }, '现在就处理', 'now', 4, '血糖低了'],
];

describe('what a reading means', () => {
  test('each colour has its word and its place, who says so, and the signs for 120 above it', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      for (const [index, [entry, words, colour, place, say]] of EACH_COLOUR.entries()) {
        await page.clock.setFixedTime(MORNING.getTime() + index * 60_000);
        await enter(page, entry);
        expect(await careShown(page)).toEqual([{ words, colour, place }]);
        const card = page.locator('.grade').first();
        const said = (await card.textContent()) ?? '';
        expect(said).toContain(say);
        expect(said).toMatch(/依据：.+（20\d\d 年）/);
        await page.getByText('这不是诊断').waitFor();
        expect(await isFirst(page, '.now', '.reading')).toBe(true);
        expect(await page.locator('.now li').count()).toBeGreaterThan(3);
        await backToList(page);
      }
      expect((await shownEntries(page)).map((line) => line.split(' | ').at(-1))).toEqual([
        ...['现在就处理', '去县医院', '去乡镇卫生院', '找村医', '自己管'],
      ]);
    });
  });

  test('a question answered yes makes it 120; answered no, it stays', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await enter(page, { kind: '血糖', numbers: ['18.2'], choices: ['睡前'] });
      const question = page.getByRole('group', { name: '再问一句' });
      await question.getByRole('button', { name: '没有' }).click();
      await question.waitFor({ state: 'detached' });
      expect(await careShown(page)).toEqual([{ words: '去县医院 当天', colour: 'red', place: 3 }]);
      await page.reload();
      await question.getByRole('button', { name: '有', exact: true }).click();
      await question.waitFor({ state: 'detached' });
      const [care] = await careShown(page);
      expect(care).toEqual({ words: '打 120 马上', colour: 'call120', place: 4 });
    });
  });

  test('where there is no rule there is no colour, and the reason; two measurements are one sitting', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await enter(page, { kind: '血压', numbers: ['152', '88', '71', '149', '84', '69'] });
      expect(await page.locator('.reading').textContent()).toBe('血压 151/86，脉搏 70 mmHg');
      await page.getByText('在家量一次，不判高低').waitFor();
      expect(await careShown(page)).toEqual([]);
      await backToList(page);
      await enter(page, { kind: '血氧', numbers: ['97'] });
      await page.getByText('一次的血氧，这里不分轻重').waitFor();
      expect(await careShown(page)).toEqual([]);
    });
  });
});

/** Whether one thing stands above another on the page. */
function isFirst(page: Page, one: string, other: string): Promise<boolean> {
  return page.evaluate(
    ([one, other]) => {
      const [above, below] = [document.querySelector(one), document.querySelector(other)];
      const order = above && below ? above.compareDocumentPosition(below) : 0;
      return (order & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    },
    [one, other] as const,
  );
}

describe('entering', () => {
  test('takes three taps besides the digits, the signs for 120 first, the part of the day by the clock', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF, GRANDMOTHER);
      await tile(page, '血压').tap();
      expect(await isFirst(page, '.now', '.field-number')).toBe(true);
      expect(await page.locator('.now a').first().getAttribute('href')).toBe('tel:120');
      await numberFields(page).first().focus();
      // The high pressure is full with its third digit; the low one follows without a tap.
      await page.keyboard.type('12878');
      expect(await page.getByLabel('早上').isChecked()).toBe(true);
      await page.getByRole('button', { name: '存下' }).tap();
      expect(await page.locator('.reading').textContent()).toBe('血压 128/78 mmHg');
      await backToList(page);
      expect(await shownEntries(page)).toEqual(['血压 128/78 | 07:05 · 早上']);
    });
  });

  test('keeps everybody apart, and stays with the one who was chosen; no name comes into the address', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF, GRANDMOTHER);
      await page.getByLabel('王桂英').check();
      await enter(page, { kind: '体重', numbers: ['48.5'] });
      await page.getByRole('heading', { name: '存下了：王桂英的体重' }).waitFor();
      expect(decodeURI(page.url())).not.toContain('王桂英');
      await openDiary(page);
      expect(await shownEntries(page)).toEqual(['体重 48.5 | 07:05']);
      await page.getByLabel('李建国').check();
      expect(await shownEntries(page)).toEqual([]);
    });
  });

  test('what looks like a slip is asked: mended with a tap, or saved as it is', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await tile(page, '血压').click();
      await typeEntry(page, { numbers: ['78', '128'] });
      await saveEntry(page);
      const question = page.getByRole('alert');
      await question.getByText('是不是填反了').waitFor();
      await question.getByRole('button', { name: '改一改' }).click();
      expect(await numberFields(page).first().inputValue()).toBe('78');
      await saveEntry(page);
      await question.getByRole('button', { name: '改成高压 128、低压 78' }).click();
      await saveEntry(page);
      expect(await page.locator('.reading').textContent()).toBe('血压 128/78 mmHg');
      await backToList(page);
      await tile(page, '体重').click();
      await typeEntry(page, { numbers: ['130'] });
      await saveEntry(page);
      await question.getByText('是公斤还是斤').waitFor();
      await question.getByRole('button', { name: '就是这样' }).click();
      expect(await page.locator('.reading').textContent()).toBe('体重 130 公斤');
    });
  });

  test('what cannot be saved is said at its field and above, and what was typed stays', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await tile(page, '血糖').click();
      await typeEntry(page, { numbers: ['六点一'] });
      await saveEntry(page);
      const summary = page.getByRole('alert');
      await summary.getByText('有 2 处要改').waitFor();
      await summary.getByRole('link').last().click();
      expect(await numberFields(page).evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await numberFields(page).inputValue()).toBe('六点一');
      await typeEntry(page, { numbers: ['６。１'], choices: ['空腹'] });
      await saveEntry(page);
      expect(await page.locator('.reading').textContent()).toContain('血糖 6.1 mmol/L');
      await backToList(page);
      // Another day can be said, but none that has not come.
      await tile(page, '体温').click();
      await typeEntry(page, { numbers: ['36.6'] });
      await page.getByText('不是这个时候').click();
      await page.getByLabel('几点几分').fill('19:30');
      await saveEntry(page);
      await page.getByRole('alert').getByText('这个时间还没到').waitFor();
      await page.getByLabel('哪一天').fill('1969-03-07');
      await saveEntry(page);
      await page.getByRole('alert').getByText('这一天人还没有出生').waitFor();
      await page.getByLabel('哪一天').fill('2026-11-21');
      await saveEntry(page);
      await page.getByText('2026 年 11 月 21 日 · 19:30').waitFor();
    });
  });

  test('a meter that shows letters has its line beside the number pad; a number of another unit is asked', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await tile(page, '血糖').click();
      await page.getByText('只显示 HI 或 LO，是高得或低得量不出数').waitFor();
      await typeEntry(page, { numbers: ['36'], choices: ['空腹'] });
      await saveEntry(page);
      const question = page.getByRole('alert');
      await question.getByText('血糖仪上的单位是 mmol/L 吗').waitFor();
      await typeEntry(page, { numbers: ['110mg/dl'] });
      await saveEntry(page);
      await question.getByText('写着 mg/dL 的，先改好单位再测').first().waitFor();
    });
  });

  test('medicines are ticked from the list; while it is empty, the way to it', async () => {
    await inTheMorning(browser(), async (page) => {
      await openDiariesOf(page, MYSELF);
      await tile(page, '吃药').click();
      const way = page.getByRole('link', { name: '去写药单' });
      expect(await way.getAttribute('href')).toBe('/me/medicines/#me');
      const medicines = [
        { name: '白色的药' },
        { name: '黄色的药', how: '早上一片' },
        { name: '停了的药', stopped: '2026-01-01' },
      ];
      await openDiariesOf(page, { ...MYSELF, medicines });
      await tile(page, '吃药').click();
      expect(await page.getByText('停了的药').count()).toBe(0);
      await page.getByRole('button', { name: '都吃了' }).click();
      await page.getByLabel('白色的药').uncheck();
      await saveEntry(page);
      await page.locator('.reading', { hasText: '吃了 1 样' }).waitFor();
      await page.getByText('黄色的药').waitFor();
    });
  });
});
