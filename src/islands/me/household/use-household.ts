import { useEffect, useState } from 'react';
import { type Household, openHousehold } from '../../../storage/household.ts';
import { syncSettings } from '../../../storage/settings.ts';
import { useStore } from '../../parts/use-store.ts';
import { showKeptSize } from './kept-size.ts';

/** The store of this phone: nothing while it opens, `failed` where not even that can be tried. */
export function useHousehold(now: () => number): Household | 'failed' | undefined {
  const [opened, setOpened] = useState<Household | 'failed'>();
  useEffect(() => {
    openHousehold(now)
      .then(async (household) => {
        setOpened(household);
        await syncSettings(household.settings);
        showKeptSize();
      })
      .catch(() => setOpened((before) => before ?? 'failed'));
  }, [now]);
  useStore(typeof opened === 'object' ? opened.store : undefined);
  return opened;
}
