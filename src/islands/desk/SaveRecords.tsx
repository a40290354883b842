import { useState } from 'react';
import { useAddress } from '../parts/hand-over.tsx';
import type { Place } from './desk-settings.ts';
import type { Session } from './session.ts';
import { useBusy } from './use-busy.ts';

interface Made {
  name: string;
  bytes: Uint8Array;
  rows: number;
  /** The number of the last change that it holds. */
  seq: number;
}

/** Every record in one file, locked with the team's key. */
export function SaveRecords({ place, session }: { place: Place; session: Session }) {
  const [made, setMade] = useState<Made>();
  const [isFailed, setFailed] = useState(false);
  const { isBusy, whileBusy } = useBusy();
  if (made) return <HandOver made={made} onKept={() => place.store.noteBackup(made.seq)} />;
  const make = () =>
    whileBusy(async () => {
      const { seq } = place.store;
      try {
        const { makeRecordsFile } = await import('./records-file.ts');
        setMade({ ...(await makeRecordsFile(session, place.now())), seq });
      } catch {
        setFailed(true);
      }
    });
  return (
    <>
      <p>登记只在这台电脑里。每个星期备份一次，存到 U 盘，锁进柜子。</p>
      <p>备份用团队的钥匙锁着，捡到 U 盘的人打不开。</p>
      <div role="alert">
        {isFailed && <p className="error">没有做成，登记没有动。请关掉别的程序，再试一次。</p>}
      </div>
      <div className="ways">
        <button type="button" className="button button-main" onClick={make} aria-disabled={isBusy}>
          {isBusy ? '正在做备份……' : '备份登记'}
        </button>
      </div>
    </>
  );
}

function HandOver({ made, onKept }: { made: Made; onKept: () => Promise<void> }) {
  const [isKept, setKept] = useState(false);
  const address = useAddress(made.bytes);
  if (isKept) return <p role="status">备份存好了。下个星期再备份一次。</p>;
  return (
    <div role="status">
      <p>备份做好了，里面有 {made.rows} 条登记。请存到 U 盘。</p>
      <div className="ways">
        <a className="button button-main" href={address} download={made.name}>
          存成文件
        </a>
        <button
          type="button"
          className="button"
          onClick={() => void onKept().then(() => setKept(true))}
        >
          存好了
        </button>
      </div>
    </div>
  );
}
