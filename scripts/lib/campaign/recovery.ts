import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { FaultServer, Published } from './fault-server.ts';
import { inWords, type Verdict } from './judge.ts';
import { PAGES, PRECACHED, type TinyRelease } from './tiny-site.ts';
import type { Visitor } from './visitor.ts';

/** What every phone of a case has kept. */
export const KEPT: readonly string[] = [...PRECACHED, PAGES.walk];

/** The first visit of a phone, and a page that is not on the worker's list: what every case begins with. */
export async function begin(
  visitor: Visitor,
  host: FaultServer,
  release: TinyRelease,
): Promise<void> {
  await visitor.page.goto(`${host.origin}/`);
  await visitor.workers.ready();
  await visitor.visit({ when: 'before', path: PAGES.walk, releases: [release] });
  const { broken } = visitor.outcome;
  if (broken.length > 0) throw new Error(`a case cannot begin: ${broken.join('; ')}`);
}

/** Opens pages that are on the phone, and perhaps one that is not, with the host away. */
export async function readWithoutNetwork(
  visitor: Visitor,
  host: FaultServer,
  releases: readonly TinyRelease[],
  paths: readonly string[] = KEPT,
): Promise<void> {
  host.off();
  await visitor.workers.settled();
  for (const path of paths) {
    const isNew = path === PAGES.far;
    const when = isNew ? 'without a network, never opened before' : 'without a network';
    await visitor.visit({ when, path, releases, or: isNew ? ['offline page'] : [] });
  }
}

/**
 * The fault is over: two visits, after which pages are of the newest release; and so is, without a network again, all that
 * is on the worker's list. Each visit opens the pages of `visits`; `reads` are read in the end.
 */
export async function recover(
  visitor: Visitor,
  host: FaultServer,
  published: Published,
  releases: readonly TinyRelease[],
  visits: readonly string[] = [PAGES.home],
  reads: readonly string[] = KEPT,
): Promise<void> {
  const { late } = visitor.outcome;
  const isOld = (verdict: Verdict) =>
    verdict.kind === 'whole' && verdict.release !== published.release.number;
  host.on(published);
  for (const path of visits) {
    await visitor.visit({ when: 'first visit after the fault', path, releases });
  }
  await visitor.update();
  await visitor.leave();
  for (const path of visits) {
    const when = 'second visit after the fault';
    const verdict = await visitor.visit({ when, path, releases });
    if (isOld(verdict)) late.push(`${when}, ${path}: ${inWords(verdict)}`);
  }
  if (!(await hasWholePrecache(visitor.page, published.release))) {
    late.push('two visits after the fault the phone lacks a part of the precache');
  }
  await visitor.leave();

  host.off();
  for (const path of reads) {
    const when = 'in the end, without a network';
    const verdict = await visitor.visit({ when, path, releases });
    if (path !== PAGES.walk && isOld(verdict)) late.push(`${when}, ${path}: ${inWords(verdict)}`);
  }
}

const REPAIR_MS = 5000;

/** Whether every file of the worker's list can be read on this phone, soon: nothing says when a repair is done. */
async function hasWholePrecache(page: Page, { precached }: TinyRelease): Promise<boolean> {
  const isWhole = async (paths: readonly string[]) => {
    try {
      const cache = await caches.open('mingbairen-precache');
      for (const path of paths) {
        const response = await cache.match(path, { ignoreSearch: true });
        if (!(await response?.arrayBuffer())?.byteLength) return false;
      }
      return true;
    } catch {
      return false;
    }
  };
  for (const started = performance.now(); performance.now() - started < REPAIR_MS; ) {
    if (await page.evaluate(isWhole, precached)) return true;
    await delay(100);
  }
  return false;
}
