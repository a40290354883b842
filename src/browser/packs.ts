import { isPackSummary, type PackSummary, sizeInWords } from '../domain/pack/pack.ts';
import { dateInWords } from '../domain/shared/calendar-date.ts';
import { countyDay } from '../domain/shared/moment.ts';
import { type KeptPack, keptPacks } from './kept-packs.ts';
import { type PackCard, type PackView, packCard } from './pack-card.ts';
import { download, type Outcome, type Progress } from './pack-download.ts';

const RUNNING = '正在下载，先别关这一页。';
const ENDED: Readonly<Record<Outcome | 'stopped', string>> = {
  whole: '存好了。',
  stopped: '停下了。已经下好的都在。',
  offline: '网断了，或者太慢。已经下好的都在，网好了点“接着下”。',
  full: '存不下了：手机没有地方，或者浏览器不让多存。删掉别的包，或者清理手机，再点“接着下”。',
  gone: '网站上的这一包变了。过一会儿再点。',
};

/** How long the list of packs may take; those on this phone are shown before. */
const PATIENCE_MS = 10_000;

/** A pack on this page. */
interface Shown {
  card: PackCard;
  said: string;
  /** While it is being fetched. */
  stop?: AbortController;
  progress?: Progress;
}

/**
 * Makes `/me/offline/` work: which packs there are, what each costs, what is on this phone, and how to be rid of it. Where
 * `works` says that kept pages would not open, nothing new is offered. Rejects where the browser keeps nothing.
 */
export async function startPacks(list: HTMLElement, works: Promise<boolean>): Promise<void> {
  const note = document.querySelector('[data-packs-note]');
  const shown = new Map<string, Shown>();
  let offered: readonly PackSummary[] | 'asking' | 'offline' = 'asking';
  let able = true;
  let kept = await keptPacks();
  show();
  void works.then((answer) => {
    able = answer;
    show();
  });
  addEventListener('online', () => void look());
  await look();

  /** Asks the site what it offers. An answer that does not come leaves what was known. */
  async function look(): Promise<void> {
    offered = (await offeredPacks()) ?? (offered === 'asking' ? 'offline' : offered);
    show();
  }

  /** Those on this phone come first; later on no card changes its place under a finger. */
  function show(): void {
    const offers = able && typeof offered !== 'string' ? offered : [];
    for (const { id } of [...kept, ...offers]) {
      if (shown.has(id)) continue;
      const card = packCard(
        id,
        () => tap(id),
        () => void drop(id),
      );
      shown.set(id, { card, said: '' });
      list.append(card.item);
    }
    for (const [id, { card }] of shown) {
      card.item.hidden = !able && !kept.some((pack) => pack.id === id);
      card.show(viewOf(id));
    }
    if (note) note.textContent = noteOf(able ? offered : 'unable', kept.length > 0);
  }

  function viewOf(id: string): PackView {
    const offer =
      typeof offered === 'string' ? undefined : offered.find((summary) => summary.id === id);
    const copies = kept.filter((pack) => pack.id === id);
    const whole = copies.find((pack) => pack.whole);
    const half = copies.find((pack) => !pack.whole && pack.version === (offer ?? pack).version);
    // Without the list of packs, what has been begun is known from what is here.
    const target = typeof offered === 'string' ? half?.manifest : offer;
    const { said = '', stop, progress } = shown.get(id) ?? {};
    const state: State = { target, whole, half, begun: copies.length > 0 };
    return {
      title: (target ?? whole?.manifest ?? half?.manifest)?.title ?? '没下完的一包',
      about: progress ? progressInWords(progress) : about(state),
      progress,
      said,
      action: stop ? '先停下' : able ? action(state) : '',
      removable: copies.length > 0 && !stop,
      pages: stop ? [] : pagesOf(whole),
    };
  }

  function tap(id: string): void {
    const stop = shown.get(id)?.stop;
    if (stop) stop.abort();
    else void bring(id);
  }

  async function bring(id: string): Promise<void> {
    const pack = shown.get(id);
    if (!pack) return;
    const stop = new AbortController();
    const stopped = new Promise<'stopped'>((resolve) => {
      stop.signal.addEventListener('abort', () => resolve('stopped'));
    });
    const waits = [...shown.values()].some((other) => other.stop);
    pack.stop = stop;
    pack.said = waits ? '前面还有没下完的，先排着。' : RUNNING;
    pack.card.show(viewOf(id));
    // Asked where it is plain what for: some browsers promise then not to throw away what is kept.
    void navigator.storage?.persist?.().catch(() => false);

    const tell = (progress: Readonly<Progress>) => {
      if (pack.stop !== stop) return;
      pack.said = RUNNING;
      pack.progress = { ...progress };
      pack.card.show(viewOf(id));
    };
    // On a first visit the worker is fetched before; without it nothing of the pack would open.
    const coming = works.then((answer) => (answer ? download(id, tell, stop.signal) : 'offline'));
    const ended = await Promise.race([coming.catch((): Outcome => 'full'), stopped]);
    kept = await keptPacks();
    pack.stop = undefined;
    pack.progress = undefined;
    pack.said = ENDED[ended];
    show();
    // It may have become another release than the list told.
    if (ended === 'whole' || ended === 'gone') await look();
  }

  async function drop(id: string): Promise<void> {
    const copies = kept.filter((pack) => pack.id === id);
    await Promise.all(copies.map(({ cache }) => caches.delete(cache)));
    kept = await keptPacks();
    const pack = shown.get(id);
    if (pack) pack.said = '删掉了。';
    show();
  }
}

