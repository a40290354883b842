import { CACHES, PATIENCE_MS } from './names.ts';

/**
 * Answers with a precached file that is no page (the index of names, icons): from the network if it comes whole within
 * three seconds, else the copy on this phone, else whatever the network gives.
 */
export async function wholeData(request: Request, key: string): Promise<Response> {
  const network = fetch(request).then(async (response) => {
    const body = await response.clone().arrayBuffer();
    const json = response.headers.get('content-type')?.includes('json');
    // Half an index, or the page of a network that wants a password, is no JSON.
    if (json || request.url.endsWith('.json')) JSON.parse(new TextDecoder().decode(body));
    return response;
  });
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined);
  });
  const first = await Promise.race([network, patience]).catch(() => undefined);
  if (first?.ok) return first;
  const cache = await caches.open(CACHES.precache);
  try {
    const kept = await cache.match(key);
    if (kept) return new Response(await kept.arrayBuffer(), kept);
  } catch {
    await cache.delete(key).catch(() => false);
  }
  return network;
}
