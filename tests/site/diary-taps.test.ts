import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHONE, remembered, useBrowser, withContext } from '../helpers/browser.ts';
import { enter, MORNING, MYSELF, numberFields, openDiariesOf, tile } from '../helpers/diary.ts';

const browser = useBrowser();

/** Somebody with a list of one medicine. */
const WITH_MEDICINE = { ...MYSELF, medicines: [{ name: '白色的药' }] };

interface Entry {
  kind: Parameters<typeof tile>[1];
  /** What is typed on the pad, into the fields in their order, as they come by themselves. */
  typed?: readonly string[];
  choice?: string;
}

const EACH_KIND: readonly Entry[] = [
  { kind: '血压', typed: ['128', '78'] },
  { kind: '血糖', typed: ['6.1'], choice: '饭前' },
  { kind: '体重', typed: ['61'] },
  { kind: '体温', typed: ['36.6'] },
  { kind: '血氧', typed: ['97'] },
  { kind: '腰围', typed: ['82'] },
  { kind: '吃药', choice: '白色的药' },
];

test.each(EACH_KIND)('$kind is kept with three taps, what is typed not counted', async (entry) => {
  const { kind, typed = [], choice } = entry;
  await withContext(browser(), PHONE, async (context) => {
    const page = await context.newPage();
    await page.clock.setFixedTime(MORNING);
    await openDiariesOf(page, WITH_MEDICINE);
    let taps = 0;
    const tap = async (what: Locator) => {
      await what.tap();
      taps++;
    };
    await tap(tile(page, kind));
    if (choice) await tap(page.getByLabel(choice));
    for (const [index, number] of typed.entries()) {
      const field = numberFields(page).nth(index);
      if (!(await hasFocus(field))) await tap(field);
      await page.keyboard.type(number);
    }
    await tap(page.getByRole('button', { name: '存下' }));
    await page.getByRole('heading', { name: '存下了' }).waitFor();
    expect(taps).toBeLessThanOrEqual(3);
  });
});

test('who goes through the meals with the keyboard stays among them', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const page = await context.newPage();
    await openDiariesOf(page, MYSELF);
    await tile(page, '血糖').press('Enter');
    await page.getByLabel('空腹').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('饭前').isChecked()).toBe(true);
    expect(await hasFocus(page.getByLabel('饭前'))).toBe(true);
  });
});

test('where to go stands beside the number, on the first screen, below the signs for 120', async () => {
  await withContext(browser(), { ...PHONE, reducedMotion: 'reduce' }, async (context) => {
    const page = await context.newPage();
    await page.clock.setFixedTime(MORNING);
    await openDiariesOf(page, MYSELF);
    await enter(page, { kind: '血糖', numbers: ['17'], choices: ['饭后'] });
    const chip = page.locator('.reading .care');
    expect(await chip.textContent()).toBe('去县医院');
    const bar = await topOf(page.locator('.places'));
    expect(await bottomOf(chip)).toBeLessThan(bar);
    expect(await topOf(chip)).toBeGreaterThan(await bottomOf(page.locator('.now')));
    await page.getByRole('group', { name: '再问一句' }).getByRole('button').first().click();
    expect(await chip.textContent()).toBe('打 120');
  });
});

test('no day is torn at the end of a line, however large the text', async () => {
  const state = { ...PHONE, storageState: remembered('elder-3') };
  await withContext(browser(), state, async (context) => {
    const page = await context.newPage();
    await page.clock.setFixedTime(MORNING);
    await openDiariesOf(page, MYSELF);
    await enter(page, { kind: '体重', numbers: ['61'] });
    const day = page.locator('.tool .phrase', { hasText: '2026 年 11 月 23 日' });
    expect(await linesOf(day)).toBe(1);
    await expectNoOverflow(page);
  });
});

async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

function hasFocus(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement);
}

function topOf(one: Locator): Promise<number> {
  return one.evaluate((element) => element.getBoundingClientRect().top);
}

function bottomOf(one: Locator): Promise<number> {
  return one.evaluate((element) => element.getBoundingClientRect().bottom);
}

function linesOf(one: Locator): Promise<number> {
  return one.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size;
  });
}
