import { chromium } from 'playwright-core';
import { toContent } from '../../../src/domain/backup/content.ts';
import { closePlain } from '../../../src/envelope/plain.ts';
import { ask, BackupHost } from './backup-host.ts';
import { someTables } from './backup-rows.ts';
import { randomFrom } from './random.ts';

/** Milliseconds on a slowed-down processor. */
export interface BackupCost {
  rows: number;
  plain: { out: number; in: number };
  sealed: { out: number; in: number };
}

/** As slow as a cheap phone is held to be. */
const SLOWER = 6;
const PASSPHRASE = '村口的老槐树开花';

/** Measures a backup of many rows out and in, plain and sealed, at a sixth of this machine's speed. */
export async function backupCost(browserPath: string, rows: number): Promise<BackupCost> {
  const host = await BackupHost.start();
  const browser = await chromium.launch({ executablePath: browserPath });
  try {
    const page = await browser.newPage();
    await page.goto(host.origin);
    await ask(page, 'open');
    // Every id of a pool twice as large comes up at most once a table: more are drawn, so that enough are left.
    const tables = someTables(randomFrom(1), rows);
    const text = await closePlain(toContent({ made: '2026-11-22T04:00:00Z', tables }));
    await ask(page, 'restore', text, 'replace');
    const count = [...tables.values()].reduce((sum, { size }) => sum + size, 0);
    const session = await page.context().newCDPSession(page);
    const measure = async (passphrase: string) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const out = await ask(page, 'exportTime', passphrase);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await ask(page, 'empty');
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const back = await ask(page, 'importTime', passphrase);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      return { out, in: back };
    };
    return { rows: count, plain: await measure(''), sealed: await measure(PASSPHRASE) };
  } finally {
    await browser.close();
    await host.close();
  }
}
