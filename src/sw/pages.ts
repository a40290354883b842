import { filesOf, haveFiles } from './files.ts';
import { builtOf, isWholePage, type Kept, keptPage, pageResponse, readKept } from './kept.ts';
import {
  CACHES,
  MOST_PAGES,
  OFFLINE_PAGE,
  PACK_PREFIX,
  PATIENCE_MS,
  STORED_HEADER,
} from './names.ts';

/** The key of a precached path in the precache, by the worker's own list. */
type KeyOf = (path: string) => string | undefined;

/**
 * Answers a visit to a page: from the network if it comes whole within three seconds, with every file it needs; else the
 * newest copy on this phone; else whatever the network gives in the end; else the offline page.
 */
export async function visit(event: FetchEvent, keyOf: KeyOf): Promise<Response> {
  const { request } = event;
  const path = pathOf(request.url);
  const network = fromNetwork(request, path);
  // What comes too late for this visit is still kept for the next one.
  event.waitUntil(network);
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined);
  });
  const first = await Promise.race([network, patience]);
  if (first?.whole) return first.response;
  const kept = await newestCopy(path, keyOf);
  if (kept) return keptPage(kept);
  const late = await network;
  return late?.response ?? (await offlinePage(keyOf));
}

interface FromNetwork {
  response: Response;
  /** Whether it is a page of ours, complete, and everything it needs is here; or an answer that is not for us to judge. */
  whole: boolean;
}

async function fromNetwork(request: Request, path: string): Promise<FromNetwork | undefined> {
  try {
    const response = await fetch(request);
    // A redirect is the browser's to follow; it shows us nothing.
    if (response.type === 'opaqueredirect') return { response, whole: true };
    const copy = response.clone();
    const text = await response.text();
    if (!isWholePage(text)) return { response: copy, whole: false };
    if (response.status === 404) return { response: copy, whole: true };
    if (!response.ok) return { response: copy, whole: false };
    const answer = pageResponse(text, response.headers);
    const whole = await haveFiles(filesOf(text));
    if (whole) await keep(path, answer.clone());
    return { response: answer, whole };
  } catch {
    return undefined;
  }
}

async function keep(path: string, response: Response): Promise<void> {
  try {
    const headers = new Headers(response.headers);
    headers.set(STORED_HEADER, String(Date.now()));
    const cache = await caches.open(CACHES.pages);
    // Put again, an old page moves to the end: the first keys are those not opened for longest.
    await cache.delete(path);
    await cache.put(path, new Response(await response.text(), { headers }));
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -MOST_PAGES).map((key) => cache.delete(key)));
  } catch {
    // A full disk keeps nothing; the page is shown all the same.
  }
}

/** Of the copies on this phone that can be read, the one of the newest build. */
async function newestCopy(path: string, keyOf: KeyOf): Promise<Kept | undefined> {
  const names = await caches.keys();
  const places: [name: string, key: string | undefined][] = [
    [CACHES.pages, path],
    [CACHES.precache, keyOf(path)],
    ...names
      .filter((name) => name.startsWith(PACK_PREFIX))
      .map((name): [string, string] => [name, path]),
  ];
  let newest: Kept | undefined;
  for (const [name, key] of places) {
    if (key === undefined) continue;
    const kept = await readKept(await caches.open(name), key);
    if (!kept || !isWholePage(kept.text)) continue;
    if (!newest || builtOf(kept.text) > builtOf(newest.text)) newest = kept;
  }
  return newest;
}

async function offlinePage(keyOf: KeyOf): Promise<Response> {
  const kept = await newestCopy(OFFLINE_PAGE, keyOf);
  return kept ? pageResponse(kept.text, kept.headers) : new Response(LAST_WORDS, HTML);
}

const HTML = { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } };

/** When not even the offline page can be read. */
const LAST_WORDS =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>打不开</title><body><h1>打不开</h1><p>没有网络，手机里也没有存下这一页。</p>' +
  '<p><b>有急症，马上打 <a href="tel:120">120</a>。</b></p><p><a href="/">回首页</a></p></body></html>';

/** Pages are the same whatever stands after `?`: what WeChat adds to a link finds the same page. */
export function pathOf(url: string): string {
  const { pathname } = new URL(url);
  return /\/$|\.[a-z\d]+$/i.test(pathname) ? pathname : `${pathname}/`;
}
