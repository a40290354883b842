import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, TEXT_KEY, useBrowser, withContext } from '../helpers/browser.ts';
import { faults } from '../helpers/look.ts';
import {
  bring,
  cachesOf,
  card,
  manifestOf,
  openPacks,
  pagesOf,
  tap,
  usePackHost,
} from '../helpers/packs.ts';

const browser = useBrowser();
const host = usePackHost();

const LARGE = 'topic-services';
const ELDERS = 'topic-elders';
const LIVING = 'topic-living';

function inContext(
  use: (context: BrowserContext) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  return withContext(browser(), { ...PHONE, ...options }, use);
}

/** Lets this origin keep so many bytes in all. */
async function setQuota(page: Page, bytes: number | undefined): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const params = { origin: host().origin, ...(bytes === undefined ? {} : { quotaSize: bytes }) };
  await session.send('Storage.overrideQuotaForOrigin', params);
}

describe('where nothing more is kept', () => {
  test('a full phone is told of in words, and the packs that are there stay whole', async () => {
    await inContext(async (context) => {
      const page = await openPacks(context, host());
      await bring(page, LIVING);
      await setQuota(page, 1);
      await tap(page, ELDERS);
      await card(page, ELDERS).getByText('存不下了').waitFor();
      expect(await card(page, ELDERS).textContent()).not.toContain('在这部手机里');
      expect(await card(page, LIVING).textContent()).toContain('在这部手机里');
      await host().off();
      for (const path of pagesOf(LIVING)) {
        await page.goto(host().origin + path);
        expect(await page.locator('main .stored').count()).toBe(1);
      }
    });
  });

  test('a phone that gets full on the way keeps what has come, and goes on when there is room', async () => {
    await inContext(async (context) => {
      const page = await openPacks(context, host());
      host().hold(/^\/guides\//);
      await tap(page, LARGE);
      await host().waiting(4);
      host().letThrough(1);
      await card(page, LARGE).getByText('下好 1/').waitFor();
      await setQuota(page, 1);
      host().release();
      await card(page, LARGE).getByText('存不下了').waitFor();
      await card(page, LARGE).getByText('没下完').waitFor();
      const [there = []] = Object.values(await cachesOf(page, LARGE));
      await setQuota(page, undefined);
      host().forget();
      await bring(page, LARGE);
      expect(host().asked.filter((path) => there.includes(path))).toEqual([`/packs/${LARGE}.json`]);
    });
  });
});

/** Words on the page that promise something. */
function promises(page: Page): Promise<string[]> {
  const words = page.getByText(/下载到手机|自己存下|存下的|接着下|想要哪包|也能看。/);
  return words.filter({ visible: true }).allTextContents();
}

/** Ways in which a browser keeps nothing; each runs in the page before anything else does. */
const REFUSALS: Readonly<Record<string, () => void>> = {
  'has no service worker': () => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  },
  'has no caches': () => {
    Reflect.deleteProperty(window, 'caches');
  },
  'refuses to register a worker': () => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('no', 'SecurityError'));
  },
  'refuses its caches': () => {
    CacheStorage.prototype.keys = () => Promise.reject(new DOMException('no', 'SecurityError'));
  },
};

describe('a browser that keeps nothing', () => {
  test.each(Object.entries(REFUSALS))('and %s is told what to do instead', async (_, refuse) => {
    await inContext(async (context) => {
      await context.addInitScript(refuse);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${host().origin}/me/offline/`);
      await page.locator('[data-able]').waitFor({ state: 'hidden' });
      await page.getByText('这里存不了').waitFor();
      await page.getByText('换一个浏览器打开').waitFor();
      expect(await promises(page)).toEqual([]);
      expect(await page.locator('main button:visible').count()).toBe(0);
      expect(await page.locator('[data-guide][open]').count()).toBe(1);
      expect(errors).toEqual([]);
      // The pages of the packs read all the same.
      await page.goto(host().origin + pagesOf(ELDERS)[0]);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  test.each([
    ['for want of room', (page: Page) => setQuota(page, 1)],
    ['because its worker does not come', async () => void host().instead.set('/sw.js', 404)],
  ])('%s is told that it cannot be now, and nothing is offered', async (_, prepare) => {
    await inContext(async (context) => {
      const page = await context.newPage();
      await page.goto(`${host().origin}/robots.txt`);
      await prepare(page);
      await page.goto(`${host().origin}/me/offline/`);
      await page.getByText('现在还存不了').waitFor();
      expect(await promises(page)).toEqual([]);
      expect(await page.locator('main button:visible').count()).toBe(0);
      expect(await page.getByText('这里存不了').isVisible()).toBe(false);
    });
  });
});

const PHONES = [
  [
    'wechat',
    'WeChat on Android',
    'Mozilla/5.0 (Linux; Android 10; V2001A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 XWEB/4313 MMWEBSDK/20220805 Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.27.2220 WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
  ],
  [
    'wechat',
    'WeChat on an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.33(0x18002129) NetType/WIFI Language/zh_CN',
  ],
  [
    'android',
    'the browser of an Android phone',
    'Mozilla/5.0 (Linux; U; Android 12; zh-cn; M2007J22C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 Mobile Safari/537.36 XiaoMi/MiuiBrowser/17.0',
  ],
  [
    'iphone',
    'Safari on an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
  ],
] as const;

test.each(PHONES)(
  'the guide for %s stands open in %s, and no other',
  async (guide, _, userAgent) => {
    await inContext(
      async (context) => {
        const page = await context.newPage();
        await page.goto(`${host().origin}/me/offline/`);
        const open = page.locator('[data-guide][open]');
        expect(await open.evaluateAll((all) => all.map((one) => one.dataset.guide))).toEqual([
          guide,
        ]);
        expect(await open.locator('ol').isVisible()).toBe(true);
      },
      { userAgent },
    );
  },
);

test.each([
  ['in the usual size', undefined, 48],
  ['in 长辈版', 'elder', 60],
] as const)('packs of every state can be read and tapped %s', async (_, size, target) => {
  const storage = size ? [{ name: TEXT_KEY, value: size }] : [];
  const storageState = {
    cookies: [],
    origins: [{ origin: host().origin, localStorage: storage }],
  };
  await inContext(
    async (context) => {
      const page = await openPacks(context, host());
      await bring(page, ELDERS);
      await card(page, ELDERS).locator('summary').click();
      host().hold(/^\/guides\//);
      await tap(page, LARGE);
      await host().waiting(4);
      await card(page, LARGE).getByRole('button', { name: '先停下' }).click();
      await card(page, LARGE).getByText('没下完').waitFor();
      await tap(page, LIVING);
      await card(page, LIVING)
        .getByText(`下好 0/${manifestOf(LIVING).files.length}`)
        .waitFor();
      expect(await faults(page, { mainTarget: target })).toEqual([]);
    },
    { storageState },
  );
});
