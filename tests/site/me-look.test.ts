import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import {
  add,
  addButton,
  edit,
  GRANDMOTHER,
  MYSELF,
  openMe,
  save,
  type,
} from '../helpers/household.ts';
import { faults } from '../helpers/look.ts';
import { LARGEST, MODES, tall } from '../helpers/modes.ts';

const browser = useBrowser();

/** The ways in which somebody uses the page, and 长辈版 at its largest. */
const WAYS = [...MODES.filter(({ prepare }) => !prepare), LARGEST].map(tall);

/** Every state of the page, each reached from the one before. */
const STATES: readonly [string, (page: Page) => Promise<void>][] = [
  ['the first visit', (page) => openMe(page)],
  ['an empty form', (page) => addButton(page).click()],
  [
    'a form with mistakes and the colours open',
    async (page) => {
      await type(page, { year: '54', month: '1', day: '32' });
      await page.getByText('颜色：').click();
      await save(page);
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'the household',
    async (page) => {
      await page.getByRole('button', { name: '不存，返回' }).click();
      await add(page, MYSELF, { ...GRANDMOTHER, name: '二十个字那么长的称呼也放得下看看换不换行' });
    },
  ],
  ['the household, hidden', (page) => page.getByRole('button', { name: '藏起来' }).click()],
  [
    'the second step before removing',
    async (page) => {
      await page.getByRole('button', { name: '显示' }).click();
      await edit(page, '李建国');
      await page.getByRole('button', { name: '删除这位家人' }).click();
      await page.getByRole('heading', { name: '删除“李建国”？' }).waitFor();
    },
  ],
  [
    'records that are gone',
    async (page) => {
      await page.evaluate(() => localStorage.setItem('mingbairen.saved', '99'));
      await openMe(page);
      await page.getByRole('button', { name: '不删了' }).click();
      await page.getByText('找不到了').waitFor();
    },
  ],
  [
    'a newer version in another tab',
    async (page) => {
      await page.evaluate(() => {
        indexedDB.open('mingbairen', 9990).onsuccess = ({ target }) =>
          (target as IDBOpenDBRequest).result.close();
      });
      await page.getByText('有新版本，请重新打开').waitFor();
    },
  ],
];

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

test('nothing on the whole way runs against the security policy or logs an error', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
      ),
    );
    await openMe(page);
    await add(page, MYSELF);
    await openMe(page);
    await edit(page, '李建国');
    expect(said).toEqual([]);
  });
});

test('on paper stands who belongs to the household, and nothing that only a screen needs', async () => {
  await withContext(browser(), {}, async (context) => {
    const page = await context.newPage();
    await openMe(page);
    await add(page, MYSELF);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('1969 年 3 月 8 日生').isVisible()).toBe(true);
    expect(await page.locator('main button:visible, main input:visible').count()).toBe(0);
  });
});

test('without script the page says so, and where help is', async () => {
  await withContext(browser(), { ...PHONE, javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/me/`);
    expect(await page.getByText('要用脚本').isVisible()).toBe(true);
    const help = page.locator('.without-script a');
    expect(await help.getAttribute('href')).toBe('/teams/');
    expect(await page.getByText('正在打开').isVisible()).toBe(false);
  });
});
