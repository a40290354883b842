import { fetchProven } from './files.ts';
import { CACHES } from './names.ts';
import { release } from './release.ts';
import { putInto, readFrom } from './store.ts';

/**
 * Fetches what this phone lacks of the precache, or cannot read any more. Whether it is all there then; with `orStop`, the
 * first file that cannot be had ends it, so that a first visit over a bad line costs no more than it must.
 */
export async function completePrecache(
  keyOf: (path: string) => string | undefined,
  orStop = false,
): Promise<boolean> {
  let complete = true;
  for (const { url, integrity } of release.precache) {
    const key = keyOf(url) ?? url;
    if (await readFrom(CACHES.precache, key)) continue;
    const file = await fetchProven(url, integrity);
    if (file && (await putInto(CACHES.precache, key, file))) continue;
    if (orStop) return false;
    complete = false;
  }
  return complete;
}
