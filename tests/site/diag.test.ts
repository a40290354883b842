import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { origin, PHONE, useBrowser, withContext } from '../helpers/browser.ts';
import { crushedText, tooWide } from '../helpers/layout.ts';

const browser = useBrowser();

/** What a liaison is asked about when a page does not work. */
const NAMES = [
  ...['浏览器', '屏幕', '手机时间', '这一页的建站时间', '联网', '安全连接（https）'],
  ...['离线程序（service worker）', '存网页（Cache Storage）', '记东西（localStorage）'],
  ...['数据库（IndexedDB）', '存储空间', '分享接口', '复制接口', '念出来（speechSynthesis）'],
  ...['中文分词（Intl.Segmenter）', 'WebAssembly', '打印'],
];

async function lines(page: Page): Promise<Map<string, string>> {
  await page.goto(`${origin}/diag/`);
  const text = page.locator('[data-facts]');
  await text.getByText('WebAssembly').waitFor();
  const said = ((await text.textContent()) ?? '').trimEnd().split('\n');
  return new Map(
    said.map((line) => {
      const [, name = '', answer = ''] = /^(.+?)：(.*)$/.exec(line) ?? [];
      return [name, answer];
    }),
  );
}

function onDiag(
  use: (said: Map<string, string>, page: Page) => void | Promise<void>,
  prepare: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<void> {
  return withContext(browser(), PHONE, async (context) => {
    await prepare(context);
    const page = await context.newPage();
    await use(await lines(page), page);
  });
}

/** A visit to the home page, after which the worker has taken over. */
async function visited(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('every line has an answer', async () => {
  await onDiag((said) => {
    expect([...said.keys()]).toEqual(NAMES);
    expect([...said].filter(([, answer]) => !answer || /undefined|NaN|null/.test(answer))).toEqual(
      [],
    );
  }, visited);
});

test('the worker says what it was built from, the page when, and storage how much there is', async () => {
  await onDiag((said) => {
    expect(said.get('离线程序（service worker）')).toMatch(
      /^在用（版本 [0-9a-f]{16}，\d{4}-\d\d-\d\dT[\d:]+\+08:00 建）/,
    );
    expect(said.get('这一页的建站时间')).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+\+08:00$/);
    expect(said.get('存储空间')).toMatch(/^用了 [\d.]+ MB，浏览器说最多 \d+\.\d MB；/);
    expect(said.get('存网页（Cache Storage）')).toContain('存下 0 包，没下完 0 包');
  }, visited);
});

test('what is copied is what is read', async () => {
  await onDiag(
    async (said, page) => {
      await page.getByRole('button', { name: '复制这些字' }).click();
      await page.getByText('复制好了').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const read = [...said].map(([name, answer]) => `${name}：${answer}`);
      expect(copied.trimEnd().split(/\r?\n/)).toEqual(read);
    },
    (context) => context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin }),
  );
});

test('nothing that the phone keeps is told, nor which packs somebody reads', async () => {
  const secret = '赵钱孙李';
  await onDiag(
    (said) => {
      const text = [...said].flat().join('\n');
      expect(text).not.toContain(secret);
      expect(text).not.toContain('topic-mothers');
      expect(text).not.toContain('mingbairen.text');
      expect(said.get('存网页（Cache Storage）')).toContain('没下完 1 包');
    },
    async (context) => {
      const page = await context.newPage();
      await page.goto(`${origin}/guides/pregnancy/`);
      await page.evaluate(async (words) => {
        localStorage.setItem('mingbairen.text', 'elder');
        localStorage.setItem('mingbairen.note', words);
        sessionStorage.setItem('note', words);
        const pack = await caches.open('mingbairen-pack-topic-mothers@abc');
        await pack.put('/guides/pregnancy/', new Response(words));
      }, secret);
    },
  );
});

/** What a browser may refuse, and the line that says so. */
const REFUSALS: readonly [string, string, string, () => void][] = [
  [
    'caches are refused',
    '存网页（Cache Storage）',
    '没有，或不让用',
    () => {
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('no', 'SecurityError'));
    },
  ],
  [
    'there are no caches',
    '存网页（Cache Storage）',
    '没有，或不让用',
    () => {
      Reflect.deleteProperty(window, 'caches');
    },
  ],
  [
    'localStorage is refused',
    '记东西（localStorage）',
    '不让用',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    },
  ],
  [
    'there is no service worker',
    '离线程序（service worker）',
    '没有',
    () => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    },
  ],
  [
    'the worker is refused',
    '离线程序（service worker）',
    '有，但不让用',
    () => {
      ServiceWorkerContainer.prototype.getRegistration = () =>
        Promise.reject(new DOMException('no', 'SecurityError'));
    },
  ],
  [
    'there is no storage manager',
    '存储空间',
    '不知道',
    () => {
      Reflect.deleteProperty(Navigator.prototype, 'storage');
    },
  ],
  [
    'there is no segmenter',
    '中文分词（Intl.Segmenter）',
    '没有',
    () => {
      Reflect.deleteProperty(Intl, 'Segmenter');
    },
  ],
];

describe('every line is still there where', () => {
  test.each(REFUSALS)('%s', async (_, name, answer, refuse) => {
    await onDiag(
      (said) => {
        expect([...said.keys()]).toEqual(NAMES);
        expect(said.get(name)).toBe(answer);
      },
      (context) => context.addInitScript(refuse),
    );
  });
});

test('the filled page is accessible and fits the screen', async () => {
  await onDiag(async (_, page) => {
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    expect(await crushedText(page)).toEqual([]);
  });
});
