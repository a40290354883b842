import { chromium, type Page } from 'playwright-core';
import { serveSite } from '../static-server.ts';
import { diaryBackup, manyReadings } from './diary-rows.ts';
import { randomFrom } from './random.ts';

/** What years of entries cost a slow phone, in milliseconds; each the slowest of its tries. */
export interface DiarySize {
  rows: number;
  /** From the address to a page that can be used. */
  usable: number;
  /** From a tap until the chart of everything is drawn. */
  chart: number;
  /** From the tap on “save” until the result stands in the page: 95 of 100 are as quick. */
  save: number;
  slowest: number;
}

export interface DiarySizeOptions {
  browserPath: string;
  /** Where the built site lies. */
  outDir: string;
  seed: number;
  rows: number;
  saves: number;
}

/** A cheap phone against this machine. */
const SLOWDOWN = 6;
const TRIES = 3;
const PATIENCE = { timeout: 120_000 };

/** Opens, draws and saves with so many entries on a phone six times as slow as this machine. */
export async function diarySize(options: DiarySizeOptions): Promise<DiarySize> {
  const { browserPath, outDir, seed, rows, saves } = options;
  const site = await serveSite(outDir, 0);
  if (!site) throw new Error('no free port on this machine');
  const origin = `http://localhost:${site.port}`;
  const browser = await chromium.launch({ executablePath: browserPath });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const readings = manyReadings(randomFrom(seed), rows, Date.now());
    const person = { name: '奶奶', relation: 'grandmother', colour: 'green' } as const;
    await bringDiary(page, origin, await diaryBackup({ id: 'p', person, readings }));
    await page.addInitScript(noteUsable);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const starts: number[] = [];
    const charts: number[] = [];
    for (let index = 0; index < TRIES; index++) {
      await page.goto(`${origin}/me/diary/`);
      await page.getByRole('img', { name: '的图' }).first().waitFor(PATIENCE);
      starts.push(await page.evaluate(() => Reflect.get(window, 'usable')));
      charts.push(await tapUntil(page, '全部', '.pill[aria-pressed="true"]:last-child'));
    }
    const times: number[] = [];
    for (let index = 0; index < saves; index++) {
      await page.getByRole('button', { name: '血压' }).first().click();
      await page
        .locator('.field-number input')
        .nth(0)
        .fill(`${120 + (index % 30)}`);
      await page.locator('.field-number input').nth(1).fill('80');
      times.push(await tapUntil(page, '存下', '.reading'));
      await page.getByRole('button', { name: '回日记' }).click();
      await page.locator('#entries').waitFor(PATIENCE);
    }
    times.sort((a, b) => a - b);
    const save = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
    const slowest = times[times.length - 1] ?? Number.NaN;
    return { rows, usable: Math.max(...starts), chart: Math.max(...charts), save, slowest };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Brings a backup onto the phone. */
export async function bringDiary(page: Page, origin: string, text: string): Promise<void> {
  await page.goto(`${origin}/me/backup/`);
  const buffer = Buffer.from(text);
  await page.getByLabel('选备份文件').setInputFiles({ name: 'x', mimeType: '', buffer });
  await page.getByRole('button', { name: '恢复', exact: true }).click(PATIENCE);
  await page.getByRole('heading', { name: '恢复好了' }).waitFor(PATIENCE);
}

/** Notes in the page when its first button for an entry has been painted. */
function noteUsable(): void {
  const look = () => {
    if (!document.querySelector('.kinds button')) requestAnimationFrame(look);
    else setTimeout(() => Object.assign(window, { usable: performance.now() }));
  };
  requestAnimationFrame(look);
}

/** Taps a button, and says how long it took until something stood in the page. */
function tapUntil(page: Page, words: string, there: string): Promise<number> {
  return page.evaluate(
    ([words, there]) =>
      new Promise<number>((resolve, reject) => {
        const buttons = [...document.querySelectorAll('button')];
        const button = buttons.find(({ textContent }) => textContent === words);
        if (!button) return reject(new Error(`no button ${words}`));
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector(there)) return;
          observer.disconnect();
          resolve(performance.now() - begun);
        });
        observer.observe(document, { attributes: true, childList: true, subtree: true });
        button.click();
      }),
    [words, there] as const,
  );
}
