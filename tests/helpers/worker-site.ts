import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { type RunningSite, serveSite } from '../../scripts/lib/static-server.ts';
import { buildWorker } from '../../scripts/lib/sw/build-worker.ts';
import { OUT_DIR } from './out-dir.ts';

/** What stands on the home page of the new release, and only there. */
export const NEWS = '新的一版来了';

/** The built site with a worker of its own, as three releases, one that undoes the worker, and one whose worker came as an empty file. */
export type Release = 'old' | 'same again' | 'new' | 'kill switch' | 'emptied';

type Built = Exclude<Release, 'kill switch' | 'emptied'>;

/** Minutes between the moment at which the site was built and that of a release. */
const LATER: Readonly<Record<Built, number>> = { old: 0, 'same again': 1, new: 2 };

/** When a release was built, as its pages say. */
export function builtMoment(release: Built): string {
  const home = readFileSync(join(OUT_DIR, 'index.html'), 'utf8');
  const moment = / data-built="([^"]*)"/.exec(home)?.[1] ?? '';
  const inCounty = Date.parse(moment) + (8 * 60 + LATER[release]) * 60_000;
  return `${new Date(inCounty).toISOString().slice(0, 19)}+08:00`;
}

async function makeRelease(folder: string, release: Built) {
  cpSync(OUT_DIR, folder, { recursive: true });
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const html = readFileSync(path, 'utf8');
    const built = html.replace(/ data-built="[^"]*"/, ` data-built="${builtMoment(release)}"`);
    const isHome = file === 'index.html' && release === 'new';
    writeFileSync(path, isHome ? built.replace('</main>', `<p>${NEWS}</p></main>`) : built);
  }
  await buildWorker(folder);
}

/** A host that publishes one release after the other at one address. */
export class Releases {
  readonly #folder = mkdtempSync(join(tmpdir(), 'mingbairen-releases-'));
  #site: RunningSite | undefined;

  static async make(): Promise<Releases> {
    const releases = new Releases();
    for (const release of ['old', 'same again', 'new'] as const) {
      await makeRelease(releases.#of(release), release);
    }
    cpSync(releases.#of('old'), releases.#of('kill switch'), { recursive: true });
    await promisify(execFile)(process.execPath, ['scripts/build-kill-switch.ts'], {
      env: { ...process.env, MINGBAIREN_OUT: releases.#of('kill switch') },
    });
    cpSync(releases.#of('old'), releases.#of('emptied'), { recursive: true });
    writeFileSync(join(releases.#of('emptied'), 'sw.js'), '');
    releases.publish('old');
    releases.#site = await serveSite(releases.#published, 0);
    return releases;
  }

  #of(release: Release): string {
    return join(this.#folder, release.replace(' ', '-'));
  }

  get #published(): string {
    return join(this.#folder, 'published');
  }

  get origin(): string {
    return `http://localhost:${this.#site?.port}`;
  }

  /** From one request to the next the whole site is another one. */
  publish(release: Release): void {
    const next = join(this.#folder, 'next');
    symlinkSync(this.#of(release), next);
    renameSync(next, this.#published);
  }

  async remove(): Promise<void> {
    await this.#site?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A page in which errors and loadings are counted. */
export interface Watched {
  page: Page;
  errors: string[];
  /** How many documents it has loaded. */
  loads: () => number;
}

export async function watched(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const errors: string[] = [];
  let loads = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('domcontentloaded', () => {
    loads++;
  });
  return { page, errors, loads: () => loads };
}

/** Until the worker of the site has taken over. */
export async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
}

/** Asks for a newer worker, as the browser does by itself a second after a visit, and waits until one is installed. */
export async function newerWorkerWaits(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    while (worker?.state === 'installing') {
      await new Promise((resolve) => worker.addEventListener('statechange', resolve));
    }
    if (!registration.waiting) throw new Error('no newer worker waits');
  });
}

/** The moment for which the worker of the site was built. */
export function builtOfWorker(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return new Promise<string>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data.built);
      active?.postMessage('which', [port2]);
    });
  });
}
