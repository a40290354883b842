import type { Place } from './desk-settings.ts';
import type { CarriedHere } from './records/use-carried-here.ts';
import type { Session } from './session.ts';
import type { Vault } from './vault.ts';

/** What each of the open desk's places is given. */
export interface OpenedProps {
  place: Place;
  session: Session;
  carriedHere: CarriedHere;
  /** Drops everything, with the words that stand above the passphrase. */
  onLock: (words: string | undefined) => void;
  /** The vault has other keys now. */
  onVault: (vault: Vault) => Promise<void>;
}
