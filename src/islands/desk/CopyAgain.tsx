import { useState } from 'react';
import { AskPassphrase } from './AskPassphrase.tsx';
import { reopenVault } from './change-vault.ts';
import { type Place, today } from './desk-settings.ts';
import { RecoveryCopy, type SealedCopy } from './RecoveryCopy.tsx';
import { sealKey } from './seal-key.ts';
import type { Session } from './session.ts';

interface Props {
  place: Place;
  session: Session;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** One more recovery copy of the key that is used now. */
export function CopyAgain({ place, session, onDone, onCancel }: Props) {
  const [copy, setCopy] = useState<SealedCopy>();
  if (copy) {
    const safe = async () => onDone('备用钥匙存好了。');
    return <RecoveryCopy copy={copy} onSafe={safe} onCancel={onCancel} isAgain />;
  }
  const make = async (passphrase: string) => {
    const opened = await reopenVault(place.store, passphrase);
    if ('words' in opened) return opened.words;
    const [key] = opened.vault.keys;
    const phrase = session.keys[0]?.phrase ?? '';
    if (key) setCopy(await sealKey({ ...key, phrase }, passphrase, today(place)));
    return undefined;
  };
  return (
    <AskPassphrase
      {...{ label: '团队台的口令', action: '下一步', onTyped: make, onCancel, takesFocus: true }}
    />
  );
}
