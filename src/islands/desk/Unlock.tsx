import { keptVault } from '../../storage/desk-store.ts';
import { AskPassphrase } from './AskPassphrase.tsx';
import type { Place } from './desk-settings.ts';
import { vaultProblemInWords } from './desk-words.ts';
import { openVault, type Vault } from './vault.ts';

interface Props {
  place: Place;
  /** Why it is locked, where that was not somebody's wish. */
  why: string | undefined;
  /** Says in words why the desk does not open with it all the same. */
  onOpen: (vault: Vault) => Promise<string | undefined>;
}

/** A desk that asks for its passphrase. */
export function Unlock({ place, why, onOpen }: Props) {
  const tryIt = async (passphrase: string) => {
    const kept = keptVault(place.store);
    if (typeof kept === 'string') return vaultProblemInWords('damaged');
    const opened = await openVault(kept.vault, passphrase);
    return 'problem' in opened ? vaultProblemInWords(opened.problem) : onOpen(opened.vault);
  };
  return (
    <section className="tool unlock" aria-labelledby="unlock">
      <h2 id="unlock">锁着</h2>
      <p role="status">{why}</p>
      <AskPassphrase label="团队台的口令" action="打开" onTyped={tryIt} takesFocus />
    </section>
  );
}
