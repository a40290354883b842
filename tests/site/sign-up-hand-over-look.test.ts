import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, useBrowser, withContext } from '../helpers/browser.ts';
import { faults } from '../helpers/look.ts';
import { MODES } from '../helpers/modes.ts';
import {
  fillInHelped,
  fillInOwn,
  gotoSignUp,
  seal,
  seeNewestKeys,
} from '../helpers/sign-up-phone.ts';

const browser = useBrowser();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

type Look = (state: string) => Promise<void>;

/** A form of one's own: whatever can be seen of it, sealed or not. */
async function ownStates(page: Page, look: Look): Promise<void> {
  await fillInOwn(page);
  await seeNewestKeys(page);
  await press(page, '封好');
  await page.getByText('团队可能换过锁').waitFor();
  await look('not sealed');
  await page.evaluate(() => localStorage.removeItem('mingbairen.keys-seen'));
  await press(page, '再试一次');
  await page.getByRole('heading', { name: '封好了' }).waitFor();
  await look('picture');
  await press(page, '发文字');
  await press(page, '转交了');
  await page.getByText('再转交一次', { exact: true }).click();
  await press(page, '撤回');
  await look('handed over, and asked about a withdrawal');
  await press(page, '返回');
  await press(page, '给自己或家里人登记');
  await page.getByText(/^已转交/).waitFor();
  await look('list');
}

/** A neighbour's form. */
async function helpedStates(page: Page, look: Look): Promise<void> {
  await fillInHelped(page);
  await seal(page);
  await press(page, '发文件');
  await press(page, '下一位');
  await look('asked about the next person');
}

const STATES: Readonly<Record<string, (page: Page, look: Look) => Promise<void>>> = {
  'on a phone of 360 px': ownStates,
  'at 320 px with text at 200 %': helpedStates,
  'in 长辈版': ownStates,
  'in the dark scheme': helpedStates,
};

const TRIED = MODES.filter(({ name }) => name in STATES);

test('every way to meet the page is tried', () => {
  expect(TRIED.map(({ name }) => name)).toEqual(Object.keys(STATES));
});

describe.concurrent.each(TRIED)('$name', (mode) => {
  test('a sealed form is accessible in every state, fits the screen and has large targets', async () => {
    await withContext(browser(), mode.context, async (context: BrowserContext) => {
      await mode.prepare?.(context);
      const page = await context.newPage();
      await mode.open?.(page);
      await gotoSignUp(page, origin);
      const wrong: Record<string, string[]> = {};
      await STATES[mode.name]?.(page, async (state) => {
        const found = await faults(page, { mainTarget: mode.mainTarget });
        if (found.length > 0) wrong[state] = found;
      });
      expect(wrong).toEqual({});
    });
  });
});
