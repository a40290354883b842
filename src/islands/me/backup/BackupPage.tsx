import { type ComponentType, useEffect, useState } from 'react';
import { useHousehold } from '../household/use-household.ts';
import { NothingKept, Opening } from '../store-notice.tsx';
import type { OpenedBackupProps } from './OpenedBackup.tsx';

/** The phone's clock is read here and nowhere else on this page. */
const now = () => Date.now();

/** Everything of this phone out into one file and back, and everything off it. */
export default function BackupPage() {
  const household = useHousehold(now);
  const [Opened, setOpened] = useState<ComponentType<OpenedBackupProps> | 'failed'>();
  useEffect(() => {
    import('./OpenedBackup.tsx').then(
      (code) => setOpened(() => code.default),
      () => setOpened('failed'),
    );
  }, []);
  const isOpen = typeof household === 'object';
  if (household === 'failed' || (isOpen && !(household.store.canKeep || household.store.taken))) {
    return <NothingKept />;
  }
  if (Opened === 'failed') {
    return (
      <div className="warning" role="alert">
        <p>
          <strong>这一页没有取全。</strong>请连上网，再试一次。
        </p>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          再试一次
        </button>
      </div>
    );
  }
  if (isOpen && Opened) return <Opened household={household} now={now} />;
  return <Opening />;
}
