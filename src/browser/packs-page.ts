// Every page has it already; named here, the two come in one piece and not in three.
import './page.ts';
import { startPacks } from './packs.ts';

/** Shows what holds: packs can be kept here, or not now (those that are here still show), or never. */
function hold(what: 'able' | 'unready' | 'unable'): void {
  const show = (part: string, shown: boolean) => {
    for (const one of document.querySelectorAll(`[data-${part}]`)) {
      one.toggleAttribute('hidden', !shown);
    }
  };
  show('unable', what === 'unable');
  show('unready', what === 'unready');
  show('able', what !== 'unable');
  show('ready', what === 'able');
}

/** Whether the worker that opens kept pages is at work in this browser, or gets there; rejects where it is refused. */
async function workerWorks(): Promise<boolean> {
  // The same call as on every page; the answer is the one registration that there is.
  const registration = await navigator.serviceWorker.register('/sw.js').catch(notFetched);
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
  return new Promise((resolve) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(true);
      if (!worker || worker.state === 'redundant') resolve(false);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/** A worker that did not come may come another time; everything else is the browser's last word. */
function notFetched(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error;
}

// Which of the three guides stands open is a matter of wording only: what works is asked of the browser itself.
const agent = navigator.userAgent;
const guide = /MicroMessenger/i.test(agent)
  ? 'wechat'
  : /iPhone|iPad/.test(agent)
    ? 'iphone'
    : 'android';
document.querySelector(`[data-guide="${guide}"]`)?.setAttribute('open', '');

const list = document.querySelector<HTMLElement>('[data-packs]');
if (list && 'serviceWorker' in navigator && 'caches' in window) {
  const works = workerWorks();
  const packs = startPacks(
    list,
    works.catch(() => false),
  );
  hold('able');
  // The browser may have the interfaces and refuse them all the same.
  Promise.all([works, packs]).then(
    ([answer]) => hold(answer ? 'able' : 'unready'),
    () => hold('unable'),
  );
}
