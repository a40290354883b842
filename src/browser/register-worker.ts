/** Built by scripts/build-sw.ts beside the worker; fetched only when there is something to offer. */
const OFFER = '/update.js';

/** Registers the worker that keeps pages on this phone, and offers a newer one when it waits. */
export function registerWorker(): void {
  navigator.serviceWorker?.register('/sw.js').then(
    (registration) => {
      const offer = () => {
        if (registration?.waiting)
          import(/* @vite-ignore */ OFFER).then((script) => script.offer(registration), nothing);
      };
      offer();
      // Some browsers that keep workers out answer with nothing.
      registration?.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', offer),
      );
    },
    // Refused (private window, a kept cookie rule): every page reads without it.
    nothing,
  );
}

/** What is left to do where the network or the browser says no. */
function nothing(): void {}
