import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BrowserProcess } from './browser-process.ts';
import { FaultServer } from './fault-server.ts';
import { type Random, whole } from './random.ts';
import { begin, readWithoutNetwork, recover } from './recovery.ts';
import type { TinyRelease } from './tiny-site.ts';
import { type Outcome, Visitor } from './visitor.ts';
import { JUMP, RELEASES } from './worker-case.ts';

/** A browser that is killed in the middle of an update. */
export interface KillCase {
  site: number;
  from: number;
  to: number;
  /** While the new worker fetches its files, or while it takes over. */
  during: 'install' | 'take-over';
  /** The question to the host at which the clock starts; counts only while it installs. */
  question: number;
  /** Milliseconds from there to the kill. */
  after: number;
  /** Milliseconds that the host takes for each answer. */
  lag: number;
}

export function killCases(random: Random, site: number, count: number): KillCase[] {
  return Array.from({ length: count }, () => {
    const from = whole(random, RELEASES - JUMP);
    const during = random() < 0.75 ? 'install' : 'take-over';
    return {
      site,
      from,
      to: from + (random() < 0.2 ? JUMP : 1),
      during,
      question: 1 + whole(random, 18),
      after: whole(random, during === 'install' ? 25 : 80),
      lag: whole(random, 12),
    };
  });
}

/** Does one case, each in a profile of its own. */
export async function runKillCase(
  browserPath: string,
  releases: readonly TinyRelease[],
  one: KillCase,
): Promise<Outcome> {
  const [from, to] = [releases[one.from], releases[one.to]];
  if (!from || !to) throw new Error(`there are only ${releases.length} releases`);
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-kill-'));
  const host = await FaultServer.start({ release: from });
  let browser = await BrowserProcess.start(browserPath, profile);
  try {
    const first = await Visitor.in(await browser.page(), host.origin);
    await begin(first, host, from);
    host.on({ release: to, before: from });
    await killDuring(browser, first, host, one);

    browser = await BrowserProcess.start(browserPath, profile);
    const visitor = await Visitor.in(await browser.page(), host.origin);
    Object.assign(visitor.outcome.seen, first.outcome.seen);
    visitor.outcome.wrong = 1;
    await readWithoutNetwork(visitor, host, [from, to]);
    await recover(visitor, host, { release: to }, [from, to]);
    return visitor.outcome;
  } finally {
    await browser.kill();
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function killDuring(
  browser: BrowserProcess,
  visitor: Visitor,
  host: FaultServer,
  one: KillCase,
): Promise<void> {
  const update = async () => {
    await visitor.page.goto(`${host.origin}/`);
    await visitor.update();
  };
  if (one.during === 'take-over') {
    await update();
    const leaving = visitor.page.goto('about:blank').catch(() => {});
    await delay(one.after);
    await browser.kill();
    await leaving;
    return;
  }
  host.lag = one.lag;
  const reached = new Promise<void>((resolve) => {
    const start = host.questions;
    host.onQuestion = (count) => {
      if (count - start >= one.question) resolve();
    };
  });
  // Where there is less to fetch than that, the kill comes after the install.
  const updating = update().catch(() => {});
  await Promise.race([reached, updating]);
  await delay(one.after);
  await browser.kill();
  await updating;
  host.lag = 0;
  host.onQuestion = () => {};
}