interface State {
  /** The version that a tap would bring. */
  target: PackSummary | undefined;
  whole: KeptPack | undefined;
  /** What is here of that version. */
  half: KeptPack | undefined;
  /** Whether anything of this pack is here. */
  begun: boolean;
}

function about({ target, whole, half, begun }: State): string {
  if (whole?.manifest) {
    const { pages, bytes } = whole.manifest;
    const day = dateInWords(countyDay(whole.stored));
    const newer = half
      ? `新的没下完，还差 ${sizeInWords(missing(half))}。`
      : isNews(target, whole)
        ? '网站上有新的。'
        : '';
    return `在这部手机里：${pages} 页，${sizeInWords(bytes)}，${day}存下。${newer}`;
  }
  if (half?.manifest) {
    const there = sizeInWords(half.manifest.bytes - half.missing);
    return `没下完：下了 ${there}，还差 ${sizeInWords(missing(half))}。`;
  }
  if (begun) return '没下完，要从头下。';
  return target ? `${target.pages} 页` : '';
}

function action({ target, whole, half }: State): string {
  if (!target || !isNews(target, whole)) return '';
  if (half?.manifest) return '接着下';
  return `${whole ? '换成新的' : '下载到手机'}（${sizeInWords(target.bytes)}）`;
}

function isNews(target: PackSummary | undefined, whole: KeptPack | undefined): boolean {
  return target !== undefined && target.version !== whole?.version;
}

/** Where only the last word is missing, a tap still asks for the manifest. */
function missing(half: KeptPack): number {
  return Math.max(half.missing, 1);
}

function progressInWords({ done, files, bytes, total }: Progress): string {
  return `下好 ${done}/${files} 个文件，${sizeInWords(bytes)}/${sizeInWords(total)}`;
}

function pagesOf(whole: KeptPack | undefined): PackView['pages'] {
  return (whole?.manifest?.index.rows ?? [])
    .filter(([path]) => !path.includes('#'))
    .map(([path, , , , , names]) => [path, names.split('|')[0] ?? path] as const);
}

function noteOf(
  offered: readonly PackSummary[] | 'asking' | 'offline' | 'unable',
  anyKept: boolean,
): string {
  if (offered === 'asking') return '正在看有哪些……';
  if (offered === 'unable') return anyKept ? '下面是手机里已经有的。' : '';
  if (offered === 'offline') {
    return anyKept
      ? '现在没有网络。下面是手机里已经有的。'
      : '现在没有网络，手机里也还没存下哪一包。';
  }
  return '先看要用多少流量，再点。断了不要紧，能接着下。';
}

/** What the site offers now; nothing where it does not say so in time. */
async function offeredPacks(): Promise<PackSummary[] | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const init: RequestInit = { cache: 'no-cache', signal: patience.signal };
    const packs: unknown = await (await fetch('/packs/index.json', init)).json();
    return Array.isArray(packs) ? packs.filter(isPackSummary) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
