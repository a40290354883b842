import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BrowserProcess } from './browser-process.ts';
import { failuresOf } from './failures.ts';
import { type Random, randomFrom, whole } from './random.ts';
import { call, StoreHost } from './store-host.ts';
import type { Lack } from './store-page.ts';
import { after, askedAt, type Dump, differences } from './store-rows.ts';
import { inLanes, Tally } from './tally.ts';
import type { Outcome } from './visitor.ts';

/** A phone whose browser is killed again and again while it writes. */
export interface StoreKillCase {
  seed: number;
  /** What the browser lacks: without `files` the journal is in the cache. */
  lacks: Lack[];
  kills: Kill[];
}

interface Kill {
  /** While the store opens, or while it writes. */
  during: 'opening' | 'writing';
  /** Milliseconds from there to the kill. */
  wait: number;
}

export interface StoreKillCampaign {
  browserPath: string;
  seed: number;
  /** Kills altogether. */
  runs: number;
  say: (line: string) => void;
}

const KILLS_PER_PHONE = 20;

function killCase(random: Random, index: number, count: number): StoreKillCase {
  return {
    seed: whole(random, 1e6),
    lacks: index % 3 === 2 ? ['files'] : [],
    kills: Array.from({ length: count }, (): Kill => {
      const during = random() < 0.1 ? 'opening' : 'writing';
      return { during, wait: whole(random, during === 'opening' ? 150 : 2000) };
    }),
  };
}

/** Kills the browser in the middle of its writes, starts it again and compares. `seen` counts the acknowledged writes. */
export async function storeKillCampaign(options: StoreKillCampaign): Promise<Tally> {
  const { browserPath, seed, runs, say } = options;
  const random = randomFrom(seed);
  const phones = Math.ceil(runs / KILLS_PER_PHONE);
  const cases = Array.from({ length: phones }, (_, index): [string, StoreKillCase] => {
    const count = Math.min(KILLS_PER_PHONE, runs - index * KILLS_PER_PHONE);
    return [`${seed}-${index}`, killCase(random, index, count)];
  });
  const tally = new Tally('store-kill', say);
  const host = await StoreHost.start();
  try {
    const all = [...failuresOf<StoreKillCase>('store-kill'), ...cases];
    await inLanes<[string, StoreKillCase]>(all, 2, async ([name, one]) => {
      tally.add(name, one, await runStoreKillCase(browserPath, host, name, one));
      say(`${tally.runs} / ${all.length} …`);
    });
  } finally {
    await host.close();
  }
  return tally;
}

/** Does one case in a profile of its own. `run` names it to the host. */
async function runStoreKillCase(
  browserPath: string,
  host: StoreHost,
  run: string,
  one: StoreKillCase,
): Promise<Outcome> {
  const profile = mkdtempSync(join(tmpdir(), 'mingbairen-kill-'));
  const phone = new KilledPhone(browserPath, host, run, one, profile);
  try {
    for (const [session, kill] of one.kills.entries()) await phone.session(session, kill);
    await phone.session(one.kills.length, undefined);
    return phone.outcome;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

class KilledPhone {
  readonly outcome: Outcome = { broken: [], late: [], wrong: 0, seen: {} };
  readonly #browserPath: string;
  readonly #host: StoreHost;
  readonly #run: string;
  readonly #one: StoreKillCase;
  readonly #profile: string;
  #must: Dump = {};
  /** What was asked for and not acknowledged when the browser was killed. */
  #maybe: Dump | undefined;

  constructor(
    browserPath: string,
    host: StoreHost,
    run: string,
    one: StoreKillCase,
    profile: string,
  ) {
    this.#browserPath = browserPath;
    this.#host = host;
    this.#run = run;
    this.#one = one;
    this.#profile = profile;
  }

  #count(what: string, by = 1): void {
    this.outcome.seen[what] = (this.outcome.seen[what] ?? 0) + by;
  }

  #wrong(session: number, ...found: string[]): void {
    this.outcome.broken.push(...found.map((one) => `session ${session}: ${one}`));
  }

  /** Starts the browser, compares, writes, and kills it. */
  async session(session: number, kill: Kill | undefined): Promise<void> {
    const browser = await BrowserProcess.start(this.#browserPath, this.#profile);
    try {
      const page = await browser.page();
      await page.goto(this.#host.origin());
      const opening = call(page, 'open', 1, this.#one.lacks);
      if (kill?.during === 'opening') {
        opening.catch(() => {});
        await delay(kill.wait);
        this.#count('killed while it opened');
        return;
      }
      await opening;
      const seen = await call(page, 'look');
      for (const found of seen.found) this.#wrong(session, `found: ${found}`);
      this.#compare(session, seen.rows);
      const disk = await call(page, 'disk');
      if (!disk.journalWhole) this.#wrong(session, 'the journal is not whole');
      const places = { database: disk.database, journal: disk.journal };
      for (const [place, rows] of Object.entries(places)) {
        const found = differences(rows ?? {}, seen.rows);
        this.#wrong(session, ...found.map((one) => `${place}: ${one}`));
      }
      if (!kill) return;
      const { seed } = this.#one;
      const writing = call(page, 'writeOn', this.#run, seed, session);
      const ended = writing.catch((error) => String(error));
      const early = await Promise.race([ended, delay(kill.wait)]);
      if (early) this.#wrong(session, `stopped writing: ${early}`);
      await browser.kill();
      this.#expect(session);
    } finally {
      await browser.kill();
    }
  }

  /** What must be there after the kill: everything acknowledged, and one request more or not. */
  #expect(session: number): void {
    const { seed } = this.#one;
    const count = this.#host.acknowledged(this.#run, session);
    for (let index = 0; index < count; index++) {
      this.#must = after(this.#must, askedAt(seed, session, index).changes);
    }
    this.#maybe = after(this.#must, askedAt(seed, session, count).changes);
    this.outcome.wrong++;
    this.#count('killed while it wrote');
    this.#count('acknowledged writes', count);
  }

  #compare(session: number, rows: Dump): void {
    const found = differences(rows, this.#must);
    const isOneMore = this.#maybe && differences(rows, this.#maybe).length === 0;
    if (found.length > 0 && isOneMore) this.#count('one unacknowledged write kept whole');
    else this.#wrong(session, ...found);
    this.#must = rows;
    this.#maybe = undefined;
  }
}
