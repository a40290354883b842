import {
  begunPath,
  isPackManifest,
  manifestBytes,
  manifestPath,
  type PackFile,
  type PackManifest,
  packCacheName,
  packOfCache,
} from '../domain/pack/pack.ts';

/** How a download stands after each file; `done` and `bytes` count what is on this phone. */
export interface Progress {
  done: number;
  files: number;
  bytes: number;
  total: number;
}

/** How a download ended: `gone` when the pack is no longer offered or changes under our hands, `full` when nothing more is kept. */
export type Outcome = 'whole' | 'offline' | 'full' | 'gone';

/** More at once only makes each slower on a thin line. */
const AT_ONCE = 4;
/** What has not come by then is asked for again; on 400 kbit/s a page takes a second, the manifest of 60 pages two. */
const FILE_MS = 30_000;
const MANIFEST_MS = 120_000;
const TRIES = 3;
/** How many new releases a download may meet before the reader has to tap again. */
const MOST_RELEASES = 3;
const LOCK = 'mingbairen-packs';

let line: Promise<unknown> = Promise.resolve();

/**
 * Brings a pack onto this phone, when those before it are done: in this tab, and where the browser can tell in the others
 * too. What is there already is not fetched again, so a download that was cut off anywhere goes on where it stopped.
 */
export function download(
  id: string,
  say: (progress: Readonly<Progress>) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const work = () => bringNewest(id, say, signal);
  const turn: Promise<Outcome> = line.then(() =>
    navigator.locks ? navigator.locks.request(LOCK, { signal }, work) : work(),
  );
  line = turn.catch(() => undefined);
  return turn;
}

async function bringNewest(
  id: string,
  say: (progress: Readonly<Progress>) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  let manifest = await manifestOf(id, signal);
  for (let release = 0; typeof manifest !== 'string'; release++) {
    const outcome = await bringAll(manifest, say, signal);
    const final = outcome === 'whole' || outcome === 'full' || release === MOST_RELEASES;
    if (final || signal.aborted) return outcome;
    // Perhaps other bytes than were promised: a new release came out while we were fetching.
    const newer: PackManifest | Outcome = await manifestOf(id, signal);
    if (typeof newer !== 'string' && haveSameFiles(newer, manifest)) return outcome;
    manifest = newer;
  }
  return manifest;
}

/** Whether two manifests promise the same bytes. A new build of the same words keeps the version, and changes them. */
function haveSameFiles(one: PackManifest, other: PackManifest): boolean {
  return JSON.stringify(one.files) === JSON.stringify(other.files);
}

/** Fetches what is missing; the manifest is written last and makes the pack whole, and only then does an older version go. */
async function bringAll(
  manifest: PackManifest,
  say: (progress: Readonly<Progress>) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const cache = await caches.open(packCacheName(manifest));
  const { id, files } = manifest;
  if (!(await put(cache, begunPath(id), asResponse(manifest)))) return 'full';
  const progress = {
    done: 0,
    files: files.length,
    bytes: manifestBytes(manifest),
    total: manifest.bytes,
  };
  const count = (file: PackFile) => {
    progress.done++;
    progress.bytes += file.bytes;
  };
  const left: PackFile[] = [];
  for (const file of files) {
    if (await cache.match(file.url)) count(file);
    else left.push(file);
  }
  say(progress);

  let trouble: Outcome | undefined;
  const work = async () => {
    for (let file = left.shift(); file && !trouble; file = left.shift()) {
      const outcome = await bring(cache, file, signal);
      if (outcome !== 'whole') {
        trouble = outcome;
      } else {
        count(file);
        say(progress);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (trouble) return trouble;
  if (!(await put(cache, manifestPath(id), asResponse(manifest)))) return 'full';
  await cache.delete(begunPath(id));
  await dropOlder(manifest);
  return 'whole';
}

async function manifestOf(
  id: string,
  signal: AbortSignal,
): Promise<PackManifest | 'gone' | 'offline'> {
  try {
    return await patiently(signal, MANIFEST_MS, async (patience) => {
      // Asked for anew each time; where nothing has changed, the host says so and it does not travel again.
      const init: RequestInit = { cache: 'no-cache', signal: patience };
      const response = await fetch(manifestPath(id), init);
      if (response.status === 404) return 'gone';
      const manifest: unknown = await response.json();
      return isPackManifest(manifest) && manifest.id === id ? manifest : 'offline';
    });
  } catch {
    return 'offline';
  }
}

async function bring(cache: Cache, { url, integrity }: PackFile, signal: AbortSignal) {
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt++) {
    try {
      // A file of another build than the manifest's fails here, and so does half of one.
      const response = await patiently(signal, FILE_MS, (patience) =>
        fetch(url, { integrity, cache: attempt ? 'reload' : 'no-cache', signal: patience }),
      );
      if (response.status === 404) return 'gone';
      if (response.ok) return (await put(cache, url, response)) ? 'whole' : 'full';
    } catch {
      // No network, cut off, or not the bytes that were promised: asked for again.
    }
  }
  return 'offline';
}

/** Lets something take only so long, and no longer than the reader wants it. */
async function patiently<T>(
  signal: AbortSignal,
  most: number,
  ask: (patience: AbortSignal) => Promise<T>,
): Promise<T> {
  const patience = new AbortController();
  const stop = () => patience.abort();
  const timer = setTimeout(stop, most);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await ask(patience.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Keeps something; `false` where there is no room, or the disk refuses for a reason of its own. */
async function put(cache: Cache, key: string, response: Response): Promise<boolean> {
  try {
    await cache.put(key, response);
    return true;
  } catch {
    return false;
  }
}

async function dropOlder({ id, version }: PackManifest): Promise<void> {
  for (const name of await caches.keys()) {
    const pack = packOfCache(name);
    if (pack?.id === id && pack.version !== version) await caches.delete(name);
  }
}

/** A manifest as it is kept, with the moment. */
function asResponse(manifest: PackManifest): Response {
  return new Response(JSON.stringify(manifest), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-mingbairen-stored': String(Date.now()),
    },
  });
}
