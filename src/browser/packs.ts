import { type PackSummary, sizeInWords } from '../domain/pack/pack.ts';
import { dateInWords } from '../domain/shared/calendar-date.ts';
import { countyDay } from '../domain/shared/moment.ts';
import { type KeptPack, keptPacks } from './kept-packs.ts';
import { download, type Outcome, type Progress } from './pack-download.ts';

const ENDED: Readonly<Record<Outcome, string>> = {
  whole: '',
  offline: '断网了，或者网太慢。已经下好的都在，点“接着下”。',
  full: '手机没有地方了。删掉别的包，或者清理手机，再点“接着下”。',
  gone: '网站上的这一包变了。请刷新这一页再下。',
};

/** Makes `/me/offline/` work: which packs there are, what each costs, what is on this phone, and how to be rid of it. */
export async function startPacks(list: HTMLElement): Promise<void> {
  const running = new Map<string, AbortController>();
  const said = new Map<string, string>();
  const offered = await offeredPacks();
  let kept = await keptPacks();
  const none = document.querySelector('[data-packs-none]');
  await draw();

  async function draw(): Promise<void> {
    kept = await keptPacks();
    const ids = new Set([...offered.map(({ id }) => id), ...kept.map(({ id }) => id)]);
    list.replaceChildren(...[...ids].map(card));
    none?.toggleAttribute('hidden', ids.size > 0);
  }

  function card(id: string): HTMLElement {
    const summary = offered.find((pack) => pack.id === id);
    const copies = kept.filter((pack) => pack.id === id);
    const whole = copies.find((pack) => pack.manifest);
    const item = element('li', 'card');
    item.id = `pack-${id}`;
    item.append(element('h3', '', (summary ?? whole?.manifest)?.title ?? '没下完的一包'));
    item.append(element('p', 'lead-2', describe(summary, whole)));
    const status = element('p', '', said.get(id) ?? '');
    status.setAttribute('role', 'status');
    item.append(status);

    if (running.has(id)) {
      item.append(button('先停下', () => running.get(id)?.abort()));
    } else if (summary && whole?.version !== summary.version) {
      const begun = copies.some((pack) => pack.version === summary.version);
      const words = begun ? '接着下' : whole ? '更新这一包' : '下载到手机';
      item.append(button(`${words}（${sizeInWords(summary.bytes)}）`, () => void bring(id)));
    }
    if (copies.length > 0 && !running.has(id)) {
      item.append(button('从手机里删掉', () => void drop(id)));
    }
    return item;
  }

  function button(words: string, act: () => void): HTMLElement {
    const made = element('button', 'button', words);
    made.setAttribute('type', 'button');
    made.addEventListener('click', act);
    return made;
  }

  async function bring(id: string): Promise<void> {
    const stop = new AbortController();
    running.set(id, stop);
    said.set(id, '正在下载……');
    await draw();
    const outcome = await download(id, (progress) => tell(id, progress), stop.signal).catch(
      (): Outcome => 'full',
    );
    running.delete(id);
    said.set(id, stop.signal.aborted ? '停下了。已经下好的都在。' : ENDED[outcome]);
    await draw();
  }

  function tell(id: string, { done, files, bytes, total }: Progress): void {
    const words = `下好 ${done}/${files} 个文件，${sizeInWords(bytes)}/${sizeInWords(total)}`;
    said.set(id, words);
    const status = document.querySelector(`#pack-${id} [role="status"]`);
    if (status) status.textContent = words;
  }

  async function drop(id: string): Promise<void> {
    const caught = kept.filter((pack) => pack.id === id);
    await Promise.all(caught.map(({ cache }) => caches.delete(cache)));
    said.set(id, '删掉了。');
    await draw();
  }
}

function describe(summary: PackSummary | undefined, whole: KeptPack | undefined): string {
  const pages = (summary ?? whole?.manifest)?.pages;
  const size = pages ? `${pages} 页` : '';
  if (!whole?.manifest) return size;
  const day = whole.stored ? `，${dateInWords(countyDay(whole.stored))}存下` : '';
  return `在这部手机里：${whole.manifest.pages} 页，${sizeInWords(whole.manifest.bytes)}${day}`;
}

/** What the site offers now; nothing without a network, when only what is kept can be shown. */
async function offeredPacks(): Promise<PackSummary[]> {
  try {
    const response = await fetch('/packs/index.json', { cache: 'no-store' });
    const packs: unknown = await response.json();
    return Array.isArray(packs) ? packs : [];
  } catch {
    return [];
  }
}

function element(name: string, className: string, words = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = words;
  return made;
}
