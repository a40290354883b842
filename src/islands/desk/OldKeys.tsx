import { useState } from 'react';
import { destroyFrom } from '../../domain/desk/old-keys.ts';
import { dateInWords } from '../../domain/shared/calendar-date.ts';
import { fromListText } from '../../domain/team-keys/list-text.ts';
import { AskPassphrase } from './AskPassphrase.tsx';
import { reopenVault, replaceVault } from './change-vault.ts';
import { type Place, today } from './desk-settings.ts';
import type { OwnKey, Session } from './session.ts';
import { shownKey } from './shown-key.ts';
import type { Vault } from './vault.ts';

interface Props {
  place: Place;
  session: Session;
  onVault: (vault: Vault) => Promise<void>;
  onDone: (words: string) => void;
}

/** Older keys, each with the day from which on it is to be destroyed. */
export function OldKeys({ place, session, onVault, onDone }: Props) {
  const [chosen, setChosen] = useState<OwnKey>();
  const [current, ...older] = session.keys;
  if (!current || older.length === 0) return null;
  const destroy = async (passphrase: string) => {
    const opened = await reopenVault(place.store, passphrase);
    if ('words' in opened) return opened.words;
    const shown = await Promise.all(
      opened.vault.keys.map(async (key) => ({ key, shown: await shownKey(key.identity) })),
    );
    const keys = shown.flatMap(({ key, shown }) =>
      shown?.recipient === chosen?.recipient ? [] : key,
    );
    const vault = { ...opened.vault, keys };
    const words = await replaceVault(place.store, vault, passphrase);
    if (words) return words;
    await onVault(vault);
    onDone('旧钥匙销毁了。U 盘和纸上的那一份，也请毁掉。');
    return undefined;
  };
  const { keyFile } = place.settings;
  const list = keyFile && fromListText(keyFile.text);
  return (
    <section className="aside" aria-labelledby="older">
      <h2 id="older">旧钥匙</h2>
      <ul className="desk-tasks">
        {older.map((key) => {
          const from = list && destroyFrom(list, key.recipient, current.recipient);
          return (
            <li key={key.recipient}>
              <strong>{key.phrase}</strong>
              {from === undefined && <span>县里还没有公布新钥匙，先留着。</span>}
              {from !== undefined && today(place) < from && (
                <span>留到 {dateInWords(from)}，还在路上的登记要靠它打开。</span>
              )}
              {from !== undefined && today(place) >= from && (
                <>
                  <span>用不着了，请销毁：万一被人拿走，以前的登记就看不到。</span>
                  <button
                    type="button"
                    className="button button-danger"
                    onClick={() => setChosen(key)}
                  >
                    销毁
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {chosen && (
        <>
          <p>销毁以后，封给“{chosen.phrase}”的，再也打不开。</p>
          <AskPassphrase
            {...{ label: '团队台的口令', action: '销毁这把旧钥匙', onTyped: destroy }}
            {...{ onCancel: () => setChosen(undefined), takesFocus: true }}
          />
        </>
      )}
    </section>
  );
}
