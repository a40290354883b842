// Every page has it already; named here, the two come in one piece and not in three.
import './page.ts';
import { startPacks } from './packs.ts';

const list = document.querySelector<HTMLElement>('[data-packs]');
const able = 'serviceWorker' in navigator && 'caches' in window;

// Which of the three guides stands open is a matter of wording only: what works is asked of the browser itself.
const agent = navigator.userAgent;
const place = /MicroMessenger/i.test(agent)
  ? 'wechat'
  : /iPhone|iPad/.test(agent)
    ? 'iphone'
    : 'android';
document.querySelector(`[data-guide="${place}"]`)?.setAttribute('open', '');

document.querySelector('[data-unable]')?.toggleAttribute('hidden', able);
document.querySelector('[data-able]')?.toggleAttribute('hidden', !able);
if (list && able) {
  startPacks(list).catch(() => {
    // The browser has the interface and refuses it all the same.
    document.querySelector('[data-unable]')?.removeAttribute('hidden');
    document.querySelector('[data-able]')?.setAttribute('hidden', '');
  });
}
