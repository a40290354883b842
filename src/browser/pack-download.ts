import {
  isPackManifest,
  manifestPath,
  type PackFile,
  type PackManifest,
  packCacheName,
  packOfCache,
} from '../domain/pack/pack.ts';

/** How a download stands after each file; `done` and `bytes` count files and bytes that are on this phone. */
export interface Progress {
  done: number;
  files: number;
  bytes: number;
  total: number;
}

/** How a download ended: `gone` when the pack is no longer offered or changes under our hands, `full` when there is no room. */
export type Outcome = 'whole' | 'offline' | 'full' | 'gone';

/** More at once only makes each slower on a thin line. */
const AT_ONCE = 4;
/** A file that has not come by then is asked for again; on 400 kbit/s a page takes a second. */
const FILE_MS = 30_000;
const TRIES = 3;

/**
 * Brings a pack onto this phone. What is there already is not fetched again, so a download that was cut off anywhere goes
 * on where it stopped; the manifest is written last and makes the pack whole, and only then does an older version go.
 */
export async function download(
  id: string,
  say: (progress: Readonly<Progress>) => void,
  signal: AbortSignal,
  again = true,
): Promise<Outcome> {
  const manifest = await manifestOf(id, signal);
  if (typeof manifest === 'string') return manifest;
  const cache = await caches.open(packCacheName(manifest));
  const left: PackFile[] = [];
  const progress = { done: 0, files: manifest.files.length, bytes: 0, total: manifest.bytes };
  for (const file of manifest.files) {
    if (await cache.match(file.url)) {
      progress.done++;
      progress.bytes += file.bytes;
    } else left.push(file);
  }
  say(progress);

  let trouble: Outcome | undefined;
  const work = async () => {
    for (let file = left.shift(); file && !trouble; file = left.shift()) {
      const outcome = await bring(cache, file, signal);
      if (outcome !== 'whole') {
        trouble = outcome;
        continue;
      }
      progress.done++;
      progress.bytes += file.bytes;
      say(progress);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (trouble) {
    // Other bytes than were promised: a new release came out while we were fetching. Its files are asked for once.
    const newer = trouble === 'full' || signal.aborted ? manifest : await manifestOf(id, signal);
    const changed = typeof newer !== 'string' && newer.version !== manifest.version;
    return changed && again ? download(id, say, signal, false) : trouble;
  }
  if (!(await put(cache, manifestPath(id), sealed(manifest)))) return 'full';
  await dropOlder(manifest);
  say({ ...progress, bytes: manifest.bytes });
  return 'whole';
}

async function manifestOf(
  id: string,
  signal: AbortSignal,
): Promise<PackManifest | 'gone' | 'offline'> {
  try {
    const response = await fetch(manifestPath(id), { cache: 'no-store', signal });
    if (response.status === 404) return 'gone';
    const manifest: unknown = await response.json();
    return isPackManifest(manifest) && manifest.id === id ? manifest : 'offline';
  } catch {
    return 'offline';
  }
}

async function bring(cache: Cache, file: PackFile, signal: AbortSignal): Promise<Outcome> {
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt++) {
    const patience = new AbortController();
    const stop = () => patience.abort();
    const timer = setTimeout(stop, FILE_MS);
    signal.addEventListener('abort', stop);
    try {
      // A file of another build than the manifest's fails here, and so does half of one.
      const response = await fetch(file.url, {
        integrity: file.integrity,
        cache: 'no-cache',
        signal: patience.signal,
      });
      if (response.status === 404) return 'gone';
      if (response.ok) return (await put(cache, file.url, response)) ? 'whole' : 'full';
    } catch {
      // No network, cut off, or not the bytes that were promised: asked for again.
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }
  return 'offline';
}

async function put(cache: Cache, key: string, response: Response): Promise<boolean> {
  try {
    await cache.put(key, response);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false;
    throw error;
  }
}

async function dropOlder({ id, version }: PackManifest): Promise<void> {
  for (const name of await caches.keys()) {
    const pack = packOfCache(name);
    if (pack?.id === id && pack.version !== version) await caches.delete(name);
  }
}

/** The manifest as the last thing in the cache, with the day. */
function sealed(manifest: PackManifest): Response {
  return new Response(JSON.stringify(manifest), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-mingbairen-stored': String(Date.now()),
    },
  });
}
