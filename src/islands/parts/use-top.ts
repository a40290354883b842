import { useEffect, useRef } from 'react';

/** The heading of a view that has taken the place of another: it gets the focus and stands on top, so that what comes first is seen first. */
export function useTop() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ behavior: 'instant' });
  }, []);
  return heading;
}
