import { useEffect, useRef } from 'react';

/** After so long out of sight, a helper's page asks whether it is still the same person. In milliseconds. */
const LONGEST_AWAY = 10 * 60_000;

const CHANNEL = 'mingbairen-sign-ups';

interface Wanted {
  /** Somebody else's form is open: it must not be seen again once the page was left. */
  isHelped: boolean;
  /** The form would not survive that the page is opened anew. */
  isOnlyHere: boolean;
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
    let away = 0;
    const onLeave = () => {
      if (main && latest.current.isHelped) main.hidden = true;
    };
    const onReturn = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      if (latest.current.isOnlyHere && !latest.current.isHelped) return;
      location.reload();
    };
    const onSeen = () => {
      clearTimeout(away);
      // Out of sight the page has the time to change: nobody sees the old one for a moment.
      if (document.hidden) away = window.setTimeout(() => latest.current.onAway(), LONGEST_AWAY);
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
      clearTimeout(away);
      removeEventListener('pagehide', onLeave);
      removeEventListener('pageshow', onReturn);
      document.removeEventListener('visibilitychange', onSeen);
      channel.current?.close();
    };
  }, []);
  /** Tells the other windows to end what a helper has filled in. */
  return () => channel.current?.postMessage('next');
}
