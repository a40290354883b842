import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { failuresOf } from './failures.ts';
import { allFaults } from './faults.ts';
import { type KillCase, killCases, runKillCase } from './kill-case.ts';
import { randomFrom } from './random.ts';
import { runSuccession, type Succession } from './succession.ts';
import { inLanes, Tally } from './tally.ts';
import { makeReleases, type TinyRelease } from './tiny-site.ts';
import type { Outcome } from './visitor.ts';
import { RELEASES, runWorkerCase, type WorkerCase, workerCases } from './worker-case.ts';

export interface WorkerCampaign {
  browserPath: string;
  seed: number;
  /** Updates under a fault of the host or the network. */
  runs: number;
  /** Updates in which the browser is killed. */
  kills: number;
  /** Releases in a row whose traces are counted; 0 for none. */
  releases: number;
  atOnce: number;
  say: (line: string) => void;
}

export interface WorkerResult {
  faults: Tally;
  kills: Tally;
  succession: Succession | undefined;
}

/** A browser is closed and started anew after so many cases: it grows. */
const CASES_PER_PAGE = 40;

/** Releases by the seed they were made from. */
function library(): (site: number) => Promise<TinyRelease[]> {
  const made = new Map<number, Promise<TinyRelease[]>>();
  return (site) => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbairen-tiny-'));
    const releases = made.get(site) ?? makeReleases(folder, RELEASES, site);
    made.set(site, releases);
    return releases;
  };
}

/** Pages of one browser, a fresh one now and then and after every mishap. */
class Pages {
  readonly #browser: Browser;
  readonly #pages = new Map<number, { page: Page; used: number }>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async of(lane: number): Promise<Page> {
    const here = this.#pages.get(lane);
    if (here && here.used < CASES_PER_PAGE) {
      here.used++;
      return here.page;
    }
    await this.drop(lane);
    const page = await (await this.#browser.newContext()).newPage();
    this.#pages.set(lane, { page, used: 1 });
    return page;
  }

  async drop(lane: number): Promise<void> {
    await this.#pages.get(lane)?.page.context().close();
    this.#pages.delete(lane);
  }
}

/** Once more where the browser itself has stumbled; what fails twice is a failure, unless the browser is gone altogether. */
async function twice(
  browser: Browser,
  work: () => Promise<Outcome>,
  between: () => Promise<void>,
): Promise<Outcome> {
  try {
    return await work();
  } catch {
    await between();
    return work().catch((error) => {
      if (!browser.isConnected()) throw error;
      return { broken: [String(error)], late: [], wrong: 0, seen: {} };
    });
  }
}

export async function workerCampaign(options: WorkerCampaign): Promise<WorkerResult> {
  const { browserPath, seed, runs, kills, atOnce, say } = options;
  const random = randomFrom(seed);
  const releasesOf = library();
  const [newest] = await releasesOf(seed);
  if (!newest) throw new Error('no release was made');

  const named = <Case>(campaign: string, cases: Case[]): [string, Case][] => [
    ...failuresOf<Case>(campaign),
    ...cases.map((one, index): [string, Case] => [`${seed}-${index}`, one]),
  ];
  const faultCases = named('worker', workerCases(random, allFaults(newest), seed, runs));
  const killed = named('worker-kill', killCases(random, seed, kills));

  const faults = new Tally('worker', say);
  const browser = await chromium.launch({ executablePath: browserPath });
  const pages = new Pages(browser);
  try {
    await inLanes<[string, WorkerCase]>(faultCases, atOnce, async ([name, one], lane) => {
      const releases = await releasesOf(one.site);
      const outcome = await twice(
        browser,
        async () => runWorkerCase(await pages.of(lane), releases, one),
        () => pages.drop(lane),
      );
      if (outcome.broken.length > 0) await pages.drop(lane);
      faults.add(name, one, outcome);
      if (faults.runs % 100 === 0) say(`${faults.runs} / ${faultCases.length} …`);
    });
    const succession =
      options.releases > 1
        ? await runSuccession(await pages.of(0), await manyReleases(options))
        : undefined;
    const killTally = new Tally('worker-kill', say);
    await inLanes<[string, KillCase]>(killed, Math.min(atOnce, 2), async ([name, one]) => {
      const releases = await releasesOf(one.site);
      const again = () => runKillCase(browserPath, releases, one);
      killTally.add(name, one, await twice(browser, again, async () => {}));
    });
    return { faults, kills: killTally, succession };
  } finally {
    await browser.close();
  }
}

function manyReleases({ releases, seed }: WorkerCampaign): Promise<TinyRelease[]> {
  return makeReleases(mkdtempSync(join(tmpdir(), 'mingbairen-tiny-')), releases, seed);
}
