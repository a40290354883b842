import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { BrowserProcess } from './browser-process.ts';
import { failuresOf } from './failures.ts';
import { randomFrom, whole } from './random.ts';
import { damageStore, STORE_DAMAGES, type StoreDamage } from './store-damage-files.ts';
import { call, StoreHost } from './store-host.ts';
import type { Lack } from './store-page.ts';
import { after, askedAt, type Dump, differences, putNote, textFrom } from './store-rows.ts';
import { inLanes, Tally } from './tally.ts';
import type { Outcome } from './visitor.ts';

export interface StoreDamageCase {
  damage: StoreDamage;
  /** Chooses the file and the bytes. */
  seed: number;
  /** How often the browser is started after the damage. */
  starts: number;
}

export interface StoreDamageCampaign {
  browserPath: string;
  seed: number;
  runs: number;
  mostStarts: number;
  say: (line: string) => void;
}

/** Starts after the damage: two, and in every fourth case as many as are allowed. */
const STARTS = 2;
const EVERY = 4;
const LONGEST_START = 20_000;

/** Damages what lies in the profile of a closed browser, and starts it again. */
export async function storeDamageCampaign(options: StoreDamageCampaign): Promise<Tally> {
  const { browserPath, seed, runs, mostStarts, say } = options;
  const random = randomFrom(seed);
  const cases = Array.from({ length: runs }, (_, index): [string, StoreDamageCase] => {
    const damage = STORE_DAMAGES[index % STORE_DAMAGES.length] ?? 'log flipped';
    const starts = random() < 1 / EVERY ? mostStarts : STARTS;
    return [`${seed}-${index}`, { damage, seed: whole(random, 1e9), starts }];
  });
  const tally = new Tally('store-damage', say);
  const phones = await DamagedPhones.with(browserPath);
  try {
    const all = [...failuresOf<StoreDamageCase>('store-damage'), ...cases];
    await inLanes<[string, StoreDamageCase]>(all, 2, async ([name, one]) => {
      tally.add(name, one, await phones.run(one));
      if (tally.runs % 20 === 0) say(`${tally.runs} / ${all.length} …`);
    });
  } finally {
    await phones.close();
  }
  return tally;
}

/** Two phones as they were before the damage, one with its journal in files, one in the cache; a case gets a copy. */
class DamagedPhones {
  readonly #host: StoreHost;
  readonly #browserPath: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'mingbairen-damage-'));
  readonly #made = new Map<string, Promise<string>>();
  #must: Dump = {};

  private constructor(host: StoreHost, browserPath: string) {
    this.#host = host;
    this.#browserPath = browserPath;
  }

  static async with(browserPath: string): Promise<DamagedPhones> {
    return new DamagedPhones(await StoreHost.start(), browserPath);
  }

  async #make(lacks: Lack[]): Promise<string> {
    const profile = mkdtempSync(join(this.#folder, 'whole-'));
    const browser = await BrowserProcess.start(this.#browserPath, profile);
    const page = await browser.page();
    await page.goto(this.#host.origin());
    await call(page, 'open', 1, lacks);
    const random = randomFrom(1);
    let must: Dump = {};
    const ask = async (asked: ReturnType<typeof askedAt>) => {
      must = after(must, asked.changes);
      await call(page, 'ask', asked);
    };
    // Enough that the database has a table file, and a log after it.
    for (let round = 0; round < 8; round++) {
      const changes = Array.from({ length: 40 }, (_, index) =>
        putNote(`long-${index}`, textFrom(random, 16_000)),
      );
      await ask({ changes, forgets: round === 7 });
    }
    for (let index = 0; index < 60; index++) await ask(askedAt(1, 0, index));
    await browser.close();
    this.#must = must;
    return profile;
  }

  async #copy(lacks: Lack[]): Promise<string> {
    const made = this.#made.get(lacks.join()) ?? this.#make(lacks);
    this.#made.set(lacks.join(), made);
    const copy = mkdtempSync(join(this.#folder, 'copy-'));
    cpSync(await made, copy, { recursive: true });
    return copy;
  }

  async run({ damage, seed, starts }: StoreDamageCase): Promise<Outcome> {
    const outcome: Outcome = { broken: [], late: [], wrong: 0, seen: {} };
    const lacks: Lack[] = damage === 'journal in the cache damaged' ? ['files'] : [];
    const profile = await this.#copy(lacks);
    const what = damageStore(profile, damage, seed);
    if (what === undefined) throw new Error(`there was nothing for: ${damage}`);
    outcome.wrong = 1;
    try {
      let must: Dump | undefined;
      for (let start = 1; start <= starts; start++) {
        const browser = await BrowserProcess.start(this.#browserPath, profile);
        try {
          const page = await browser.page();
          must = await this.#start(page, outcome, { damage, lacks, start, must });
        } finally {
          await browser.close();
        }
      }
    } catch (error) {
      outcome.broken.push(`blank: ${String(error).split('\n')[0]}`);
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
    if (outcome.broken.length > 0) outcome.broken.unshift(what);
    return outcome;
  }

  async close(): Promise<void> {
    await this.#host.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** One start: everything is there, and one note more can be written. Returns what must be there at the next. */
  async #start(
    page: Page,
    outcome: Outcome,
    now: { damage: StoreDamage; lacks: Lack[]; start: number; must: Dump | undefined },
  ): Promise<Dump> {
    const { damage, lacks, start } = now;
    await page.goto(this.#host.origin());
    page.setDefaultTimeout(LONGEST_START);
    await Promise.race([call(page, 'open', 1, lacks), tooLong(LONGEST_START)]);
    const seen = await call(page, 'look');
    const isWhole = await call(page, 'verifyCopy');
    const isEmpty = damage === 'both gone' && start === 1;
    const must = now.must ?? (isEmpty ? {} : this.#must);
    const say = (what: string) => outcome.broken.push(`start ${start}: ${what}`);
    for (const what of differences(seen.rows, must)) say(what);
    const said = [...seen.found, ...(isWhole ? [] : ['journal was not whole'])].join(', ');
    if (start === 1) {
      const verdict = `${damage}: ${said || 'nothing noticed, nothing missing'}`;
      outcome.seen[verdict] = 1;
      if (isEmpty && !seen.found.includes('lost')) say('the loss was not said');
      if (isEmpty) await call(page, 'acceptLoss');
    } else if (said) {
      // LevelDB goes on writing behind a damaged place, and may lose that once more: the journal has it.
      const verdict = `${damage}, start ${start}: ${said}`;
      outcome.seen[verdict] = 1;
    }
    if (damage !== 'both gone' && seen.found.includes('lost')) say('said lost');
    const note = putNote(`after-${start}`, 'written after the damage');
    const answer = await call(page, 'ask', { changes: [note], forgets: false });
    if (!answer.saved) say(`refused: ${answer.why}`);
    else if (!answer.copied) say('not copied');
    return after(must, [note]);
  }
}

function tooLong(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not open after ${milliseconds} ms`)), milliseconds).unref();
  });
}
