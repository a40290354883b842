import { useEffect, useState } from 'react';
import type { Found } from '../../storage/compare.ts';
import type { Store } from '../../storage/store.ts';

/** What the start of a store found, later also that its copy was renewed; and the reader's word that a loss is known. */
export function useFound(store: Store): { found: readonly Found[]; acceptLoss: () => void } {
  const [found, setFound] = useState<readonly Found[]>(store.found);
  useEffect(() => {
    // The whole copy is read only once the page stands: a start looks at its names alone.
    void store.verifyCopy().then((whole) => {
      if (!whole) setFound((before) => [...before, 'copy renewed']);
    });
  }, [store]);
  const acceptLoss = () => {
    store.acceptLoss();
    setFound((before) => before.filter((one) => one !== 'lost'));
  };
  return { found, acceptLoss };
}
