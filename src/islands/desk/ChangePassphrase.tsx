import { useState } from 'react';
import type { Store } from '../../storage/store.ts';
import { AskPassphrase } from './AskPassphrase.tsx';
import { reopenVault, replaceVault } from './change-vault.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { Trouble } from './Trouble.tsx';
import type { Vault } from './vault.ts';

interface Props {
  store: Store;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** Another passphrase for the desk: the old one, then the new one twice. */
export function ChangePassphrase({ store, onDone, onCancel }: Props) {
  const [vault, setVault] = useState<Vault>();
  const [words, setWords] = useState<string>();
  if (!vault) {
    const check = async (passphrase: string) => {
      const opened = await reopenVault(store, passphrase);
      if ('words' in opened) return opened.words;
      setVault(opened.vault);
      return undefined;
    };
    return (
      <AskPassphrase
        {...{ label: '现在的口令', action: '下一步', onTyped: check, onCancel, takesFocus: true }}
      />
    );
  }
  const change = async (passphrase: string) => {
    const refused = await replaceVault(store, vault, passphrase);
    setWords(refused);
    if (!refused) onDone('口令换好了。以前存的备用钥匙，还是用旧口令打开；再存一份，就用新的。');
  };
  return (
    <>
      <Trouble said={words ? { title: '口令没有换。', text: words } : undefined} />
      <NewPassphrase action="换成这个口令" onChosen={change} onCancel={onCancel} />
    </>
  );
}
