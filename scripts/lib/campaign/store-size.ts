import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { BrowserProcess } from './browser-process.ts';
import { randomFrom } from './random.ts';
import { call, StoreHost } from './store-host.ts';
import { putNote, textFrom } from './store-rows.ts';

/** What many rows cost a slow phone, in milliseconds. */
export interface StoreSize {
  rows: number;
  /** The slowest of some starts. */
  start: number;
  /** 95 of 100 saves are as quick. */
  save: number;
  /** The longest save. */
  slowest: number;
}

export interface StoreSizeOptions {
  browserPath: string;
  seed: number;
  rows: number;
  saves: number;
}

/** A cheap phone against this machine. */
const SLOWDOWN = 6;
const STARTS = 5;
const AT_ONCE = 500;

/** Measures starts and saves with so many rows on a phone six times as slow as this machine. */
export async function storeSize(options: StoreSizeOptions): Promise<StoreSize> {
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-size-'));
  const host = await StoreHost.start();
  const browser = await BrowserProcess.start(options.browserPath, profile);
  try {
    const page = await browser.page();
    await page.goto(host.origin());
    await call(page, 'open', 1);
    await fill(page, options);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const starts: number[] = [];
    for (let start = 0; start < STARTS; start++) {
      await page.reload();
      starts.push(await call(page, 'open', 1));
    }
    const saves = await saveAll(page, options);
    const save = saves[Math.floor(saves.length * 0.95)] ?? Number.NaN;
    const slowest = saves[saves.length - 1] ?? Number.NaN;
    return { rows: options.rows, start: Math.max(...starts), save, slowest };
  } finally {
    await browser.kill();
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function fill(page: Page, { seed, rows }: StoreSizeOptions): Promise<void> {
  const random = randomFrom(seed);
  for (let from = 0; from < rows; from += AT_ONCE) {
    const changes = Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, index) =>
      putNote(`${from + index}`, textFrom(random, 120)),
    );
    await call(page, 'ask', { changes, forgets: false });
  }
}

/** How long each save took, the shortest first. */
async function saveAll(page: Page, { seed, saves }: StoreSizeOptions): Promise<number[]> {
  const random = randomFrom(seed + 1);
  const times: number[] = [];
  for (let index = 0; index < saves; index++) {
    const changes = [putNote(`more-${index}`, textFrom(random, 120))];
    const answer = await call(page, 'ask', { changes, forgets: false });
    if (!answer.saved) throw new Error(`refused: ${answer.why}`);
    times.push(answer.milliseconds);
  }
  return times.sort((a, b) => a - b);
}
