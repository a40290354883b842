import { readChoice, TEXT_KEY } from '../../../storage/settings.ts';

/** What the reading pages call each size of text; the first is the standard. */
export const TEXT_SIZES: readonly string[] = ['', 'elder', 'elder-2', 'elder-3'];

/** The size in which the page shows its text. */
export function shownSize(): string {
  return document.documentElement.dataset.text ?? '';
}

/** Shows the text in the size that is kept, where the browser had lost it and the store has brought it back. */
export function showKeptSize(): void {
  const kept = readChoice(TEXT_KEY) ?? '';
  if (kept !== shownSize()) chooseTextSize(kept);
}

/** Presses the buttons of the header: its script owns the size, here as on every page. */
export function chooseTextSize(size: string): void {
  const press = (name: string) =>
    document.querySelector<HTMLButtonElement>(`[data-text-${name}]`)?.click();
  press('standard');
  for (let step = TEXT_SIZES.indexOf(size); step > 0; step--) press('larger');
}
