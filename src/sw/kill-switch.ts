/** A worker that undoes the worker: for the day on which a released one does harm. It keeps nothing and answers nothing. */

export {};

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(undo()));

async function undo(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('mingbairen-')).map((name) => caches.delete(name)),
  );
  await self.registration.unregister();
  // Open pages go on without a worker; they are not loaded anew, since somebody may be writing in one.
}
