import { packOfCache } from '../domain/pack/pack.ts';
import { keptPacks } from './kept-packs.ts';

type Fact = readonly [name: string, answer: string];

const yes = (value: unknown) => (value ? '有' : '没有');

/** What this browser can do and what it has kept, as lines of text; nothing about the person who holds it. */
async function facts(): Promise<Fact[]> {
  const root = document.documentElement;
  return [
    ['浏览器', navigator.userAgent],
    ['屏幕', `${innerWidth}×${innerHeight}，字号 ${getComputedStyle(root).fontSize}`],
    ['手机时间', `${new Date().toISOString()}（${-new Date().getTimezoneOffset() / 60} 时区）`],
    ['这一页的建站时间', root.dataset.built ?? '不知道'],
    ['联网', navigator.onLine ? '系统说有' : '系统说没有'],
    ['安全连接（https）', yes(isSecureContext)],
    ['离线程序（service worker）', await workerState()],
    ['存网页（Cache Storage）', await cacheState()],
    ['记东西（localStorage）', storageState()],
    ['数据库（IndexedDB）', yes('indexedDB' in window)],
    ['存储空间', await spaceState()],
    ['分享接口', yes('share' in navigator)],
    ['复制接口', yes(navigator.clipboard)],
    ['念出来（speechSynthesis）', yes('speechSynthesis' in window)],
    ['中文分词（Intl.Segmenter）', segmenterState()],
    ['WebAssembly', yes('WebAssembly' in window)],
    ['打印', yes('print' in window)],
  ];
}

async function workerState(): Promise<string> {
  if (!('serviceWorker' in navigator)) return '没有';
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return '有，还没装上';
    const { active, waiting, installing } = registration;
    const state = [
      active && `在用（${await versionOf(active)}）`,
      waiting && `有新的在等（${await versionOf(waiting)}）`,
      installing && '正在装',
      navigator.serviceWorker.controller ? '管着这一页' : '没管这一页',
    ];
    return state.filter(Boolean).join('，');
  } catch {
    return '有，但不让用';
  }
}

/** What a worker says it was built from, and when; one that does not answer within a second is not waited for. */
function versionOf(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(`版本 ${data?.version}，${data?.built} 建`);
    setTimeout(resolve, 1000, '没答话');
    worker.postMessage('which', [port2]);
  });
}

/** How much is kept, but not of which pack: that would tell what somebody reads. */
async function cacheState(): Promise<string> {
  try {
    const packs = await keptPacks();
    const others = (await caches.keys()).filter((name) => !packOfCache(name));
    const sizes = await Promise.all(
      others.map(async (name) => `${name} ${(await (await caches.open(name)).keys()).length} 个`),
    );
    const whole = packs.filter((pack) => pack.whole).length;
    return [...sizes, `存下 ${whole} 包`, `没下完 ${packs.length - whole} 包`].join('，');
  } catch {
    return '没有，或不让用';
  }
}

function storageState(): string {
  try {
    localStorage.setItem('mingbairen.diag', '1');
    localStorage.removeItem('mingbairen.diag');
    return '能用';
  } catch {
    return '不让用';
  }
}

async function spaceState(): Promise<string> {
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    const kept = await navigator.storage.persisted();
    const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
    return `用了 ${megabytes(usage)}，浏览器说最多 ${megabytes(quota)}；${kept ? '答应长期留着' : '可能被清掉'}`;
  } catch {
    return '不知道';
  }
}

function segmenterState(): string {
  if (!('Segmenter' in Intl)) return '没有';
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment('健康教育')];
  return words.length < 4 ? '有词典' : '有，但一字一断';
}

const lines = document.querySelector('[data-facts]');
if (lines) {
  void facts().then((all) => {
    const parts = all.flatMap(([name, answer]) => [bold(name), `：${answer}\n`]);
    lines.replaceChildren(...parts);
  });
}

function bold(words: string): HTMLElement {
  const made = document.createElement('b');
  made.textContent = words;
  return made;
}
