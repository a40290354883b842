import { PrecacheController } from 'workbox-precaching';
import { isHashedFile } from '../domain/release/hashed-files.ts';
import { completePrecache } from './complete.ts';
import { wholeData } from './data.ts';
import { hashedFile } from './files.ts';
import { CACHES, PATIENCE_MS } from './names.ts';
import { giveUpAll } from './network.ts';
import { keepPage, pathOf, visit } from './pages.ts';
import { release } from './release.ts';
import { keepWhatPagesNeed, tidy } from './tidy.ts';

declare const self: ServiceWorkerGlobalScope;

const precache = new PrecacheController({ cacheName: CACHES.precache, fallbackToNetwork: false });
precache.addToCacheList(release.precache);
const keyOf = (path: string) => precache.getCacheKeyForURL(path);

self.addEventListener('install', (event) => event.waitUntil(install(event)));

async function install(event: ExtendableEvent): Promise<void> {
  if (!(await completePrecache(keyOf, true))) throw new Error('not all of the release is here');
  await precache.install(event);
  if (!self.registration.active) await keepOpenPages();
  // It waits until pages let it take over or are closed: Chromium loses a visit that begins in the moment of a change.
}

/** Keeps the pages that were opened before there was a worker to keep them: what a resident came for is there next time. */
async function keepOpenPages(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const paths = new Set(open.map(({ url }) => pathOf(url)).filter((path) => !keyOf(path)));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([patience, Promise.all([...paths].map((path) => keepPage(path, keyOf)))]);
}

self.addEventListener('activate', (event) => event.waitUntil(activate(event)));

async function activate(event: ExtendableEvent): Promise<void> {
  const needed = await keepWhatPagesNeed(release);
  await precache.activate(event);
  await tidy(release, needed);
  if (asked) await tellPages();
}

/** Whether somebody has tapped for this release; one that takes over quietly leaves open pages as they are. */
let asked = false;

/** Every open page loads itself anew, those of other windows too; which one had better wait, each knows itself. */
async function tellPages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage('taken-over');
}

self.addEventListener('message', ({ data, ports }) => {
  if (data === 'take-over') asked = true;
  if (data === 'take-over' || data === 'take-over-quietly') void self.skipWaiting();
  if (data === 'make-way') giveUpAll();
  if (data === 'which') ports[0]?.postMessage({ version: release.version, built: release.built });
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  // The team's desk, where it shares this host with the demo, is none of ours: it is kept by no cache.
  if (pathname.startsWith('/desk/')) return;
  const key = keyOf(pathOf(request.url));
  if (request.mode === 'navigate') {
    const answer = visit(event, keyOf);
    event.respondWith(answer);
    event.waitUntil(answer.then(repair));
  } else if (isHashedFile(pathname)) event.respondWith(hashedFile(pathname));
  else if (key) event.respondWith(wholeData(request, key));
});

let repairing: Promise<boolean> | undefined;

/** Fetches again what the phone has lost of the precache: once for each life of the worker, or until it is all there. */
async function repair(): Promise<void> {
  repairing ??= completePrecache(keyOf);
  if (!(await repairing)) repairing = undefined;
}
