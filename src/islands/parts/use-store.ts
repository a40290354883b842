import { useEffect, useReducer } from 'react';
import type { Store } from '../../storage/store.ts';

/** Shows the component again after every change of the store, also one that another tab has made. */
export function useStore(store: Store | undefined): void {
  const [, tell] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!store) return;
    const end = store.subscribe(tell);
    // What changed between the first showing and this moment has told nobody.
    tell();
    return () => void end();
  }, [store]);
}
