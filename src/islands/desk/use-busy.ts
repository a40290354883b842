import { useState } from 'react';
import { painted } from '../parts/painted.ts';

/** One thing at a time: what keeps the computer busy for seconds begins once the page has said so. Says whether it is at work. */
export function useBusy() {
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    async whileBusy(work: () => Promise<void>): Promise<void> {
      if (isBusy) return;
      setBusy(true);
      await painted();
      await work().finally(() => setBusy(false));
    },
  };
}
