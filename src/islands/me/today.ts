import { useEffect, useReducer } from 'react';
import { countyDay, notBeforeBuild, SHANGHAI_OFFSET_MS } from '../../domain/shared/moment.ts';

/** The phone's moment, but never before that of the build. */
export function surelyNow(now: number): number {
  return notBeforeBuild(now, document.documentElement.dataset.built);
}

/** The county's day, `YYYY-MM-DD`, at a moment of the phone's clock, as `browser/today.ts` has it on the other pages. */
export function todayOf(now: number): string {
  return countyDay(surelyNow(now));
}

const DAY_MS = 86_400_000;

/** Milliseconds to the county's next midnight. */
export function untilMidnight(now: number): number {
  return DAY_MS - ((now + SHANGHAI_OFFSET_MS) % DAY_MS);
}

/** Shows a page again when another day may have begun: at the county's midnight, and when it comes back into view. */
export function useNewDays(now: () => number): void {
  const [, show] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    let timer = 0;
    const wait = () => {
      timer = window.setTimeout(look, untilMidnight(now()));
    };
    const look = () => {
      // A phone that has slept has not counted the time: the wait begins anew.
      clearTimeout(timer);
      show();
      wait();
    };
    wait();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);
}
