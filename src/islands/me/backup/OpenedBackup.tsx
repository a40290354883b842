import { useEffect, useRef, useState } from 'react';
import { tablesOf } from '../../../storage/backup.ts';
import type { OpenedProps } from '../later-page.tsx';
import { StoreNotice } from '../store-notice.tsx';
import { EraseAll } from './EraseAll.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { SaveBackup } from './SaveBackup.tsx';

/** Out, in, and off this phone. */
export default function OpenedBackup({ household, now }: OpenedProps) {
  const { store } = household;
  const [isErased, setErased] = useState(false);
  // Where the phone knew nobody when the page opened, somebody has come to restore.
  const [isRestoreFirst] = useState(() => !tablesOf(store).has('people'));
  if (isErased) return <Erased />;
  const save = (
    <section key="save" className="tool aside" aria-labelledby="save">
      <h2 id="save">备份</h2>
      <SaveBackup store={store} now={now} />
    </section>
  );
  const bringBack = (
    <section key="restore" className="tool aside" aria-labelledby="restore">
      <h2 id="restore">恢复</h2>
      <RestoreBackup household={household} />
    </section>
  );
  return (
    <div className="no-print">
      <StoreNotice store={store} onRestorePage />
      {store.taken ? null : (
        <>
          {isRestoreFirst ? [bringBack, save] : [save, bringBack]}
          <section className="tool aside" aria-labelledby="erase">
            <h2 id="erase">删除本机全部记录</h2>
            <EraseAll store={store} onErased={() => setErased(true)} />
          </section>
        </>
      )}
    </div>
  );
}

function Erased() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="tool" aria-labelledby="erased">
      <h2 id="erased" tabIndex={-1} ref={heading}>
        全部删除了
      </h2>
      <p>本站在这部手机里的记录、设置和存下的页面都没有了。</p>
      <p>
        删掉的东西，手机的存储里可能还留着痕迹，要等新东西盖上去才没有。手机要送人、卖掉，请再恢复出厂设置。
      </p>
      <p>发给自己、家人的备份，本站管不着，请自己删。</p>
      <a className="button" href="/">
        回首页
      </a>
    </section>
  );
}
