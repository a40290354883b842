import { useEffect, useRef, useState } from 'react';
import { keepVault, keptVault } from '../../storage/desk-store.ts';
import { type Place, today } from './desk-settings.ts';
import { deskRefusalInWords, type Said } from './desk-words.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { RecoveryCopy, type SealedCopy } from './RecoveryCopy.tsx';
import { sealKey } from './seal-key.ts';
import { TakeKey, type TakenKey } from './TakeKey.tsx';
import { Trouble } from './Trouble.tsx';
import { closeVault, newVault, type Vault } from './vault.ts';

/** A vault that is closed and waits for its recovery copy. */
interface Ready {
  vault: Vault;
  closed: string;
  copy: SealedCopy;
}

interface Props {
  place: Place;
  onOpen: (vault: Vault) => Promise<void>;
}

/** The first time: a key, a passphrase, a recovery copy. Nothing is kept, and nothing can be taken in, before all three are there. */
export function Setup({ place, onOpen }: Props) {
  const [taken, setTaken] = useState<TakenKey>();
  const [ready, setReady] = useState<Ready>();
  const [trouble, setTrouble] = useState<Said>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (taken) heading.current?.focus();
  }, [taken]);
  const begin = async (vault: Vault, closed: string) => {
    // Another window may have been quicker; its key must not be lost.
    if (keptVault(place.store) !== 'none') return;
    const outcome = await keepVault(place.store, closed);
    setTrouble(outcome.saved ? undefined : deskRefusalInWords(outcome.why));
    if (outcome.saved) await onOpen(vault);
  };
  if (ready) {
    return (
      <div className="tool">
        <Trouble said={trouble} />
        <RecoveryCopy copy={ready.copy} onSafe={() => begin(ready.vault, ready.closed)} />
      </div>
    );
  }
  if (!taken) {
    return (
      <section className="tool" aria-labelledby="begin">
        <p className="lead">家庭医生团队在这里收居民的登记，打电话核实，约签约的日子。</p>
        <h2 id="begin">这台电脑第一次用</h2>
        <p>团队要有一把钥匙。居民的登记封给它，只有它打得开。</p>
        <p>手里已经有钥匙文件（.age）的，点“导入已有的钥匙”，不要再做新的。</p>
        <TakeKey settings={place.settings} onTaken={setTaken} />
      </section>
    );
  }
  const choose = async (passphrase: string) => {
    const day = today(place);
    const vault = newVault({ identity: taken.identity, since: day });
    const closed = await closeVault(vault, passphrase);
    if (!taken.needsCopy) return begin(vault, closed);
    setReady({ vault, closed, copy: await sealKey(taken, passphrase, day) });
  };
  return (
    <section className="tool" aria-labelledby="lock">
      <h2 id="lock" tabIndex={-1} ref={heading}>
        给团队台定一个口令
      </h2>
      <p>钥匙和登记用它锁在这台电脑里。每次打开都要输。</p>
      <div className="warning">
        <p>
          <strong>口令忘了，谁也找不回来。</strong>写在纸上，锁进柜子，不要贴在电脑上。
        </p>
      </div>
      <Trouble said={trouble} />
      <NewPassphrase
        action={taken.needsCopy ? '锁上，下一步' : '锁上，开始用'}
        onChosen={(passphrase) => choose(passphrase).catch(() => setTrouble(NOT_MADE))}
        onCancel={() => setTaken(undefined)}
      />
    </section>
  );
}

const NOT_MADE: Said = {
  title: '没有做成，什么都没有存。',
  text: '请关掉别的程序，重新打开这一页，再试一次。',
};
