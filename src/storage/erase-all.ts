import { eraseSignUps } from './erase-sign-ups.ts';
import type { Store } from './store.ts';

/** Caches that say what somebody has read. What every phone has of the site says nothing, and stays for the next visit. */
const OF_READERS = /^mingbairen-(?:pages$|files$|pack-)/;

const OURS = 'mingbairen.';

/** Deletes everything that this site keeps of anybody on this phone. Throws where the browser refuses a part of it; then it can be done again. */
export async function eraseAll(store: Store): Promise<void> {
  await store.erase();
  await eraseSignUps();
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(OURS)) storage.removeItem(key);
  }
  // A browser that refuses its caches has kept nothing in them.
  const names = await caches.keys().catch(() => []);
  await Promise.all(
    names.filter((name) => OF_READERS.test(name)).map((name) => caches.delete(name)),
  );
}
