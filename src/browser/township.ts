import { keep, kept } from './kept.ts';

const KEY = 'mingbairen.township';

const choice = document.querySelector<HTMLSelectElement>('[data-township]');

/** The township that the reader has chosen on this phone, by id; empty for none. */
export function chosenTownship(): string {
  return choice ? choice.value : kept(KEY);
}

/** Makes the choice of a township work where a page offers it. */
export function startTownship(): void {
  if (!choice) return;
  choice.value = kept(KEY);
  choice.addEventListener('change', () => keep(KEY, choice.value));
}
