import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { chromium } from 'playwright-core';

/** How many alerts a phone judges, at which share of this machine's speed. */
export const ALERTS = 1000;
const SLOWDOWN = 4;
const ROUNDS = 20;

/** Milliseconds in which a phone reads the times of 1,000 alerts, judges them and says it in words. */
export interface AlertCost {
  median: number;
  slowest: number;
}

/** Measures the site's own rules, `src/domain/alert/`, in the browser at `browserPath`, unbundled: what the phone runs is smaller. */
export async function alertCost(browserPath: string): Promise<AlertCost> {
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
    const times = await page.evaluate(judgeAll, { alerts: ALERTS, rounds: ROUNDS });
    times.sort((a, b) => a - b);
    return { median: times[Math.floor(ROUNDS / 2)] ?? 0, slowest: times[ROUNDS - 1] ?? 0 };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: alerts of all states, some with five seasons, some lifted or replaced; the time of each round. */
async function judgeAll({ alerts, rounds }: { alerts: number; rounds: number }): Promise<number[]> {
  const load = (name: string) => import(`/src/domain/alert/${name}.ts`);
  const [{ spansFromText }, { judge }, { judgementInWords }] = await Promise.all(
    ['spans', 'judge', 'words'].map(load),
  );
  const now = 1_800_000_000;
  const texts = Array.from({ length: alerts }, (_, index) => {
    const from = now + (index - alerts / 2) * 3600;
    const change =
      index % 3 === 0 ? `/${index % 2 ? 'lifted' : 'replaced'}/${from + 60}/a-${index}` : '';
    const seasons = index % 4 === 0 ? 5 : 1;
    return Array.from({ length: seasons }, (_one, year) => {
      const start = from + year * 31_536_000;
      return `${start}/${start + 864_000}${year === 0 ? change : ''}`;
    }).join(' ');
  });
  const clock = { now: now * 1000, known: (now - 86_400) * 1000, slow: false };
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    const words = texts.map((text) => judgementInWords(judge(spansFromText(text), clock)));
    const passed = performance.now() - started;
    if (new Set(words).size < 4) throw new Error('the alerts are all alike: nothing was judged');
    return passed;
  });
}
