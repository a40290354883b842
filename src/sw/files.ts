import { importsOf, isHashedFile } from '../domain/release/hashed-files.ts';
import { CACHES, PACK_PREFIX, PATIENCE_MS } from './names.ts';
import { fetchOrGiveUp } from './network.ts';
import { release } from './release.ts';
import { answer, cacheNames, putInto, readFrom } from './store.ts';

/** Answers with a hashed file: from this phone if it can be read, else from the network; what came is kept. */
export async function hashedFile(path: string): Promise<Response> {
  const file = await ownFile(path);
  if (file) return answer(path, await file.arrayBuffer(), file.headers);
  // Half of a style sheet looks worse than none.
  return (await integrityOf(path)) ? Response.error() : fetch(path);
}

/** Whether the files, and what they import in turn, are on this phone, where packs cannot take them away; missing ones are fetched. */
export async function haveFiles(paths: readonly string[]): Promise<boolean> {
  return (await withImports(paths, ownFile)) !== undefined;
}

/** Whether the files, and what they import in turn, are on this phone now. */
export async function areKept(paths: readonly string[]): Promise<boolean> {
  return (await withImports(paths, keptFile)) !== undefined;
}

/** The paths with those of everything that the files import in turn; nothing where `find` does not find one of them. */
export async function withImports(
  paths: readonly string[],
  find: (path: string) => Promise<Response | undefined>,
): Promise<Set<string> | undefined> {
  const all = new Set(paths);
  // A set that grows while it is walked is walked to its new end.
  for (const path of all) {
    const file = await find(path);
    if (!file) return undefined;
    if (path.endsWith('.js')) for (const one of importsOf(await file.text())) all.add(one);
  }
  return all;
}

/** A file that has been kept, in a pack or otherwise. */
export async function keptFile(path: string): Promise<Response | undefined> {
  const packs = (await cacheNames()).filter((name) => name.startsWith(PACK_PREFIX));
  for (const name of [CACHES.precache, CACHES.files, ...packs]) {
    const file = await readFrom(name, path);
    if (file) return file;
  }
  return undefined;
}

/** A file that is proven to be whole and stays on this phone, if there is room; nothing where it cannot be had. */
async function ownFile(path: string): Promise<Response | undefined> {
  for (const name of [CACHES.precache, CACHES.files]) {
    const file = await readFrom(name, path);
    if (file) return file;
  }
  const file = (await keptFile(path)) ?? (await fetchProven(path, await integrityOf(path)));
  if (file) await putInto(CACHES.files, path, file.clone());
  return file;
}

/** A file from the network that is proven to be whole; nothing where it is not, or cannot be proven. */
export async function fetchProven(
  path: string,
  integrity: string | undefined,
): Promise<Response | undefined> {
  if (!integrity) return undefined;
  // The browser's own cache may hold half of a file, and for a year; then the host itself is asked.
  for (const cache of [isHashedFile(path) ? 'default' : 'no-cache', 'reload'] as const) {
    try {
      const response = await fetchOrGiveUp(path, { integrity, cache });
      if (response.ok) return answer(path, await response.arrayBuffer(), response.headers);
    } catch {
      // Not there, not whole, or not in time.
    }
  }
  return undefined;
}

let newer: Promise<Readonly<Record<string, string>>> | undefined;

/** The integrity of a file: of this release, or of the one that the host has now. */
async function integrityOf(path: string): Promise<string | undefined> {
  if (release.files[path]) return release.files[path];
  const forget = () => {
    newer = undefined;
  };
  if (!newer) {
    newer = fetchOrGiveUp('/files.json', { cache: 'no-store' }, PATIENCE_MS).then((response) =>
      response.json(),
    );
    // An answer that hangs must not be what the next visit waits for.
    setTimeout(forget, PATIENCE_MS);
  }
  try {
    return (await newer)[path];
  } catch {
    forget();
    return undefined;
  }
}
