import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BrowserProcess } from './browser-process.ts';
import { oneOf, type Random, whole } from './random.ts';
import { call, type StoreHost } from './store-host.ts';
import { differences, notesOf, type Version } from './store-rows.ts';
import type { Outcome } from './visitor.ts';

/** A browser that is killed while newer code opens the older data. */
export interface UpgradeKillCase {
  versions: readonly [Version, Version];
  notes: number;
  /** Milliseconds from the opening to the kill. */
  wait: number;
  /** Which code opens first after the kill. */
  reader: 'old' | 'newer';
}

/** `count` cases, the same for the same random numbers. */
export function upgradeKillCases(random: Random, count: number): UpgradeKillCase[] {
  const pairs: readonly (readonly [Version, Version])[] = [
    [1, 2],
    [1, 3],
    [2, 3],
  ];
  return Array.from({ length: count }, () => ({
    versions: oneOf(random, pairs),
    notes: 20 + whole(random, 60),
    wait: whole(random, 120),
    reader: oneOf(random, ['old', 'newer']),
  }));
}

/** Does one case in a profile of its own: afterwards everything is as before for the old code, or there for the newer. */
export async function runUpgradeKillCase(
  browserPath: string,
  host: StoreHost,
  { versions, notes, wait, reader }: UpgradeKillCase,
): Promise<Outcome> {
  const outcome: Outcome = { broken: [], late: [], wrong: 1, seen: {} };
  const [old, newer] = versions;
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-upgrade-'));
  let browser = await BrowserProcess.start(browserPath, profile);
  try {
    let page = await browser.page();
    await page.goto(host.origin());
    await call(page, 'open', old);
    const { count } = await call(page, 'writeNotes', 'one', notes);
    const must = notesOf('one', count, old);
    await page.goto(host.origin());
    const opening = call(page, 'open', newer).catch(() => {});
    await delay(wait);
    await browser.kill();
    await opening;

    browser = await BrowserProcess.start(browserPath, profile);
    page = await browser.page();
    await page.goto(host.origin());
    let isNewer = true;
    if (reader === 'old') {
      await call(page, 'open', old);
      const { taken, rows } = await call(page, 'look');
      isNewer = taken === 'superseded';
      if (!isNewer) outcome.broken.push(...differences(rows, must).map((what) => `old: ${what}`));
      await page.goto(host.origin());
    }
    await call(page, 'open', newer);
    const { rows, readable, found, taken } = await call(page, 'look');
    outcome.broken.push(...differences(rows, must), ...found.map((what) => `found: ${what}`));
    if (taken) outcome.broken.push(`refused: ${taken}`);
    if (readable !== count) outcome.broken.push(`${count - readable} rows of the wrong shape`);
    outcome.seen[reader === 'old' && !isNewer ? 'whole old' : 'whole new'] = 1;
    return outcome;
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true });
  }
}
