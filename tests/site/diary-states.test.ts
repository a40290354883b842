import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import {
  backToList,
  enter,
  GRANDMOTHER,
  MYSELF,
  numberFields,
  openDiariesOf,
  openDiary,
  saveEntry,
  shownEntries,
  tile,
  typeEntry,
} from '../helpers/diary.ts';
import { faults } from '../helpers/look.ts';
import { LARGEST, MODES } from '../helpers/modes.ts';

const browser = useBrowser();

function onPhone(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  return withContext(browser(), { ...PHONE, reducedMotion: 'reduce' }, async (context) =>
    use(await context.newPage(), context),
  );
}

describe('nothing typed is lost', () => {
  test('the back button closes the form; a reload and a look at another page bring back what was typed', async () => {
    await onPhone(async (page) => {
      await openDiariesOf(page, MYSELF);
      await tile(page, '血压').click();
      await page.goBack();
      await tile(page, '血压').click();
      await typeEntry(page, { numbers: ['131', '82', '', '12'], choices: ['在村卫生室或医院量'] });
      // It is put into the history at the next pause, not at every key.
      await page.waitForFunction(() => JSON.stringify(history.state).includes('clinic'));
      await page.reload();
      const typed = () =>
        numberFields(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      await expect.poll(typed).toEqual(['131', '82', '', '12', '', '', '', '', '']);
      expect(await page.getByLabel('在村卫生室或医院量').isChecked()).toBe(true);
      await page.goto(`${origin}/me/backup/`);
      await page.goBack();
      await expect.poll(typed).toEqual(['131', '82', '', '12', '', '', '', '', '']);
    });
  });

  test('on a full phone it is said, and saved once there is room', async () => {
    await onPhone(async (page) => {
      await openDiariesOf(page, MYSELF);
      await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
      });
      await tile(page, '体重').click();
      await typeEntry(page, { numbers: ['61.5'] });
      await saveEntry(page);
      const said = page.getByRole('alert');
      await said.getByText('手机存满了').waitFor();
      expect(await said.getByRole('link').getAttribute('href')).toBe('/me/backup/');
      expect(await numberFields(page).inputValue()).toBe('61.5');
      await page.evaluate(() => Reflect.get(window, 'makeRoom')());
      await saveEntry(page);
      await page.locator('.reading', { hasText: '61.5' }).waitFor();
    });
  });

  test('a newer version in another tab stops this one and says so', async () => {
    await onPhone(async (page) => {
      await openDiariesOf(page, MYSELF);
      await tile(page, '体温').click();
      await typeEntry(page, { numbers: ['36.8'] });
      await page.evaluate(() => {
        indexedDB.open('mingbairen', 9990).onsuccess = ({ target }) =>
          (target as IDBOpenDBRequest).result.close();
      });
      await page.getByText('有新版本，请重新打开').first().waitFor();
      await saveEntry(page);
      await page.getByRole('alert').getByText('有新版本').waitFor();
      expect(await numberFields(page).inputValue()).toBe('36.8');
    });
  });
});

test('two tabs see each other, and an entry closes when it is deleted in the other', async () => {
  await onPhone(async (page, context) => {
    await openDiariesOf(page, MYSELF);
    const other = await context.newPage();
    await openDiary(other);
    await enter(page, { kind: '体重', numbers: ['60'] });
    await backToList(page);
    await expect.poll(() => shownEntries(other)).toHaveLength(1);
    await other.locator('.entries button').click();
    await page.locator('.entries button').click();
    await page.getByRole('button', { name: '删掉这一条' }).click();
    await other.getByText('已经在另一个窗口里删掉了').waitFor();
    expect(await shownEntries(other)).toEqual([]);
  });
});

test('where nobody is in the household yet, the way to add somebody', async () => {
  await onPhone(async (page) => {
    await openDiary(page);
    const way = page.locator('#nobody ~ .ways a').first();
    expect(await way.getAttribute('href')).toBe('/me/');
  });
});

test('names and entries can be hidden, until somebody shows them', async () => {
  await onPhone(async (page) => {
    await openDiariesOf(page, MYSELF, GRANDMOTHER);
    await enter(page, { kind: '体重', numbers: ['60'] });
    await backToList(page);
    await page.evaluate(() => localStorage.setItem('mingbairen.hidden', '1'));
    await openDiary(page);
    await page.getByText('名字和记录都藏起来了').waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/李建国|王桂英|60/);
    await page.getByRole('button', { name: '显示', exact: true }).click();
    expect(await shownEntries(page)).toHaveLength(1);
  });
});

test('without script the page says so, with 120 and where help is', async () => {
  await withContext(browser(), { ...PHONE, javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/me/diary/`);
    expect(await page.getByText('要用脚本').isVisible()).toBe(true);
    const ways = page.locator('.without-script a');
    const addresses = await ways.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(addresses).toEqual(['tel:120', '/teams/']);
  });
});

/** The ways in which most people see the page, and the largest; the dark scheme is looked at on the way. */
const WAYS = [...MODES.filter(({ name }) => /360|320/.test(name)), LARGEST];

/** States of the page, each reached from the one before. */
const STATES: readonly [string, (page: Page) => Promise<void>][] = [
  ['the list of two', (page) => openDiariesOf(page, MYSELF, GRANDMOTHER)],
  ['a form for pressure', (page) => tile(page, '血压').click()],
  [
    'a slip',
    async (page) => {
      await page.getByText('等车的时候').click();
      await typeEntry(page, { numbers: ['78', '188'] });
      await saveEntry(page);
      await page.getByText('是不是填反了').waitFor();
    },
  ],
  [
    'a yellow result',
    async (page) => {
      await page.getByRole('button', { name: '改成' }).click();
      await saveEntry(page);
      await page.locator('.ladder').waitFor();
    },
  ],
  [
    'mistakes in a form for glucose, with its time open',
    async (page) => {
      await backToList(page);
      await tile(page, '血糖').click();
      await page.getByText('不是这个时候').click();
      await saveEntry(page);
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'a red result with its question',
    async (page) => {
      await typeEntry(page, { numbers: ['18'], choices: ['饭后'] });
      await saveEntry(page);
      await page.getByText('再问一句').waitFor();
    },
  ],
  [
    'a weight without a height, and a height that is refused',
    async (page) => {
      await backToList(page);
      await enter(page, { kind: '体重', numbers: ['60'] });
      await page.getByLabel('身高').fill('1.65');
      await page.getByRole('button', { name: '存下身高' }).click();
      await page.getByText('身高写厘米').waitFor();
    },
  ],
  [
    'the list with entries, a chart and something to undo',
    async (page) => {
      await backToList(page);
      await enter(page, { kind: '血氧', numbers: ['97'] });
      await page.getByRole('button', { name: '删掉这一条' }).click();
      await page.getByRole('button', { name: '撤销' }).waitFor();
    },
  ],
];

async function violationsInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

describe.each(WAYS)('$name', (mode) => {
  test('every state is accessible, fits the screen and has large targets', async () => {
    const options = { ...mode.context, reducedMotion: 'reduce' } as const;
    await withContext(browser(), options, async (context) => {
      const page = await context.newPage();
      await mode.open?.(page);
      const isSmall = mode.name.includes('360');
      for (const [state, reach] of STATES) {
        await reach(page);
        expect.soft(await faults(page, mode), state).toEqual([]);
        if (isSmall) expect.soft(await violationsInDark(page), `${state}, dark`).toEqual([]);
      }
    });
  });
});
