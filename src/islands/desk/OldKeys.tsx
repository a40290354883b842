import { useState } from 'react';
import { destroyFrom, isCountyKey } from '../../domain/desk/old-keys.ts';
import { dateInWords } from '../../domain/shared/calendar-date.ts';
import { AskPassphrase } from './AskPassphrase.tsx';
import { reopenVault, replaceVault } from './change-vault.ts';
import { listOf, type Place, today } from './desk-settings.ts';
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
  const list = listOf(place);
  const isLent = (key: OwnKey) => isCountyKey(list, key.recipient);
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
    onDone(
      chosen && isLent(chosen)
        ? '县里的备用钥匙从这台电脑上拿掉了。原件请县里带走。'
        : '旧钥匙销毁了。U 盘和纸上的那一份，也请毁掉。',
    );
    return undefined;
  };
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
                  <span>
                    {isLent(key)
                      ? '县里的备用钥匙，哪个团队的登记都打得开。收完马上拿掉。'
                      : '用不着了，请销毁：万一被人拿走，以前的登记就看不到。'}
                  </span>
                  <button
                    type="button"
                    className="button button-danger"
                    onClick={() => setChosen(key)}
                  >
                    {isLent(key) ? '拿掉' : '销毁'}
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {chosen && (
        <>
          <p>
            {isLent(chosen)
              ? '拿掉以后还要用，再请县里带来。'
              : `销毁以后，封给“${chosen.phrase}”的，再也打不开。`}
          </p>
          <AskPassphrase
            {...{ label: '团队台的口令', onTyped: destroy }}
            action={isLent(chosen) ? '拿掉备用钥匙' : '销毁这把旧钥匙'}
            {...{ onCancel: () => setChosen(undefined), takesFocus: true }}
          />
        </>
      )}
    </section>
  );
}
