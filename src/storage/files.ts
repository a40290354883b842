/** A place of the browser beside its database, for small texts by name. What it cannot do it throws. */
export interface Files {
  names(): Promise<string[]>;
  /** Nothing for a file that is not there; throws where the disk has damaged it. */
  read(name: string): Promise<string | undefined>;
  /** Whether a file has its name and no more: a browser that is killed while it writes one leaves that. */
  isEmpty(name: string): Promise<boolean>;
  /** The whole file or none of it. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Removes the place with everything in it. */
  clear(): Promise<void>;
}

/** The best place this browser has: files of its own, else its cache of answers; nothing where it refuses both, or the disk has damaged both for good. */
export async function openFiles(folder: string): Promise<Files | undefined> {
  return (await usable(() => ownFiles(folder))) ?? (await usable(() => cacheFiles(folder)));
}

/** A place whose list of names cannot be read any more is made anew, if the browser lets us. */
async function usable(open: () => Promise<Files | undefined>): Promise<Files | undefined> {
  try {
    const files = await open();
    const isReadable = await files?.names().then(
      () => true,
      () => false,
    );
    if (isReadable !== false) return files;
    await files?.clear();
    const anew = await open();
    await anew?.names();
    return anew;
  } catch {
    return undefined;
  }
}

async function ownFiles(folder: string): Promise<Files | undefined> {
  try {
    // Safari has the folders long before it lets a page write into them.
    if (!('createWritable' in FileSystemFileHandle.prototype)) return undefined;
    const root = await navigator.storage.getDirectory();
    const place = await root.getDirectoryHandle(folder, { create: true });
    return {
      async names() {
        const names: string[] = [];
        for await (const name of place.keys()) {
          // Where a write was cut off, Chromium leaves its draft behind.
          if (!name.endsWith('.crswap')) names.push(name);
        }
        return names;
      },
      async read(name) {
        const handle = await place.getFileHandle(name).catch(missing);
        return (await handle?.getFile())?.text();
      },
      async isEmpty(name) {
        const handle = await place.getFileHandle(name).catch(missing);
        const file = await handle?.getFile().catch(missing);
        return !file || file.size === 0;
      },
      async write(name, text) {
        const handle = await place.getFileHandle(name, { create: true });
        try {
          const stream = await handle.createWritable();
          await stream.write(text);
          await stream.close();
        } catch (error) {
          await place.removeEntry(name).catch(() => {});
          throw error;
        }
      },
      async remove(name) {
        await place.removeEntry(name).catch(missing);
      },
      async clear() {
        await root.removeEntry(folder, { recursive: true }).catch(missing);
      },
    };
  } catch {
    return undefined;
  }
}

function missing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}

async function cacheFiles(folder: string): Promise<Files | undefined> {
  try {
    const urlOf = (name: string) => `/${folder}/${name}`;
    const open = () => caches.open(folder);
    await open();
    return {
      async names() {
        const requests = await (await open()).keys();
        return requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1));
      },
      async read(name) {
        return (await (await open()).match(urlOf(name)))?.text();
      },
      async isEmpty(name) {
        return !(await (await open()).match(urlOf(name)));
      },
      async write(name, text) {
        await (await open()).put(urlOf(name), new Response(text));
      },
      async remove(name) {
        await (await open()).delete(urlOf(name));
      },
      async clear() {
        await caches.delete(folder);
      },
    };
  } catch {
    return undefined;
  }
}
