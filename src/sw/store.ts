/** The phone's caches as they are: refused, full or damaged. What cannot be done counts as not there. */

/** The names of all caches; none where the browser refuses to keep anything. */
export async function cacheNames(): Promise<string[]> {
  return caches.keys().catch(() => []);
}

/** A kept response with its body read. One that the disk has damaged throws while it is read: it is thrown away, to be fetched anew. */
export async function readFrom(name: string, key: string): Promise<Response | undefined> {
  try {
    // By name: opening a cache that a page has just deleted would make it again.
    const response = await caches.match(key, { cacheName: name });
    return response && new Response(await response.arrayBuffer(), response);
  } catch {
    await caches
      .open(name)
      .then((cache) => cache.delete(key))
      .catch(() => false);
    return undefined;
  }
}

/** Keeps a response; says whether it could. A cache that is damaged as a whole gives way to a new one. */
export async function putInto(name: string, key: string, response: Response): Promise<boolean> {
  const put = async (one: Response) => (await caches.open(name)).put(key, one);
  const again = response.clone();
  try {
    await put(response);
    return true;
  } catch (error) {
    // No room, or a response that no cache takes: that is no fault of the cache.
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (full || error instanceof TypeError) return false;
    return caches
      .delete(name)
      .then(() => put(again))
      .then(
        () => true,
        () => false,
      );
  }
}

/** The paths of everything in a cache; none where it cannot be read. */
export async function pathsIn(name: string): Promise<string[]> {
  try {
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  } catch {
    return [];
  }
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

/**
 * A body that is known to be right, under the headers that its host sent but for two things: what they say of the bytes on
 * the wire, and the type. A host that sends a style sheet as plain text would make it worthless for as long as it is kept.
 */
export function answer(path: string, body: BodyInit, from: Headers): Response {
  const headers = new Headers(from);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  const type = path.endsWith('/') ? 'text/html; charset=utf-8' : TYPES[path.split('.').pop() ?? ''];
  if (type) headers.set('content-type', type);
  return new Response(body, { headers });
}
