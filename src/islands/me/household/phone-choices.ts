import { useEffect, useState } from 'react';
import { readChoice, writeChoice } from '../../../storage/settings.ts';
import { shownSize } from './kept-size.ts';

const HIDDEN_KEY = 'mingbairen.hidden';

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
  useEffect(() => {
    // What is hidden in one window is hidden in all of them.
    const listen = ({ key, newValue }: StorageEvent) => {
      if (key === HIDDEN_KEY) setHidden(newValue === '1');
    };
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  }, []);
  return [
    hidden,
    (wanted) => {
      writeChoice(HIDDEN_KEY, wanted ? '1' : '');
      setHidden(wanted);
    },
  ];
}
