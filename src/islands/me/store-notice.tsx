import type { Store } from '../../storage/store.ts';
import { NoticeBox } from '../parts/notice-box.tsx';
import { foundInWords, takenInWords } from '../parts/store-notice-words.ts';
import { useFound } from '../parts/use-found.ts';
import { useStore } from '../parts/use-store.ts';

/** What the reader must know of the phone's store: what its start found, and why it takes nothing more. `onRestorePage` where the way to restore is the page itself. */
export function StoreNotice({ store, onRestorePage = false }: Props) {
  useStore(store);
  const { found, acceptLoss } = useFound(store);
  return (
    <div role="status">
      {store.taken && (
        <NoticeBox notice={takenInWords(store.taken)}>
          <button type="button" className="button" onClick={() => location.reload()}>
            重新打开
          </button>
        </NoticeBox>
      )}
      {foundInWords(found).map((notice) => (
        <NoticeBox key={notice.title} notice={notice}>
          {notice.kind === 'loss' && (
            <div className="ways">
              {!onRestorePage && (
                <a className="button button-main" href="/me/backup/">
                  恢复备份
                </a>
              )}
              <button type="button" className="button" onClick={acceptLoss}>
                知道了
              </button>
            </div>
          )}
        </NoticeBox>
      ))}
    </div>
  );
}

interface Props {
  store: Store;
  onRestorePage?: boolean;
}
