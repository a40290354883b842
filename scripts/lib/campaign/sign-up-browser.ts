import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

/** What the page's engine is to be able to do. */
export type Engine =
  | 'as it is'
  /** As WeChat's on old phones: no X25519 of its own, no `Object.hasOwn`. */
  | 'old';

/** Any origin whose pages have the browser's cryptography; nothing is asked of the network. */
const ORIGIN = 'https://sign-up.invalid/';

/** Runs in the page, first of all. */
function becomeOld(): void {
  Reflect.deleteProperty(Object, 'hasOwn');
  const { subtle } = crypto;
  for (const name of ['importKey', 'generateKey'] as const) {
    const own = subtle[name].bind(subtle) as (...words: unknown[]) => Promise<unknown>;
    const value = (...words: unknown[]) =>
      JSON.stringify(words).includes('"X25519"')
        ? Promise.reject(new DOMException('unknown', 'NotSupportedError'))
        : own(...words);
    Object.defineProperty(subtle, name, { value });
  }
}

/** Bundles `entry` as the site's own script, runs it on a page of its own, and lets `work` ask that page. */
export async function onPage<Answer>(
  browserPath: string,
  { entry, engine }: { entry: string; engine: Engine },
  work: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    ...{ bundle: true, write: false, format: 'iife', logLevel: 'error', minify: true },
    target: 'es2021',
  });
  const script = outputFiles[0]?.text ?? '';
  const browser = await chromium.launch({ executablePath: browserPath });
  try {
    const page = await browser.newPage();
    if (engine === 'old') await page.addInitScript(becomeOld);
    await page.route(`${ORIGIN}**`, (route) =>
      route.request().url() === ORIGIN
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: '<!doctype html><title>sign-up</title><script src="page.js"></script>',
          })
        : route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }),
    );
    await page.goto(ORIGIN);
    return await work(page);
  } finally {
    await browser.close();
  }
}
