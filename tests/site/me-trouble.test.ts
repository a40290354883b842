import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, TEXT_KEY, useBrowser, withContext } from '../helpers/browser.ts';
import {
  add,
  addButton,
  CHILD,
  edit,
  GRANDMOTHER,
  MYSELF,
  openMe,
  save,
  shownPeople,
  TALL,
  type,
  typedIn,
} from '../helpers/household.ts';

const browser = useBrowser();

function onPhone(
  use: (page: Page, context: BrowserContext) => Promise<void>,
  prepare?: () => void,
): Promise<void> {
  return withContext(browser(), TALL, async (context) => {
    if (prepare) await context.addInitScript(prepare);
    await use(await context.newPage(), context);
  });
}

const SAVED = 'mingbairen.saved';

test('on a full phone the form keeps what was typed, and within a second leads to a backup', async () => {
  await onPhone(async (page, context) => {
    await openMe(page);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await addButton(page).click();
    await type(page, CHILD);
    // By the page's own clock: on a busy machine the test's click may come late.
    await page.evaluate(() =>
      addEventListener('submit', () => {
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector('form [role="alert"]')) return;
          observer.disconnect();
          Object.assign(window, { took: performance.now() - begun });
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    );
    await save(page);
    const said = page.getByRole('alert');
    await said.getByText('手机存满了').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'took'))).toBeLessThan(1000);
    expect(await said.getByRole('link').getAttribute('href')).toBe('/me/backup/');
    expect(await typedIn(page)).toEqual({ ...CHILD, day: '' });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await save(page);
    await page.getByText('已存下').waitFor();
  });
});

describe('two tabs', () => {
  test('see each other, and a form closes when its person is removed in the other', async () => {
    await onPhone(async (page, context) => {
      await openMe(page);
      const other = await context.newPage();
      await openMe(other);
      await add(page, MYSELF, GRANDMOTHER);
      await other.getByText('王桂英').waitFor();
      await edit(other, '王桂英');
      await edit(page, '王桂英');
      await page.getByRole('button', { name: '删除这位家人' }).click();
      await page.getByRole('button', { name: '删除', exact: true }).click();
      await other.getByText('已经在另一个窗口里删除').waitFor();
      await other.getByRole('heading', { name: '家里人' }).waitFor();
      expect(await other.content()).not.toContain('王桂英');
      expect(await shownPeople(other)).toHaveLength(1);
    });
  });

  test('a newer version in the other stops this one, says so, and keeps what is being typed', async () => {
    await onPhone(async (page) => {
      await openMe(page);
      await addButton(page).click();
      await type(page, CHILD);
      // What the code of a newer version does when it opens the database.
      await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open('mingbairen', 9990);
            opening.onsuccess = () => resolve(opening.result.close());
            opening.onerror = reject;
          }),
      );
      await page.getByText('有新版本，请重新打开这一页').waitFor();
      await save(page);
      await page.getByRole('alert').getByText('有新版本').waitFor();
      expect(await typedIn(page)).toEqual({ ...CHILD, day: '' });
      await page.getByRole('button', { name: '重新打开' }).click();
      await page.getByText('有新版本，请重新打开这一页').waitFor();
    });
  });
});

describe('what the store finds is said', () => {
  test('when saved records are gone: restoring, or accepting it once and for all', async () => {
    await onPhone(async (page) => {
      await page.goto(`${origin}/about/`);
      await page.evaluate((key) => localStorage.setItem(key, '7'), SAVED);
      await openMe(page);
      await page.getByText('有一部分找不到了').waitFor();
      const restore = page.getByRole('status').getByRole('link', { name: '恢复备份' });
      expect(await restore.getAttribute('href')).toBe('/me/backup/');
      await openMe(page);
      await page.getByText('有一部分找不到了').waitFor();
      await page.getByRole('button', { name: '知道了' }).click();
      await openMe(page);
      expect(await page.getByText('找不到了').count()).toBe(0);
    });
  });

  test('when the browser keeps nothing: what to do, and no form that would come to nothing', async () => {
    await onPhone(
      async (page) => {
        await page.goto(`${origin}/me/`);
        await page.getByText('这个浏览器存不下记录').waitFor();
        await page.getByText('在浏览器打开').waitFor();
        expect(await addButton(page).count()).toBe(0);
      },
      () => {
        Reflect.deleteProperty(window, 'indexedDB');
        Reflect.deleteProperty(window, 'caches');
        StorageManager.prototype.getDirectory = () =>
          Promise.reject(new DOMException('no', 'SecurityError'));
      },
    );
  });

  test('when only one copy can be kept: quietly, once there is something to lose', async () => {
    await onPhone(
      async (page) => {
        await openMe(page);
        expect(await page.getByText('只存得下一份').count()).toBe(0);
        await add(page, MYSELF);
        await page.getByText('只存得下一份，请常备份').waitFor();
      },
      () => {
        Reflect.deleteProperty(window, 'caches');
        StorageManager.prototype.getDirectory = () =>
          Promise.reject(new DOMException('no', 'SecurityError'));
      },
    );
  });

  test.each([
    [true, '浏览器答应长期保存'],
    [false, '手机可能会清掉这些记录'],
  ])('the browser is asked to keep it after the first save; it says %s', async (answer, words) => {
    await withContext(browser(), TALL, async (context) => {
      await context.addInitScript((promised) => {
        StorageManager.prototype.persisted = () => Promise.resolve(false);
        StorageManager.prototype.persist = () => {
          sessionStorage.setItem('asked', 'yes');
          return Promise.resolve(promised);
        };
      }, answer);
      const page = await context.newPage();
      await openMe(page);
      expect(await page.evaluate(() => sessionStorage.getItem('asked'))).toBeNull();
      await add(page, MYSELF);
      await page.getByText(words).waitFor();
    });
  });
});

describe('the settings of the phone', () => {
  test('the size holds at once and agrees with the header', async () => {
    await onPhone(async (page) => {
      await openMe(page);
      const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      await page.getByRole('button', { name: '更大', exact: true }).click();
      expect(await size()).toBe('27px');
      await page.locator('[data-text-larger]').click();
      const largest = page.getByRole('button', { name: '最大', exact: true });
      await largest.and(page.locator('[aria-pressed="true"]')).waitFor();
      expect(await page.evaluate((key) => localStorage.getItem(key), TEXT_KEY)).toBe('elder-3');
      await page.getByRole('button', { name: '标准', exact: true }).click();
      expect(await size()).toBe('18px');
    });
  });

  test('size and township come back out of the store when the browser has lost them', async () => {
    await onPhone(async (page) => {
      await openMe(page);
      await page.getByRole('button', { name: '大', exact: true }).click();
      await page.getByLabel('我在哪个乡镇').selectOption({ index: 2 });
      const township = await page.getByLabel('我在哪个乡镇').inputValue();
      // Both choices have been acknowledged before the page is left.
      await page.waitForFunction((key) => Number(localStorage.getItem(key)) >= 2, SAVED);
      await openMe(page);
      await page.evaluate(() => localStorage.clear());
      await openMe(page);
      await page.locator('html[data-text="elder"]').waitFor();
      await page.waitForFunction(
        (id) => localStorage.getItem('mingbairen.township') === id,
        township,
      );
      await page.goto(`${origin}/alerts/`);
      expect(await page.locator('#township').inputValue()).toBe(township);
    });
  });
});
