import { useEffect, useState } from 'react';

/** Whether the browser has promised to keep what this site keeps; nothing where it has not been asked, or does not say. */
export function usePromise() {
  const [answer, setAnswer] = useState<boolean>();
  useEffect(() => {
    // Only a promise is worth saying before somebody has asked for one.
    void navigator.storage?.persisted?.().then(
      (promised) => promised && setAnswer(true),
      () => {},
    );
  }, []);
  return {
    answer,
    /** Asks, once. Some browsers ask the reader in turn, so it is done when there is something to keep. */
    ask() {
      if (answer !== undefined) return;
      void navigator.storage?.persist?.().then(setAnswer, () => setAnswer(false));
    },
  };
}
