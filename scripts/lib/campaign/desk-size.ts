import { chromium, type Page } from 'playwright-core';
import { toLink } from '../../../src/envelope/carried.ts';
import type { Recipients } from '../../../src/envelope/recipients.ts';
import { serveSite } from '../static-server.ts';
import { type Random, randomFrom } from './random.ts';
import { newAuthor, sealedBy, someWish } from './sign-up-wishes.ts';

/** What many sign-ups cost the team's computer, in milliseconds; each the slowest of its tries. */
export interface DeskSize {
  records: number;
  /** From the passphrase until the empty desk stands there: nearly all of it is the passphrase's own work. */
  empty: number;
  /** The same with all the records. */
  full: number;
  /** From a letter in the search field, or another filter, until the list is drawn. */
  filter: number;
}

export interface DeskSizeOptions {
  browserPath: string;
  /** Where the built site lies; it has a demo key. */
  outDir: string;
  /** Who the demo key that a new desk offers first belongs to. */
  recipients: Recipients;
  seed: number;
  records: number;
}

/** An old computer against this machine. */
const SLOWDOWN = 4;
const TRIES = 3;
const PATIENCE = { timeout: 300_000 };
const PASSPHRASE = '老槐树村口的开花了';

/** As many envelopes as one text file may hold. */
const IN_A_FILE = 50;

/** Takes so many sign-ups in by files, then opens the desk and filters on a computer four times as slow as this machine. */
export async function deskSize(options: DeskSizeOptions): Promise<DeskSize> {
  const { browserPath, outDir, seed, records } = options;
  const site = await serveSite(outDir, 0);
  if (!site) throw new Error('no free port on this machine');
  const desk = `http://localhost:${site.port}/desk/`;
  const browser = await chromium.launch({ executablePath: browserPath });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(desk);
    await page.getByRole('button', { name: '用示例钥匙试一试' }).click(PATIENCE);
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('再输一遍').fill(PASSPHRASE);
    await page.getByRole('button', { name: /锁上/ }).click();
    await page.getByText('还没有收到登记').waitFor(PATIENCE);
    const session = await page.context().newCDPSession(page);
    const slow = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
    await slow(SLOWDOWN);
    const empty = await slowestUnlock(page, '.desk-take-in');
    await slow(1);
    const files = await filesOf(randomFrom(seed), desk, options);
    await page.getByLabel('选文件或图片').setInputFiles(files);
    await page.getByText(`看了 ${records} 份`).waitFor(PATIENCE);
    await slow(SLOWDOWN);
    const full = await slowestUnlock(page, '.desk-row');
    // What opening has left to do is no part of filtering.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const filters: number[] = [];
    for (const text of ['王', '王桂', '138', '', '没有的人', '']) {
      filters.push(await filterFor(page, text));
    }
    return { records, empty, full, filter: Math.max(...filters) };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function filesOf(random: Random, desk: string, { recipients, records }: DeskSizeOptions) {
  const parties = { team: '', recovery: '', recipients };
  const files = [];
  for (let from = 0; from < records; from += IN_A_FILE) {
    const links: string[] = [];
    for (let at = from; at < Math.min(records, from + IN_A_FILE); at++) {
      links.push(toLink(desk, await sealedBy(await newAuthor(random), someWish(random), parties)));
    }
    const buffer = Buffer.from(links.join('\n'));
    files.push({ name: `${from}.txt`, mimeType: 'text/plain', buffer });
  }
  return files;
}

async function slowestUnlock(page: Page, there: string): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < TRIES; index++) {
    await page.reload();
    await page.getByLabel('团队台的口令').fill(PASSPHRASE, PATIENCE);
    times.push(await timeUntil(page, '.unlock button[type="submit"]', there));
  }
  return Math.max(...times);
}

/** Types into the search field, and says how long it took until the page had been drawn again, whether or not anything is different. */
function filterFor(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('#find');
        const begun = performance.now();
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(field, text);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        const drawn = () => setTimeout(() => resolve(performance.now() - begun));
        requestAnimationFrame(drawn);
      }),
    text,
  );
}

/** Presses a button, and says how long it took until something stood in the page. */
function timeUntil(page: Page, at: string, there: string): Promise<number> {
  return page.evaluate(
    ([at, there]) =>
      new Promise<number>((resolve, reject) => {
        const button = document.querySelector<HTMLElement>(at);
        if (!button) return reject(new Error(`no button ${at}`));
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector(there)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        });
        observer.observe(document, { childList: true, subtree: true });
        button.click();
      }),
    [at, there] as const,
  );
}
