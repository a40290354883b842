import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keptVault, openDeskStore } from '../../storage/desk-store.ts';
import type { Store } from '../../storage/store.ts';
import { useStore } from '../parts/use-store.ts';
import type { DeskSettings, Place } from './desk-settings.ts';
import { deskFoundInWords, deskRefusalInWords } from './desk-words.ts';
import { EraseDesk } from './EraseDesk.tsx';
import { Opened } from './Opened.tsx';
import { useCarriedHere } from './records/use-carried-here.ts';
import { Setup } from './Setup.tsx';
import { openSession, type Session } from './session.ts';
import { Trouble } from './Trouble.tsx';
import { Unlock } from './Unlock.tsx';
import type { Vault } from './vault.ts';

/** The computer's clock is read here and nowhere else on the desk. */
const now = () => Date.now();

/** How often the page was left or put aside: what was typed goes then, and what was about to open does not open. */
function useLeaving(): { readonly times: number } {
  const left = useRef({ times: 0 });
  const [, tell] = useState(0);
  useEffect(() => {
    const leave = () => {
      left.current.times++;
      flushSync(() => tell(left.current.times));
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  return left.current;
}

/** The team's desk: opens its store, and everything else once its passphrase is there. */
export default function DeskPage({ settings }: { settings: DeskSettings }) {
  const [store, setStore] = useState<Store | 'failed'>();
  useEffect(() => {
    openDeskStore(now).then(setStore, () => setStore('failed'));
    // What opens the desk, and what stands on it first, is on its way while somebody types.
    void Promise.allSettled([
      import('../../envelope/passphrase.ts'),
      import('../../envelope/identity.ts'),
      import('../../formats/key-phrase.ts'),
      import('./RecordsPlace.tsx'),
    ]);
  }, []);
  if (store === undefined) {
    return (
      <div role="status">
        <p>正在打开……</p>
        <p className="late">等了很久没有出来？请关掉团队台别的窗口，再打开。</p>
      </div>
    );
  }
  if (store === 'failed' || !(store.canKeep || store.taken)) {
    return <Trouble said={deskFoundInWords('nothing kept')} />;
  }
  return <Desk place={{ store, settings, now }} />;
}

function Desk({ place }: { place: Place }) {
  const { store, settings } = place;
  useStore(store);
  const carriedHere = useCarriedHere();
  const [session, setSession] = useState<Session>();
  const [why, setWhy] = useState<string>();
  const open = useRef<Session>(undefined);
  const end = useCallback((words: string | undefined) => {
    if (!open.current) return;
    open.current.end();
    open.current = undefined;
    // At once, and not with the next drawing: a browser that puts the page aside draws no more.
    flushSync(() => {
      setWhy(words);
      setSession(undefined);
    });
  }, []);
  const lock = useCallback(() => end(undefined), [end]);
  const left = useLeaving();
  useEffect(() => {
    if (store.taken) end(undefined);
  }, [store.taken]);
  const begin = async (vault: Vault): Promise<string | undefined> => {
    const before = left.times;
    const begun = await openSession(place, vault, lock);
    if (left.times !== before) {
      begun.end();
      return undefined;
    }
    if (settings.mode === 'live' && begun.keys.some(({ isPublished }) => isPublished)) {
      begun.end();
      return '这里锁着的是示例钥匙，谁都有，正式使用不收。请全部删除，另做一把。';
    }
    open.current?.end();
    open.current = begun;
    setSession(begun);
    return undefined;
  };
  if (store.taken) {
    return (
      <Trouble said={deskRefusalInWords(store.taken)}>
        <button type="button" className="button" onClick={() => location.reload()}>
          重新打开
        </button>
      </Trouble>
    );
  }
  if (session) {
    const onVault = async (vault: Vault) => void (await begin(vault));
    return <Opened {...{ place, session, carriedHere, onVault }} onLock={end} />;
  }
  const kept = keptVault(store);
  const waiting = carriedHere.carried.length > 0 && (
    <div className="callout">
      <p>
        <strong>收到了转来的登记。</strong>打开团队台就收进来；在那以前，这一页不要刷新，不要关。
      </p>
      <p>团队台在别的窗口开着？关掉这一页，把链接贴到那边的“收登记”里。</p>
    </div>
  );
  return (
    <div className="desk-closed" key={left.times}>
      {store.found.map((found) => (
        <Trouble key={found} said={deskFoundInWords(found)} />
      ))}
      {waiting}
      {kept === 'none' && <Setup place={place} onOpen={async (vault) => void begin(vault)} />}
      {kept === 'unreadable' && (
        <Trouble said={{ title: '存钥匙的地方坏了，打不开。', text: '这里的登记也打不开了。' }} />
      )}
      {typeof kept === 'object' && <Unlock place={place} why={why} onOpen={begin} />}
      {kept !== 'none' && (
        <details className="aside">
          <summary>口令忘了，或者打不开？</summary>
          <p>
            <strong>先找写口令的纸，不要急着删。</strong>口令谁也找不回来。
          </p>
          <p>
            真找不到，只能重来：先全部删除，再导入备用钥匙，再恢复登记的备份。备用钥匙要用存它那天的口令打开。
          </p>
          <p>
            那个口令也忘了，就做一把新钥匙，再打电话给县里：县里的备用密钥，能打开还留着的图片和链接。
          </p>
          <EraseDesk store={store} before="没有备用钥匙，以前封给它的登记就打不开了。" />
        </details>
      )}
    </div>
  );
}
