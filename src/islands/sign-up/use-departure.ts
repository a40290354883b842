import { useEffect, useRef } from 'react';

/** After so long out of sight, a helper's page asks whether it is still the same person. In milliseconds. */
const LONGEST_AWAY = 10 * 60_000;

const CHANNEL = 'mingbairen-sign-ups';

interface Wanted {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Somebody else's form is open: it must not be seen again once the page was left. */
  isHelped: boolean;
  /** A form of the household is open, or stands on this page alone: whoever comes back goes on with it. */
  isOwn: boolean;
  /** The phone has lain there for long. */
  onAway: () => void;
  /** Another window has gone on to the next person. */
  onNext: () => void;
}

/** Nothing of a helped form comes back: not from the browser's memory of pages, not after a long time, not in another window. */
export function useDeparture(wanted: Wanted) {
  const latest = useRef(wanted);
  latest.current = wanted;
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    const main = document.getElementById('main');
    let timer = 0;
    let since: number | undefined;
    const onLeave = () => {
      if (main && latest.current.isHelped) main.hidden = true;
    };
    const onReturn = ({ persisted }: PageTransitionEvent) => {
      if (persisted && !latest.current.isOwn) location.reload();
    };
    const onSeen = () => {
      clearTimeout(timer);
      const { now, onAway } = latest.current;
      if (document.hidden) {
        since = now();
        // Out of sight the page has the time to change: nobody sees the old one for a moment.
        timer = window.setTimeout(onAway, LONGEST_AWAY);
      } else if (since !== undefined && now() - since >= LONGEST_AWAY) {
        // The phone had put the page to sleep, and its timer too.
        onAway();
      }
    };
    addEventListener('pagehide', onLeave);
    addEventListener('pageshow', onReturn);
    document.addEventListener('visibilitychange', onSeen);
    // Older iPhones have none; there a form that was ended elsewhere shows it with the next key.
    if ('BroadcastChannel' in window) {
      channel.current = new BroadcastChannel(CHANNEL);
      channel.current.onmessage = () => latest.current.onNext();
    }
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', onLeave);
      removeEventListener('pageshow', onReturn);
      document.removeEventListener('visibilitychange', onSeen);
      channel.current?.close();
    };
  }, []);
  /** Tells the other windows to end what a helper has filled in. */
  return () => channel.current?.postMessage('next');
}
