/** A worker that undoes the worker: for the day on which a released one does harm. It keeps nothing and answers nothing. */
export {};

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(undo()));

/** Open pages go on without a worker; they are not loaded anew, since somebody may be writing in one. */
async function undo(): Promise<void> {
  // First of all: on a phone whose caches are broken the rest may fail.
  await self.registration.unregister();
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith('mingbairen-'));
  await Promise.all(ours.map((name) => caches.delete(name)));
}
