import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { chromium, type Page } from 'playwright-core';

/** A phone runs at this share of this machine's speed. */
const SLOWDOWN = 4;

/** Milliseconds of several rounds of one piece of work. */
export interface Cost {
  median: number;
  slowest: number;
}

/** Times a piece of work in the browser at `browserPath`, slowed down, on a page that may import the files of `src/` as they are. */
export async function onSlowPhone(
  browserPath: string,
  timesOf: (page: Page) => Promise<number[]>,
): Promise<Cost> {
  const browser = await chromium.launch({ executablePath: browserPath });
  try {
    const page = await browser.newPage();
    const origin = 'http://bench.invalid';
    await page.route(`${origin}/**`, (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      return path === ''
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' })
        : route.fulfill({
            contentType: 'text/javascript',
            body: stripTypeScriptTypes(readFileSync(path, 'utf8')),
          });
    });
    await page.goto(`${origin}/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times = (await timesOf(page)).sort((a, b) => a - b);
    return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
  } finally {
    await browser.close();
  }
}
