import { filesOf } from '../domain/release/hashed-files.ts';
import type { Release } from '../domain/release/release.ts';
import { keptFile, withImports } from './files.ts';
import { builtOf, readKept } from './kept.ts';
import { CACHES, isOurs, PACK_PREFIX } from './names.ts';
import { cacheNames, pathsIn, putInto } from './store.ts';

/**
 * Before the files of the last release go: drops the opened pages that this release has newer, and puts the files of the
 * others where they stay. Returns the paths of those files.
 */
export async function keepWhatPagesNeed({ built, precache }: Release): Promise<Set<string>> {
  const pages = await caches.open(CACHES.pages);
  const precached = new Set(precache.map(({ url }) => url));
  const needed = new Set<string>();
  for (const page of await pathsIn(CACHES.pages)) {
    const kept = await readKept(CACHES.pages, page);
    if (!kept) continue;
    if (precached.has(page) && builtOf(kept.text) <= built) await pages.delete(page);
    else for (const path of filesOf(kept.text)) needed.add(path);
  }
  const there = new Set(await pathsIn(CACHES.files));
  const all = new Set<string>();
  for (const path of needed) {
    for (const one of (await withImports([path], keptFile)) ?? [path]) all.add(one);
  }
  for (const path of all) {
    if (precached.has(path) || there.has(path)) continue;
    const file = await keptFile(path);
    if (file) await putInto(CACHES.files, path, file);
  }
  return all;
}

/** Drops what nothing needs any more: caches of other times, and files that no kept page names. */
export async function tidy({ precache }: Release, needed: ReadonlySet<string>): Promise<void> {
  const known: string[] = Object.values(CACHES);
  const foreign = (await cacheNames()).filter(
    (name) => isOurs(name) && !known.includes(name) && !name.startsWith(PACK_PREFIX),
  );
  await Promise.all(foreign.map((name) => caches.delete(name)));

  const precached = new Set(precache.map(({ url }) => url));
  const files = await caches.open(CACHES.files);
  for (const path of await pathsIn(CACHES.files)) {
    if (!needed.has(path) || precached.has(path)) await files.delete(path);
  }
}
