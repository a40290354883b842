import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Box } from '../../../domain/diary/chart.ts';

/** As on a small phone, until it is measured. */
const AT_FIRST: Box = { width: 320, em: 15, high: 105 };

/** Half of what A4 has between its margins, with text of 9 points: paper is the same whatever the screen was. */
const ON_PAPER: Box = { width: 330, em: 12, high: 120 };

/** The room that what stands first in an element has, and the size of its text; measured anew when either changes. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState(AT_FIRST);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const width = (current.firstElementChild ?? current).clientWidth;
      const em = Number.parseFloat(getComputedStyle(current).fontSize);
      if (width > 0)
        setBox((now) => (now.width === width && now.em === em ? now : { width, em, high: 7 * em }));
    };
    measure();
    // Larger text makes what stands in it higher, so the observer hears of that, too.
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    const print = () => flushSync(() => setBox(ON_PAPER));
    addEventListener('beforeprint', print);
    addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', measure);
    };
  }, [element]);
  return box;
}
