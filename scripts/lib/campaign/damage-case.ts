import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserProcess } from './browser-process.ts';
import { applyDamage, type Damage } from './damage.ts';
import { FaultServer } from './fault-server.ts';
import { begin, recover } from './recovery.ts';
import { PAGES, PRECACHED, type TinyRelease } from './tiny-site.ts';
import { type Outcome, Visitor } from './visitor.ts';

/** What lies on the phone before the damage. */
export const STATES = ['one release', 'a newer release half way'] as const;

export interface DamageCase {
  /** The seed of the releases. */
  site: number;
  state: (typeof STATES)[number];
  damage: Damage;
  /** Whether the network is away when the phone is used again. */
  offline: boolean;
}

/** Phones as they were before the damage, each in a folder; a case gets a copy. All of them know one host. */
export class Phones {
  readonly host: FaultServer;
  readonly #browserPath: string;
  readonly #releases: readonly [TinyRelease, TinyRelease];
  readonly #folder = mkdtempSync(join(tmpdir(), 'mingbairen-phones-'));
  readonly #made = new Map<string, Promise<string>>();

  private constructor(
    host: FaultServer,
    browserPath: string,
    releases: readonly [TinyRelease, TinyRelease],
  ) {
    this.host = host;
    this.#browserPath = browserPath;
    this.#releases = releases;
  }

  static async with(
    browserPath: string,
    releases: readonly [TinyRelease, TinyRelease],
  ): Promise<Phones> {
    const host = await FaultServer.start({ release: releases[0] });
    return new Phones(host, browserPath, releases);
  }

  async #make(state: DamageCase['state']): Promise<string> {
    const profile = join(this.#folder, state.replaceAll(' ', '-'));
    const [old, newer] = this.#releases;
    this.host.on({ release: old });
    const browser = await BrowserProcess.start(this.#browserPath, profile);
    try {
      const visitor = await Visitor.in(await browser.page(), this.host.origin);
      await begin(visitor, this.host, old);
      if (state === 'a newer release half way') {
        this.host.on({ release: newer });
        for (const path of [PAGES.home, PAGES.walk]) {
          await visitor.visit({ when: 'before', path, releases: [newer] });
        }
        await visitor.update();
      }
    } finally {
      await browser.close();
    }
    return profile;
  }

  /** A copy of a phone, to be damaged. */
  async copy(state: DamageCase['state']): Promise<string> {
    const made = this.#made.get(state) ?? this.#make(state);
    this.#made.set(state, made);
    const copy = mkdtempSync(join(this.#folder, 'copy-'));
    cpSync(await made, copy, { recursive: true });
    return copy;
  }

  /** Does one case: the damaged phone without a network or with it, then with it until everything is there again. */
  async run(one: DamageCase): Promise<Outcome> {
    const profile = await this.copy(one.state);
    const hit = applyDamage(profile, one.damage);
    const [old, newer] = this.#releases;
    const either = one.state === 'one release' ? [old] : [old, newer];
    const now = one.state === 'one release' ? old : newer;
    const browser = await BrowserProcess.start(this.#browserPath, profile);
    try {
      const visitor = await Visitor.in(await browser.page(), this.host.origin);
      visitor.outcome.wrong = hit;
      if (one.offline) this.host.off();
      else this.host.on({ release: now });
      for (const path of [...PRECACHED, PAGES.walk]) {
        await visitor.visit({
          when: one.offline ? 'damaged, without a network' : 'damaged, with a network',
          path,
          releases: either,
          or: one.offline ? ['plain', 'offline page', 'last words'] : [],
        });
      }
      await recover(visitor, this.host, { release: now }, either, [PAGES.home, PAGES.walk]);
      return visitor.outcome;
    } finally {
      await browser.kill();
      rmSync(profile, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    await this.host.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
