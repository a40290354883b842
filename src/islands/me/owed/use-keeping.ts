import { useRef, useState } from 'react';
import type { Refusal } from '../../../storage/refusal.ts';
import type { Change } from '../../../storage/row.ts';
import type { Store } from '../../../storage/store.ts';

/** Keeps changes, one tap at a time, and says what stood in the way. */
export function useKeeping(store: Store) {
  const [refusal, setRefusal] = useState<Refusal>();
  const isBusy = useRef(false);
  return {
    refusal,
    /** Whether they are kept. */
    async change(changes: readonly Change[]): Promise<boolean> {
      if (isBusy.current) return false;
      isBusy.current = true;
      const outcome = await store.change(changes);
      isBusy.current = false;
      setRefusal(outcome.saved ? undefined : outcome.why);
      return outcome.saved;
    },
  };
}
