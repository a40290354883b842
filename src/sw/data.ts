import { CACHES, PATIENCE_MS } from './names.ts';
import { fetchOrGiveUp } from './network.ts';
import { answer, readFrom } from './store.ts';

/**
 * Answers with a precached file that is no page. Data (the index of names): from the network if it comes whole within three
 * seconds, else the copy on this phone, else whatever the network gives. Everything else (icons, a script): the copy on
 * this phone, which was proven to be whole, else the network.
 */
export async function wholeData(request: Request, key: string): Promise<Response> {
  const path = new URL(request.url).pathname;
  const keptCopy = async () => {
    const kept = await readFrom(CACHES.precache, key);
    return kept && answer(path, await kept.arrayBuffer(), kept.headers);
  };
  if (/\.(?:js|svg|webmanifest)$/.test(path)) return (await keptCopy()) ?? fetch(request);
  const network = path.endsWith('.json') ? fetchJson(request) : fetch(request);
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined);
  });
  const first = await Promise.race([network, patience]).catch(() => undefined);
  if (first?.ok) return first;
  return (await keptCopy()) ?? network;
}

/** JSON from the network. Half of one, or the page of a network that wants a password, is none: then the host itself is asked. */
async function fetchJson(request: Request): Promise<Response> {
  const response = await fetchOrGiveUp(request);
  if (await isJson(response)) return response;
  const again = await fetchOrGiveUp(request.url, { cache: 'reload' });
  if (await isJson(again)) return again;
  throw new TypeError('no JSON');
}

function isJson(response: Response): Promise<boolean> {
  return response
    .clone()
    .json()
    .then(
      () => true,
      () => false,
    );
}
