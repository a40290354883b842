import type { Release } from '../domain/release/release.ts';
import { filesOf } from './files.ts';
import { builtOf, readKept } from './kept.ts';
import { CACHES, isOurs, PACK_PREFIX } from './names.ts';

/** Drops what nothing needs any more: caches of other times, opened pages that this release has newer, files that no kept page names. */
export async function tidy({ built, precache }: Release): Promise<void> {
  const known: string[] = Object.values(CACHES);
  const names = await caches.keys();
  const foreign = names.filter(
    (name) => isOurs(name) && !known.includes(name) && !name.startsWith(PACK_PREFIX),
  );
  await Promise.all(foreign.map((name) => caches.delete(name)));

  const pages = await caches.open(CACHES.pages);
  const precached = new Set(precache.map(({ url }) => url));
  const needed = new Set<string>();
  for (const { url } of await pages.keys()) {
    const { pathname } = new URL(url);
    const kept = await readKept(pages, pathname);
    if (!kept) continue;
    if (precached.has(pathname) && builtOf(kept.text) <= built) await pages.delete(pathname);
    else for (const path of filesOf(kept.text)) needed.add(path);
  }
  await dropFiles(needed, precached);
}

async function dropFiles(needed: Set<string>, precached: ReadonlySet<string>): Promise<void> {
  const files = await caches.open(CACHES.files);
  for (const path of needed) {
    const code = path.endsWith('.js') ? await readKept(files, path) : undefined;
    for (const [, name] of code?.text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g) ?? []) {
      // A set that grows while it is walked is walked to its new end.
      needed.add(`/_astro/${name}`);
    }
  }
  for (const { url } of await files.keys()) {
    const { pathname } = new URL(url);
    if (!needed.has(pathname) || precached.has(pathname)) await files.delete(pathname);
  }
}
