import { useCallback, useEffect, useState } from 'react';

/** What links have brought to the desk, in their order, and what to call when it was taken in. */
export interface CarriedHere {
  carried: readonly string[];
  taken: () => void;
}

const NOTHING: readonly string[] = [];

/**
 * What a link has brought to the desk behind its `#`, also while the desk is locked. It is taken out of the address at once, so
 * that neither the window's history nor a screenshot keeps it; here it stays in memory until it is taken in.
 */
export function useCarriedHere(): CarriedHere {
  const [carried, setCarried] = useState(NOTHING);
  useEffect(() => {
    const take = () => {
      const { hash, pathname, search } = location;
      if (!/^#[sn]./.test(hash)) return;
      setCarried((before) => [...before, hash]);
      history.replaceState(history.state, '', pathname + search);
    };
    take();
    // A second link opened in the same window changes nothing but what stands behind the sign.
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  const taken = useCallback(() => setCarried(NOTHING), []);
  return { carried, taken };
}
