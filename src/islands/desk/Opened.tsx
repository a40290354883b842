import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { REMIND_FROM } from '../../domain/backup/reminder.ts';
import { useFound } from '../parts/use-found.ts';
import { useStore } from '../parts/use-store.ts';
import { Due } from './Due.tsx';
import { deskFoundInWords, unreadInWords } from './desk-words.ts';
import type { OpenedProps } from './opened-props.ts';
import { Trouble } from './Trouble.tsx';
import { useIdleLock } from './use-idle-lock.ts';

const PLACES = [
  { id: 'records', name: '登记' },
  { id: 'keys', name: '钥匙' },
  { id: 'copies', name: '备份和删除' },
] as const;

type PlaceId = (typeof PLACES)[number]['id'];

const VIEWS: Readonly<Record<PlaceId, () => Promise<{ default: ComponentType<OpenedProps> }>>> = {
  records: () => import('./RecordsPlace.tsx'),
  keys: () => import('./KeysPlace.tsx'),
  copies: () => import('./CopiesPlace.tsx'),
};

/** The open desk: who it is, its lock, its places. */
export function Opened(props: OpenedProps) {
  const { place, session, onLock } = props;
  const { store, now } = place;
  const { records, desk, keys } = session;
  useStore(store);
  const [where, setWhere] = useState<PlaceId>('records');
  const lock = useCallback(
    (isIdle: boolean) => onLock(isIdle ? '十分钟没有人用，自动锁上了。' : undefined),
    [onLock],
  );
  const { isWarned, stay } = useIdleLock(lock, now);
  const { found, acceptLoss } = useFound(store);
  const unread = unreadInWords(records.unreadable);
  return (
    <div className="desk">
      <div className="desk-bar no-print">
        <nav aria-label="团队台">
          <ul>
            {PLACES.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  className="pill"
                  aria-pressed={where === id}
                  onClick={() => setWhere(id)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <p className="desk-who">
          <strong>{desk.team?.name ?? '钥匙还不在县里的单子上'}</strong>
          <span>团队暗语：{keys[0]?.phrase}</span>
        </p>
        <button type="button" className="button" onClick={() => lock(false)}>
          锁上
        </button>
      </div>
      <div role="alert" className="no-print">
        {isWarned && (
          <div className="warning desk-idle">
            <p>
              <strong>再过一分钟就锁上。</strong>没存下的字会丢。
            </p>
            <button type="button" className="button button-main" onClick={stay}>
              继续用
            </button>
          </div>
        )}
      </div>
      <div className="no-print">
        {keys[0]?.isPublished && (
          <p className="warning">
            <strong>现在用的是示例钥匙，谁都能打开。</strong>请不要收真人的登记。
          </p>
        )}
        {found.map((one) => (
          <Trouble key={one} said={deskFoundInWords(one)}>
            {one === 'lost' && (
              <button type="button" className="button" onClick={acceptLoss}>
                知道了
              </button>
            )}
          </Trouble>
        ))}
        <p role="status">{unread}</p>
        {store.unsaved >= REMIND_FROM && where !== 'copies' && (
          <p>
            有 {store.unsaved} 处改动还没备份。{' '}
            <button type="button" className="pill" onClick={() => setWhere('copies')}>
              去备份
            </button>
          </p>
        )}
        <Due place={place} session={session} />
      </div>
      <View key={where} fetch={VIEWS[where]} {...props} />
    </div>
  );
}

function View({ fetch, ...props }: OpenedProps & { fetch: (typeof VIEWS)[PlaceId] }) {
  const [Fetched, setFetched] = useState<ComponentType<OpenedProps> | 'failed'>();
  useEffect(() => {
    fetch().then(
      (code) => setFetched(() => code.default),
      () => setFetched('failed'),
    );
  }, [fetch]);
  if (Fetched === 'failed') {
    return <Trouble said={{ title: '这一页没有取全。', text: '请连上网，重新打开这一页。' }} />;
  }
  return Fetched ? <Fetched {...props} /> : <p role="status">正在打开……</p>;
}
