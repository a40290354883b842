import type { Page } from 'playwright-core';
import { FaultServer } from './fault-server.ts';
import { begin, KEPT } from './recovery.ts';
import { PAGES, type TinyRelease } from './tiny-site.ts';
import { Visitor } from './visitor.ts';

/** What many releases in a row leave on a phone. */
export interface Succession {
  releases: number;
  broken: string[];
  /** Bytes on the phone after the last release. */
  left: number;
  /** The same on a phone that has seen the last release only. */
  alone: number;
  /** The most at any time, while a new release waits beside the old one. */
  most: number;
}

/** The bytes of everything that the site keeps. */
function keptBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let bytes = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        bytes += (await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0;
      }
    }
    return bytes;
  });
}

/** A phone that opens a page of each release in turn; compared with one that meets only the last. */
export async function runSuccession(
  page: Page,
  releases: readonly TinyRelease[],
): Promise<Succession> {
  const last = releases[releases.length - 1] as TinyRelease;
  const alone = await meet(page, [last]);
  const all = await meet(page, releases);
  return {
    releases: releases.length,
    broken: [...alone.broken, ...all.broken],
    left: all.left,
    alone: alone.left,
    most: all.most,
  };
}

async function meet(page: Page, releases: readonly TinyRelease[]) {
  const [first, ...others] = releases;
  if (!first) throw new Error('no release');
  const host = await FaultServer.start({ release: first });
  try {
    const visitor = await Visitor.in(page, host.origin);
    await begin(visitor, host, first);
    let most = await keptBytes(page);
    for (const [index, release] of others.entries()) {
      host.on({ release });
      // One page that everybody opens, and one that is opened now and then.
      const path = KEPT[index % KEPT.length] ?? PAGES.home;
      await visitor.visit({ when: 'each release', path, releases: [release] });
      await visitor.update();
      most = Math.max(most, await keptBytes(page));
      await visitor.leave();
    }
    await visitor.visit({
      when: 'in the end',
      path: PAGES.walk,
      releases: [releases.at(-1) ?? first],
    });
    const left = await keptBytes(page);
    await visitor.vanish();
    return { broken: visitor.outcome.broken, left, most: Math.max(most, left) };
  } finally {
    await host.close();
  }
}
