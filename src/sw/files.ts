import { CACHES } from './names.ts';
import { release } from './release.ts';

const HASHED = /\/_astro\/[\w.-]+/g;

/** The hashed files that a page names. */
export function filesOf(html: string): string[] {
  return [...new Set(html.match(HASHED) ?? [])];
}

/** Whether the path is of a file whose name carries a hash of what is in it. */
export function isHashedFile(path: string): boolean {
  return /^\/_astro\/[\w.-]+$/.test(path);
}

/** Answers with a hashed file: from this phone if it can be read, else from the network; what came is kept. */
export async function hashedFile(path: string): Promise<Response> {
  return (await keptFile(path)) ?? (await fetchFile(path, await integrityOf(path)));
}

/** Whether the files, and what they import in turn, are on this phone; those that are missing are fetched. */
export async function haveFiles(paths: readonly string[]): Promise<boolean> {
  const left = [...paths];
  const seen = new Set<string>();
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const file = (await keptFile(path)) ?? (await fetchWhole(path));
    if (!file) return false;
    if (path.endsWith('.js')) left.push(...importsOf(await file.text()));
  }
  return true;
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => `/_astro/${name}`);
}

/** A file that has been kept, with its body read: a damaged one is thrown away and looked for elsewhere. */
async function keptFile(path: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    try {
      const response = await cache.match(path);
      if (response) return new Response(await response.arrayBuffer(), response);
    } catch {
      await cache.delete(path).catch(() => false);
    }
  }
  return undefined;
}

/** A file from the network that is proven to be whole; nothing where it is not, or cannot be proven. */
async function fetchWhole(path: string): Promise<Response | undefined> {
  const integrity = await integrityOf(path);
  if (!integrity) return undefined;
  return fetchFile(path, integrity).catch(() => undefined);
}

async function fetchFile(path: string, integrity: string | undefined): Promise<Response> {
  const response = await fetch(path, integrity ? { integrity } : {});
  if (response.ok && integrity) {
    const cache = await caches.open(CACHES.files);
    // A full disk keeps nothing; the file is there for this page all the same.
    await cache.put(path, response.clone()).catch(() => undefined);
  }
  return response;
}

let newer: Promise<Readonly<Record<string, string>>> | undefined;

/** The integrity of a file: of this release, or of the one that the host has now. */
async function integrityOf(path: string): Promise<string | undefined> {
  if (release.files[path]) return release.files[path];
  newer ??= fetch('/files.json', { cache: 'no-store' }).then((response) => response.json());
  try {
    const files = await newer;
    if (!files[path]) newer = undefined;
    return files[path];
  } catch {
    newer = undefined;
    return undefined;
  }
}
