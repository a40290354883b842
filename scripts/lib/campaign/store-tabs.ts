import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { BrowserProcess } from './browser-process.ts';
import { failuresOf } from './failures.ts';
import { oneOf, type Random, randomFrom, whole } from './random.ts';
import { call, StoreHost } from './store-host.ts';
import type { Lack, Written } from './store-page.ts';
import { type Dump, differences, notesOf, type Version } from './store-rows.ts';
import { runUpgradeKillCase, upgradeKillCases } from './store-upgrade-kill.ts';
import { inLanes, Tally } from './tally.ts';
import type { Outcome } from './visitor.ts';

/** Two tabs of one site: both of one version, or a newer one that opens while the older writes. */
export interface StoreTabsCase {
  versions: readonly [Version, Version];
  lacks: Lack[];
  /** Milliseconds from the first write to the opening of the second tab. */
  wait: number;
  /** How many notes each tab writes that is not stopped. */
  notes: number;
}

export interface StoreTabsCampaign {
  browserPath: string;
  seed: number;
  runs: number;
  /** Kills of the browser in the middle of an upgrade. */
  kills: number;
  say: (line: string) => void;
}

export interface StoreTabsResult {
  tabs: Tally;
  kills: Tally;
}

const PAIRS: readonly (readonly [Version, Version])[] = [
  [1, 2],
  [1, 3],
  [2, 3],
  [1, 1],
  [2, 2],
  [3, 3],
];
const LONGEST_STALE = 1000;
const LONGEST_UNTIL_SEEN = 5000;

function tabsCase(random: Random, index: number): StoreTabsCase {
  return {
    versions: PAIRS[index % PAIRS.length] ?? [1, 2],
    lacks: oneOf(random, [[], [], ['files']]),
    wait: whole(random, 400),
    notes: 5 + whole(random, 25),
  };
}

/** Opens two tabs that write at once, `runs` times, and kills the browser in `kills` upgrades. */
export async function storeTabsCampaign(options: StoreTabsCampaign): Promise<StoreTabsResult> {
  const { browserPath, seed, runs, kills: killCount, say } = options;
  const random = randomFrom(seed);
  const named = <Case>(campaign: string, cases: Case[]): [string, Case][] => [
    ...failuresOf<Case>(campaign),
    ...cases.map((one, index): [string, Case] => [`${seed}-${index}`, one]),
  ];
  const cases = named(
    'store-tabs',
    Array.from({ length: runs }, (_, index) => tabsCase(random, index)),
  );
  const killCases = named('store-upgrade-kill', upgradeKillCases(random, killCount));
  const tabs = new Tally('store-tabs', say);
  const kills = new Tally('store-upgrade-kill', say);
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-tabs-'));
  const host = await StoreHost.start();
  const browser = await BrowserProcess.start(browserPath, profile);
  try {
    await inLanes(cases, 2, async ([name, one]) => {
      const pages = [await browser.context.newPage(), await browser.context.newPage()] as const;
      const origin = host.origin(`tabs-${name}`);
      for (const page of pages) await page.goto(origin);
      tabs.add(name, one, await runTabsCase(pages, one));
      for (const page of pages) await page.close();
      if (tabs.runs % 50 === 0) say(`${tabs.runs} / ${cases.length} …`);
    });
    await browser.kill();
    await inLanes(killCases, 2, async ([name, one]) => {
      kills.add(name, one, await runUpgradeKillCase(browserPath, host, one));
    });
  } finally {
    await browser.kill();
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return { tabs, kills };
}

async function runTabsCase(
  [one, other]: readonly [Page, Page],
  { versions, lacks, wait, notes }: StoreTabsCase,
): Promise<Outcome> {
  const outcome: Outcome = { broken: [], late: [], wrong: 1, seen: {} };
  const [old, newer] = versions;
  const isUpgrade = old !== newer;
  await call(one, 'open', old, lacks);
  const writing = call(one, 'writeNotes', 'one', isUpgrade ? 100_000 : notes);
  await delay(wait);
  await call(other, 'open', newer, lacks);
  const opened = await call(other, 'now');
  const [first, second] = await Promise.all([writing, call(other, 'writeNotes', 'other', notes)]);
  const acknowledged = { ...notesOf('one', first.count, old), ...notesOf('other', notes, newer) };
  outcome.seen['acknowledged writes'] = first.count + second.count;
  if (second.refused) outcome.broken.push(`the newer tab was refused: ${second.refused}`);
  if (isUpgrade) {
    outcome.broken.push(...(await staleness(one, first, opened)));
    outcome.seen['stale tabs stopped'] = 1;
  } else if (first.refused) outcome.broken.push(`refused: ${first.refused}`);

  for (const [name, tab] of isUpgrade ? [['other', other] as const] : both(one, other)) {
    const rows = await seenBy(tab, acknowledged);
    outcome.broken.push(...differences(rows, acknowledged).map((what) => `${name} tab: ${what}`));
  }
  const { readable, found } = await call(other, 'look');
  const count = Object.keys(acknowledged).length;
  if (readable !== count) outcome.broken.push(`${count - readable} rows of the wrong shape`);
  for (const what of found) outcome.broken.push(`found: ${what}`);
  const { database, journal, journalWhole } = await call(other, 'disk');
  for (const [place, rows] of Object.entries({ database, journal })) {
    const found = differences(rows ?? {}, acknowledged);
    outcome.broken.push(...found.map((what) => `${place}: ${what}`));
  }
  if (!journalWhole) outcome.broken.push('the journal is not whole');
  return outcome;
}

function both(one: Page, other: Page): (readonly [string, Page])[] {
  return [
    ['one', one],
    ['other', other],
  ];
}

/** Whether the old tab stopped in time, and says why. */
async function staleness(tab: Page, written: Written, opened: number): Promise<string[]> {
  const { taken } = await call(tab, 'look');
  const late = written.refusedAt - opened;
  return [
    ...(written.refused === 'superseded' ? [] : [`the old tab was refused: ${written.refused}`]),
    ...(taken === 'superseded' ? [] : [`the old tab says: ${taken}`]),
    ...(late > LONGEST_STALE ? [`the old tab stopped after ${late.toFixed(0)} ms`] : []),
  ];
}

/** What a tab has in memory, as soon as that is `must`; what it has in the end where it never is. */
async function seenBy(tab: Page, must: Dump): Promise<Dump> {
  const ended = performance.now() + LONGEST_UNTIL_SEEN;
  for (;;) {
    const { rows } = await call(tab, 'look');
    if (differences(rows, must).length === 0 || performance.now() > ended) return rows;
    await delay(50);
  }
}
