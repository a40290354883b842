import type { Page } from 'playwright-core';
import { FaultServer } from './fault-server.ts';
import { type Fault, faultsFrom, pagesFor } from './faults.ts';
import { type Random, shuffled, whole } from './random.ts';
import { begin, KEPT, readWithoutNetwork, recover } from './recovery.ts';
import { PAGES, type TinyRelease } from './tiny-site.ts';
import { type Outcome, Visitor } from './visitor.ts';

/** One update under one fault: everything that is needed to do it again. */
export interface WorkerCase {
  /** The seed of the releases. */
  site: number;
  from: number;
  to: number;
  /** What the host has after the fault: the same, or one release more. */
  finally: number;
  fault: Fault;
  /** The pages opened while the fault lasts. */
  pages: string[];
  /** The pages read without a network, after the fault and in the end. */
  reads: [string[], string[]];
  /** Whether the host still has the hashed files of the release before. */
  keepsOld: boolean;
  /** Whether the reader taps the line that offers the new content. */
  taps: boolean;
  /** Whether the reader leaves the site before coming back without a network, so that a waiting worker takes over. */
  leaves: boolean;
}

/** How far a phone can be behind. */
export const JUMP = 10;
/** The releases that cases are chosen from. */
export const RELEASES = 24;

/** `count` cases, the same for the same random numbers. Every fault comes as often as the others. */
export function workerCases(
  random: Random,
  all: readonly Fault[],
  site: number,
  count: number,
): WorkerCase[] {
  const faults = faultsFrom(random, all);
  return Array.from({ length: count }, () => {
    const fault = faults.next().value as Fault;
    const from = whole(random, RELEASES - JUMP - 1);
    const to = from + (random() < 0.2 ? JUMP : 1);
    return {
      site,
      from,
      to,
      finally: random() < 0.25 ? to + 1 : to,
      fault,
      pages: pagesFor(random, fault),
      reads: [
        shuffled(random, [...KEPT, PAGES.far]).slice(0, 3),
        shuffled(random, KEPT).slice(0, 2),
      ],
      keepsOld: random() < 0.5,
      taps: random() < 0.3,
      leaves: random() < 0.5,
    };
  });
}

/** Does one case in a page that is free. Throws where it could not be begun: then the harness is wrong, not the worker. */
export async function runWorkerCase(
  page: Page,
  releases: readonly TinyRelease[],
  one: WorkerCase,
): Promise<Outcome> {
  const [from, to, last] = [one.from, one.to, one.finally].map((number) => releases[number]);
  if (!from || !to || !last) throw new Error(`there are only ${releases.length} releases`);
  const older = one.keepsOld ? [from, to] : [];
  const host = await FaultServer.start({ release: from });
  try {
    const visitor = await Visitor.in(page, host.origin);
    const { outcome, workers } = visitor;
    await begin(visitor, host, from);

    host.on({ release: to, older, before: from }, one.fault);
    const either = [from, to];
    const when = 'while the fault lasts';
    for (const path of one.pages) {
      const isNew = path === PAGES.far;
      await visitor.visit({
        when: isNew ? `${when}, never opened before` : when,
        path,
        releases: either,
        or: isNew ? ['offline page', 'not ours', 'plain', 'still loading'] : [],
      });
      await Promise.race([visitor.update(), host.stalled()]);
    }
    if (one.taps && workers.waits) await tap(visitor, one, either);
    outcome.wrong = host.wrong;

    host.off();
    await workers.settled();
    if (page.url().startsWith(host.origin) && new URL(page.url()).pathname !== PAGES.far) {
      await visitor.visit({
        when: 'without a network, loaded again',
        path: new URL(page.url()).pathname,
        releases: either,
        open: () => page.reload(),
      });
    }
    if (one.leaves) await visitor.leave();
    await readWithoutNetwork(visitor, host, either, one.reads[0]);
    const all = [from, to, last];
    await recover(visitor, host, { release: last, older }, all, [PAGES.home], one.reads[1]);
    await visitor.vanish();
    return outcome;
  } finally {
    await host.close();
  }
}

/** Taps the line that offers the new content, where it stands there, and judges the page that loads itself. */
async function tap(
  visitor: Visitor,
  one: WorkerCase,
  releases: readonly TinyRelease[],
): Promise<void> {
  const { page } = visitor;
  const button = page.locator('.update button');
  const offered = await button.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  );
  if (!offered) return;
  await visitor.visit({
    when: 'after a tap',
    path: one.pages.at(-1) ?? PAGES.home,
    releases,
    open: () => Promise.all([page.waitForEvent('load', { timeout: 10_000 }), button.click()]),
  });
}
