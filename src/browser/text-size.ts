import { keep } from './kept.ts';

/** 长辈版 and its larger steps, smallest first; the name is stored and set on the root element. */
const SIZES = ['elder', 'elder-2', 'elder-3'] as const;
const KEY = 'mingbairen.text';

/** Makes the header's buttons work: 大字 on and off, larger, smaller, back; remembered where the browser allows it. */
export function startTextSize(): void {
  const toggle = document.querySelector('[data-text-toggle]');
  const on = (selector: string, action: () => void) =>
    document.querySelector(selector)?.addEventListener('click', action);

  show(current());
  on('[data-text-toggle]', () => set(current() < 0 ? 0 : -1));
  on('[data-text-larger]', () => set(Math.min(current() + 1, SIZES.length - 1)));
  on('[data-text-smaller]', () => set(Math.max(current() - 1, 0)));
  on('[data-text-standard]', () => set(-1));

  function set(size: number): void {
    const name = SIZES[size];
    if (name) document.documentElement.dataset.text = name;
    else delete document.documentElement.dataset.text;
    keep(KEY, name ?? '');
    show(size);
  }

  function show(size: number): void {
    toggle?.setAttribute('aria-pressed', String(size >= 0));
    document
      .querySelector('[data-text-larger]')
      ?.toggleAttribute('disabled', size === SIZES.length - 1);
    document.querySelector('[data-text-smaller]')?.toggleAttribute('disabled', size === 0);
  }
}

function current(): number {
  return SIZES.indexOf(document.documentElement.dataset.text as (typeof SIZES)[number]);
}
