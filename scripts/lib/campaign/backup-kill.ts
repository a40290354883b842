import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { toContent } from '../../../src/domain/backup/content.ts';
import { planRestore, type RestoreMode } from '../../../src/domain/backup/restore.ts';
import { closePlain } from '../../../src/envelope/plain.ts';
import { ask, BackupHost } from './backup-host.ts';
import { afterSteps, linesOf, someTables, tablesIn } from './backup-rows.ts';
import { BrowserProcess } from './browser-process.ts';
import { failuresOf } from './failures.ts';
import { randomFrom, whole } from './random.ts';
import { Tally } from './tally.ts';
import type { Outcome } from './visitor.ts';

export interface BackupKillCampaign {
  browserPath: string;
  seed: number;
  runs: number;
  say: (line: string) => void;
}

/** One restore that is cut off. */
interface BackupKillCase {
  seed: number;
  rows: number;
  mode: RestoreMode;
  /** When it is killed: a part of the time that such a restore takes here. */
  part: number;
}

/** Kills the browser in the middle of restores; afterwards the phone must be as before or as wanted. */
export async function backupKillCampaign(options: BackupKillCampaign): Promise<Tally> {
  const { browserPath, seed, runs, say } = options;
  const random = randomFrom(seed);
  const cases = Array.from({ length: runs }, (_, index): [string, BackupKillCase] => [
    `${seed}-${index}`,
    {
      seed: whole(random, 1e6),
      rows: 200 + whole(random, 1200),
      mode: index % 2 === 0 ? 'merge' : 'replace',
      part: random() * 1.3,
    },
  ]);
  const tally = new Tally('backup-kill', say);
  const host = await BackupHost.start();
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-restore-'));
  try {
    for (const [name, one] of [...failuresOf<BackupKillCase>('backup-kill'), ...cases]) {
      tally.add(name, one, await runCase(browserPath, host.origin, profile, one));
      if (tally.runs % 10 === 0) say(`${tally.runs} / ${runs} …`);
    }
  } finally {
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return tally;
}

/** All cases share one phone: what one leaves behind is what the next one finds. */
async function runCase(
  browserPath: string,
  origin: string,
  profile: string,
  one: BackupKillCase,
): Promise<Outcome> {
  const outcome: Outcome = { broken: [], late: [], wrong: 1, seen: {} };
  const random = randomFrom(one.seed);
  const textOf = (tables: ReturnType<typeof someTables>) =>
    closePlain(toContent({ made: '2026-11-22T04:00:00Z', tables }));
  const backup = someTables(random, one.rows);
  const [start, text] = [await textOf(someTables(random, one.rows)), await textOf(backup)];

  const first = await BrowserProcess.start(browserPath, profile);
  let before: ReturnType<typeof tablesIn>;
  try {
    const page = await first.page();
    await page.goto(origin);
    await ask(page, 'open');
    const started = performance.now();
    await ask(page, 'restore', start, 'replace');
    const usual = performance.now() - started;
    before = tablesIn(await ask(page, 'content'));
    const restoring = ask(page, 'restore', text, one.mode).catch(() => {});
    await delay(one.part * usual);
    await first.kill();
    await restoring;
  } finally {
    await first.kill();
  }

  const second = await BrowserProcess.start(browserPath, profile);
  try {
    const page = await second.page();
    await page.goto(origin);
    const found = await ask(page, 'open');
    const now = linesOf(tablesIn(await ask(page, 'content')));
    const wanted = linesOf(afterSteps(before, planRestore(backup, before, one.mode)));
    const what = now === linesOf(before) ? 'as before' : now === wanted ? 'as wanted' : 'half';
    outcome.seen[`${one.mode}: ${what}`] = 1;
    if (what === 'half') outcome.broken.push(`${one.mode}: neither as before nor as wanted`);
    if (found.includes('lost')) outcome.broken.push(`found: ${found.join(', ')}`);
    return outcome;
  } finally {
    await second.kill();
  }
}
