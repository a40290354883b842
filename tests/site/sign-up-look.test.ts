import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, withContext } from '../helpers/browser.ts';
import { faults } from '../helpers/look.ts';
import { MODES, tall } from '../helpers/modes.ts';
import {
  beginHelped,
  button,
  fillWhere,
  fillWho,
  heading,
  keptOnPhone,
  openSignUp,
} from '../helpers/sign-up-page.ts';

const browser = useBrowser();

const LONG = { name: '欧阳十五个字的称呼也放得下看看', phone: '000-00000207' };

/** Every state of the page up to the sealing, each reached from the one before. */
const STATES: readonly [string, (page: Page) => Promise<void>][] = [
  [
    'the first page with mistakes',
    async (page) => {
      await openSignUp(page);
      await beginHelped(page);
      await button(page, '下一步').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'the second page with its team',
    async (page) => {
      await fillWho(page, '他自己', LONG);
      await page.getByLabel('在哪个乡镇').selectOption({ label: '青麦镇' });
      await page.getByLabel('住哪个村').selectOption({ label: '东麦村' });
    },
  ],
  [
    'the third page with everything that it can ask',
    async (page) => {
      await fillWhere(page);
      await page.getByLabel('我同意说健康情况').check();
      await page.getByLabel('高血压', { exact: true }).check();
    },
  ],
  [
    'the review page',
    async (page) => {
      await button(page, '下一步').click();
      await heading(page, '封好以前').waitFor();
    },
  ],
  [
    'the page on which somebody agrees, with a mistake',
    async (page) => {
      await button(page, '交给他看').click();
      await button(page, '我点好了').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'the question about the last person',
    async (page) => {
      await keptOnPhone(page);
      await openSignUp(page);
      await page.getByText('帮上一位填的登记').waitFor();
    },
  ],
];

/** As tall as the page, so that no tap of the test waits until it has scrolled. */
const WAYS = MODES.filter(({ prepare }) => !prepare).map(tall);

describe.concurrent.each(WAYS)('$name', (mode) => {
  test('every state is accessible, fits the screen and has large targets', async () => {
    await withContext(browser(), mode.context, async (context) => {
      const page = await context.newPage();
      await mode.open?.(page);
      for (const [state, reach] of STATES) {
        await reach(page);
        expect(await faults(page, mode), state).toEqual([]);
      }
    });
  });
});
