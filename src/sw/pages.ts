import { filesOf } from '../domain/release/hashed-files.ts';
import { areKept, haveFiles } from './files.ts';
import {
  builtOf,
  isHalfPage,
  isWholePage,
  type Kept,
  keptPage,
  pageResponse,
  readKept,
} from './kept.ts';
import {
  CACHES,
  MOST_PAGES,
  OFFLINE_PAGE,
  PACK_PREFIX,
  PATIENCE_MS,
  STORED_HEADER,
} from './names.ts';
import { fetchOrGiveUp } from './network.ts';
import { cacheNames, pathsIn, putInto } from './store.ts';

/** The key of a precached path in the precache, by the worker's own list. */
type KeyOf = (path: string) => string | undefined;

/**
 * Answers a visit to a page: from the network if it comes whole within three seconds, with every file it needs; else the
 * newest copy on this phone; else whatever the network gives in the end; else the offline page.
 */
export async function visit(event: FetchEvent, keyOf: KeyOf): Promise<Response> {
  const { request } = event;
  const path = pathOf(request.url);
  const network = fromNetwork(request, path, keyOf);
  const complete = network.then(async (came) => ((await came?.complete()) ? came : undefined));
  // What comes too late for this visit is still kept for the next one.
  event.waitUntil(complete);
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined);
  });
  const first = await Promise.race([complete, patience]);
  if (first) return first.response;
  const kept = await newestCopy(path, keyOf);
  if (kept) return keptPage(kept);
  const late = await network;
  return late?.response ?? (await offlinePage(keyOf));
}

/** Fetches a page as a visit does, and keeps it. */
export async function keepPage(path: string, keyOf: KeyOf): Promise<void> {
  await (await fromNetwork(new Request(path), path, keyOf))?.complete();
}

interface FromNetwork {
  response: Response;
  /** Whether it is a page of ours, whole, with everything it needs here (then it is kept too), or an answer that is not for us to judge. */
  complete: () => Promise<boolean>;
}

const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);

/** What the network gives, as soon as its words are here; half a page of ours counts as nothing. */
async function fromNetwork(
  request: Request,
  path: string,
  keyOf: KeyOf,
): Promise<FromNetwork | undefined> {
  try {
    let response = await fetchOrGiveUp(request);
    // A redirect is the browser's to follow. Ours add a slash; any other is somebody else's, and gives way to a copy.
    if (response.type === 'opaqueredirect') {
      const { pathname } = new URL(request.url);
      return { response, complete: pathname.endsWith('/') ? no : yes };
    }
    let text = await response.clone().text();
    if (isHalfPage(text)) {
      // It may be the browser's own cache that holds half of it: the host itself is asked.
      response = await fetchOrGiveUp(request.url, { cache: 'reload' });
      text = await response.clone().text();
      if (isHalfPage(text)) return undefined;
    }
    if (!isWholePage(text)) return { response, complete: no };
    const { headers, status, ok } = response;
    if (!ok && status !== 404) return { response, complete: no };
    const complete = async () => {
      // A page that was taken back must not live on in a copy: what is kept from now on says that it is gone.
      if (status === 404 && !(await newestCopy(path, keyOf))) return true;
      const whole = await haveFiles(filesOf(text));
      if (whole) await keep(path, text, headers);
      return whole || status === 404;
    };
    return { response: ok ? pageResponse(text, headers) : response, complete };
  } catch {
    return undefined;
  }
}

async function keep(path: string, text: string, from: Headers): Promise<void> {
  const headers = new Headers(from);
  // The host's date where it gives one: the phone's own may be wrong.
  headers.set(STORED_HEADER, String(Date.parse(from.get('date') ?? '') || Date.now()));
  // Put again, an old page moves to the end: the first keys are those not opened for longest.
  if (!(await putInto(CACHES.pages, path, pageResponse(text, headers)))) return;
  const paths = await pathsIn(CACHES.pages);
  for (const old of paths.slice(0, -MOST_PAGES)) {
    await (await caches.open(CACHES.pages)).delete(old).catch(() => false);
  }
}

/** Of the copies on this phone that can be read, the newest of which all files are here too; without such a one, the newest. */
async function newestCopy(path: string, keyOf: KeyOf): Promise<Kept | undefined> {
  const packs = (await cacheNames()).filter((name) => name.startsWith(PACK_PREFIX));
  const places: [name: string, key: string | undefined][] = [
    [CACHES.pages, path],
    [CACHES.precache, keyOf(path)],
    ...packs.map((name): [string, string] => [name, path]),
  ];
  const copies: Kept[] = [];
  for (const [name, key] of places) {
    const kept = key === undefined ? undefined : await readKept(name, key);
    if (kept) copies.push(kept);
  }
  copies.sort((a, b) => (builtOf(a.text) < builtOf(b.text) ? 1 : -1));
  for (const copy of copies) if (await areKept(filesOf(copy.text))) return copy;
  return copies[0];
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
