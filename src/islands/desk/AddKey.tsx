import { useState } from 'react';
import { isCountyKey } from '../../domain/desk/old-keys.ts';
import { AskPassphrase } from './AskPassphrase.tsx';
import { reopenVault, replaceVault } from './change-vault.ts';
import { listOf, type Place, today } from './desk-settings.ts';
import type { Said } from './desk-words.ts';
import { RecoveryCopy, type SealedCopy } from './RecoveryCopy.tsx';
import { sealKey } from './seal-key.ts';
import type { Session } from './session.ts';
import { TakeKey, type TakenKey } from './TakeKey.tsx';
import { Trouble } from './Trouble.tsx';
import { type Vault, withKey } from './vault.ts';

interface Props {
  place: Place;
  session: Session;
  onVault: (vault: Vault) => Promise<void>;
  onDone: (words: string) => void;
  onCancel: () => void;
}

const ADDED = '新钥匙存好了。把公钥发给县里，县里公布以前，居民还是用旧的。';

const LENT = '县里的备用钥匙导进来了。收完以前的登记，马上在下面拿掉它。';

/** A newer key. The older ones go on opening what is still on its way to them. */
export function AddKey({ place, session, onVault, onDone, onCancel }: Props) {
  const [taken, setTaken] = useState<TakenKey>();
  const [ready, setReady] = useState<{ vault: Vault; passphrase: string; copy: SealedCopy }>();
  const [trouble, setTrouble] = useState<Said>();
  const keep = async (
    vault: Vault,
    passphrase: string,
    done = ADDED,
  ): Promise<string | undefined> => {
    const words = await replaceVault(place.store, vault, passphrase);
    if (words) return words;
    await onVault(vault);
    onDone(done);
    return undefined;
  };
  if (ready) {
    const finish = async () => {
      const words = await keep(ready.vault, ready.passphrase);
      setTrouble(words ? { title: '新钥匙没有存上。', text: words } : undefined);
    };
    return (
      <>
        <Trouble said={trouble} />
        <RecoveryCopy copy={ready.copy} onSafe={finish} onCancel={onCancel} />
      </>
    );
  }
  if (taken) {
    const add = async (passphrase: string) => {
      const opened = await reopenVault(place.store, passphrase);
      if ('words' in opened) return opened.words;
      const day = today(place);
      const isLent = isCountyKey(listOf(place), taken.recipient);
      const vault = withKey(opened.vault, { identity: taken.identity, since: day }, isLent);
      // Nobody but the county has a copy of its key.
      if (isLent) return keep(vault, passphrase, LENT);
      if (!taken.needsCopy) return keep(vault, passphrase);
      setReady({ vault, passphrase, copy: await sealKey(taken, passphrase, day) });
      return undefined;
    };
    return (
      <AskPassphrase
        {...{ label: '团队台的口令', action: '下一步', onTyped: add, onCancel, takesFocus: true }}
      />
    );
  }
  const known = session.keys.map(({ recipient }) => recipient);
  return (
    <>
      <p>新钥匙做好，旧的先留着，还在路上的登记要靠它打开。</p>
      <TakeKey settings={place.settings} known={known} onTaken={setTaken} onCancel={onCancel} />
    </>
  );
}
