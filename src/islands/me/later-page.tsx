import { type ComponentType, useEffect, useState } from 'react';
import type { Household } from '../../storage/household.ts';
import { useHousehold } from './household/use-household.ts';
import { NothingKept, Opening } from './opening.tsx';

/** What every view over the phone's records is given. */
export interface OpenedProps {
  household: Household;
  /** The phone's clock: milliseconds since 1970. */
  now: () => number;
  /** Of the county, for the view that asks where this phone is at home. */
  townships: readonly { id: string; name: string }[];
}

interface Props extends Omit<OpenedProps, 'household'> {
  /** Fetches the view. The same function each time. */
  fetch: () => Promise<{ default: ComponentType<OpenedProps> }>;
}

/** A page over the phone's records: the store opens while the view is on its way. */
export function LaterPage({ fetch, ...rest }: Props) {
  const { now } = rest;
  const household = useHousehold(now);
  const [Opened, setOpened] = useState<ComponentType<OpenedProps> | 'failed'>();
  useEffect(() => {
    fetch().then(
      (code) => setOpened(() => code.default),
      () => setOpened('failed'),
    );
  }, [fetch]);
  const isOpen = typeof household === 'object';
  if (household === 'failed' || (isOpen && !(household.store.canKeep || household.store.taken))) {
    return <NothingKept />;
  }
  if (Opened === 'failed') {
    return (
      <div className="warning" role="alert">
        <p>
          <strong>这一页没有取全。</strong>请连上网，再试一次。
        </p>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          再试一次
        </button>
      </div>
    );
  }
  if (isOpen && Opened) return <Opened household={household} {...rest} />;
  return <Opening />;
}
