import { useEffect, useState } from 'react';
import { readChoice, TEXT_KEY, writeChoice } from '../../../storage/settings.ts';

/** What the reading pages call each size of text; the first is the standard. */
export const TEXT_SIZES: readonly string[] = ['', 'elder', 'elder-2', 'elder-3'];

const HIDDEN_KEY = 'mingbairen.hidden';

function shownSize(): string {
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

/** The size in which the text is shown, also when the header changes it; `onChange` hears of every new one. */
export function useTextSize(onChange: (size: string) => void): string {
  const [size, setSize] = useState(shownSize);
  useEffect(() => {
    const observer = new MutationObserver(() => {
      setSize(shownSize());
      onChange(shownSize());
    });
    observer.observe(document.documentElement, { attributeFilter: ['data-text'] });
    return () => observer.disconnect();
  }, [onChange]);
  return size;
}

/** Whether names and dates are hidden, because the phone is in somebody else's hands. */
export function useHidden(): [boolean, (hidden: boolean) => void] {
  const [hidden, setHidden] = useState(() => readChoice(HIDDEN_KEY) === '1');
  return [
    hidden,
    (wanted) => {
      writeChoice(HIDDEN_KEY, wanted ? '1' : '');
      setHidden(wanted);
    },
  ];
}
