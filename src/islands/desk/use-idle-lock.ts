import { useEffect, useRef, useState } from 'react';
import { afterIdle, type Clocks, idleTime } from './idle.ts';

/** What counts as somebody being there. */
const INPUT = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

const LOOK_EVERY = 1000;

/**
 * Calls `lock` after ten minutes without input (`isIdle`), at once when the computer wakes later than that, and when the page
 * is left or put aside. Says whether it is about to; `stay` goes on.
 */
export function useIdleLock(lock: (isIdle: boolean) => void, now: () => number) {
  const [isWarned, setWarned] = useState(false);
  const clocks = (): Clocks => ({ steady: performance.now(), wall: now() });
  const last = useRef(clocks());
  const stay = () => {
    last.current = clocks();
    setWarned(false);
  };
  useEffect(() => {
    const look = () => {
      const what = afterIdle(idleTime(last.current, clocks()));
      if (what === 'lock') lock(true);
      else setWarned(what === 'warn');
    };
    const onInput = () => {
      // What was touched after the time is up, before the clock was looked at, comes too late.
      look();
      last.current = clocks();
      setWarned(false);
    };
    const onLeave = () => lock(false);
    const timer = setInterval(look, LOOK_EVERY);
    for (const name of INPUT) addEventListener(name, onInput, { capture: true, passive: true });
    addEventListener('pagehide', onLeave);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const name of INPUT) removeEventListener(name, onInput, { capture: true });
      removeEventListener('pagehide', onLeave);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [lock]);
  return { isWarned, stay };
}
