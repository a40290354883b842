import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  origin,
  PHONE,
  TEXT_KEY,
  useBrowser,
  useContext,
  withContext,
  withPage,
} from '../helpers/browser.ts';
import { firstFew, tooWide } from '../helpers/layout.ts';
import { templates } from '../helpers/routes.ts';

const browser = useBrowser();

/** The oldest engine that WeChat still brings along on phones that never update. */
const OLD_WECHAT =
  'Mozilla/5.0 (Linux; Android 8.1.0; PBAM00 Build/OPM1.171019.026; wv) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Version/4.0 Chrome/86.0.4240.99 XWEB/3171 MMWEBSDK/20211001 Mobile Safari/537.36 MicroMessenger/8.0.16.2040 ' +
  'WeChat/arm64 Weixin NetType/2G Language/zh_CN ABI/arm64';

const toggle = (page: Page) => page.getByRole('button', { name: '大字' });

function rootSize(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
}

function rememberedSize(page: Page): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), TEXT_KEY);
}

test('one tap makes the text 24 px, and it grows to 27 and 30 px and back to the standard', async () => {
  await withPage(browser(), PHONE, async (page) => {
    await page.goto(`${origin}/`);
    expect(await rootSize(page)).toBe('18px');
    await toggle(page).tap();
    expect(await rootSize(page)).toBe('24px');
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
    await page.locator('[data-text-larger]').tap();
    expect(await rootSize(page)).toBe('27px');
    await page.locator('[data-text-larger]').tap();
    expect(await rootSize(page)).toBe('30px');
    expect(await page.locator('[data-text-larger]').isDisabled()).toBe(true);
    await page.locator('[data-text-smaller]').tap();
    expect(await rootSize(page)).toBe('27px');
    await page.locator('[data-text-standard]').tap();
    expect(await rootSize(page)).toBe('18px');
    expect(await rememberedSize(page)).toBeFalsy();
  });
});

test('the size is remembered on the next page and is set before anything of it can be painted', async () => {
  await withContext(browser(), PHONE, async (context) => {
    const first = await context.newPage();
    await first.goto(`${origin}/`);
    await toggle(first).tap();
    await first.locator('[data-text-larger]').tap();
    const page = await context.newPage();
    // Nothing is painted before there is a body: the size must be there when the body first is.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(window, { sizeAtBody: document.documentElement.dataset.text ?? 'none' });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${origin}/guides/`);
    expect(await page.evaluate(() => Reflect.get(window, 'sizeAtBody'))).toBe('elder-2');
    expect(await rootSize(page)).toBe('27px');
  });
});

test('where the browser refuses storage the size still holds for the page, without an error', async () => {
  await withPage(browser(), PHONE, async (page) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${origin}/`);
    await toggle(page).tap();
    expect(await rootSize(page)).toBe('24px');
    expect(errors).toEqual([]);
  });
});

/** Doubles every text by itself and leaves all other measures alone: what WeChat's own text size does on Android. */
function doubleTextAsWeChatDoes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const elements = [...document.body.querySelectorAll<HTMLElement>('*')];
    const sizes = elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    for (const [index, element] of elements.entries()) {
      element.style.fontSize = `${(sizes[index] ?? 0) * 2}px`;
    }
  });
}

describe.concurrent('in old WeChat with the largest font', () => {
  const withNewPage = useContext(browser, { ...PHONE, userAgent: OLD_WECHAT });

  test.each(templates())('$name fits the screen and 120 stays in sight', async ({ route }) => {
    await withNewPage(async (page) => {
      await page.goto(origin + route);
      await doubleTextAsWeChatDoes(page);
      const call = await page.locator('header a[href="tel:120"]').boundingBox();
      expect(firstFew(await tooWide(page))).toEqual([]);
      expect(call?.x).toBeGreaterThanOrEqual(0);
      expect((call?.x ?? 0) + (call?.width ?? 0)).toBeLessThanOrEqual(360);
      expect((call?.y ?? 0) + (call?.height ?? 0)).toBeLessThanOrEqual(740);
    });
  });
});
