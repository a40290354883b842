import { PrecacheController } from 'workbox-precaching';
import { wholeData } from './data.ts';
import { hashedFile, isHashedFile } from './files.ts';
import { CACHES } from './names.ts';
import { pathOf, visit } from './pages.ts';
import { release } from './release.ts';
import { tidy } from './tidy.ts';

declare const self: ServiceWorkerGlobalScope;

const precache = new PrecacheController({ cacheName: CACHES.precache, fallbackToNetwork: false });
precache.addToCacheList(release.precache);
const keyOf = (path: string) => precache.getCacheKeyForURL(path);

self.addEventListener('install', (event) => {
  event.waitUntil(
    precache.install(event).then(async () => {
      // The same content built again: nobody has to be asked, and no page has to be loaded anew.
      if ((await rememberedVersion()) === release.version) await self.skipWaiting();
    }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    precache
      .activate(event)
      .then(() => rememberVersion())
      .then(() => tidy(release)),
  );
});

self.addEventListener('message', ({ data, ports }) => {
  if (data === 'take-over') void self.skipWaiting();
  if (data === 'which') ports[0]?.postMessage({ version: release.version, built: release.built });
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const key = keyOf(pathOf(request.url));
  if (request.mode === 'navigate') {
    event.waitUntil(repair());
    event.respondWith(visit(event, keyOf));
  } else if (isHashedFile(pathname)) event.respondWith(hashedFile(pathname));
  else if (key) event.respondWith(wholeData(request, key));
});

let repairing: Promise<void> | undefined;

/** Fetches again what the phone has lost of the precache; once for each life of the worker, whatever comes of it. */
function repair(): Promise<void> {
  repairing ??= (async () => {
    const cache = await caches.open(CACHES.precache);
    for (const { url, integrity } of release.precache) {
      const key = keyOf(url) ?? url;
      if (await cache.match(key)) continue;
      const response = await fetch(url, { integrity, cache: 'reload' }).catch(() => undefined);
      if (response?.ok) await cache.put(key, response);
    }
  })().catch(() => undefined);
  return repairing;
}

async function rememberedVersion(): Promise<string | undefined> {
  const memory = await caches.open(CACHES.memory);
  return (await memory.match('/version'))?.text().catch(() => undefined);
}

async function rememberVersion(): Promise<void> {
  const memory = await caches.open(CACHES.memory);
  await memory.put('/version', new Response(release.version));
}
