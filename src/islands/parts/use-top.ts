import { useEffect, useRef } from 'react';

/** Gives an element the focus and puts it on top of the screen. */
export function toTop(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  // Pages scroll smoothly, and what takes a view's place meanwhile would leave its heading above the screen.
  element?.scrollIntoView({ behavior: 'instant' });
}

/** The heading of a view that has taken the place of another: it gets the focus and stands on top, so that what comes first is seen first. */
export function useTop() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => toTop(heading.current), []);
  return heading;
}
