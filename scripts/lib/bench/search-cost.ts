import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { serveSite } from '../static-server.ts';

/** What searching costs on a phone: kilobytes compressed, and milliseconds to the first results at a quarter of the speed. */
export interface SearchCost {
  firstKilobytes: number;
  furtherKilobytes: number;
  firstResultsMilliseconds: number;
}

/** Asked in this order on one page; the first pays for the index of names, the rest for what they need of the text. */
const QUERIES = ['煤气中毒', '老人摔倒了怎么办', '血压高吃什么', '孩子发烧', 'gaoxueya', '防滑垫'];
const SLOWDOWN = 4;

/** Measures a built site with its search index in the browser at `browserPath`. Further searches: the dearest of five. */
export async function searchCost(outDir: string, browserPath: string): Promise<SearchCost> {
  const site = await serveSite(outDir, 0);
  if (!site) throw new Error('no free port on this machine');
  const browser = await chromium.launch({ executablePath: browserPath });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${site.port}/search/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const kilobytes: number[] = [];
    const milliseconds: number[] = [];
    for (const query of QUERIES) {
      const asked = await ask(page, query);
      kilobytes.push(asked.kilobytes);
      milliseconds.push(asked.milliseconds);
    }
    return {
      firstKilobytes: kilobytes[0] ?? 0,
      furtherKilobytes: Math.max(...kilobytes.slice(1)),
      // The first search waits for the index; from the second on it is there.
      firstResultsMilliseconds: Math.max(...milliseconds.slice(1)),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function ask(
  page: Page,
  query: string,
): Promise<{ kilobytes: number; milliseconds: number }> {
  const bodies: Promise<Buffer>[] = [];
  const count = (response: { body(): Promise<Buffer> }) => void bodies.push(response.body());
  page.on('response', count);
  const milliseconds = await page.evaluate(async (words) => {
    const form = document.querySelector('form[role="search"]') as HTMLFormElement;
    const list = document.querySelector('#search-results') as HTMLElement;
    (form.elements.namedItem('q') as HTMLInputElement).value = words;
    list.replaceChildren();
    const drawn = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (list.childElementCount === 0) return;
        observer.disconnect();
        resolve(performance.now());
      }).observe(list, { childList: true });
    });
    const started = performance.now();
    form.requestSubmit();
    return (await drawn) - started;
  }, query);
  await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  page.off('response', count);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024, milliseconds };
}
