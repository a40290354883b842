import { useMemo, useState } from 'react';
import { burstOf } from '../../../domain/desk/burst.ts';
import type { DeskRecord } from '../../../domain/desk/record.ts';
import { minuteOf } from '../../../domain/desk/table-rows.ts';
import { lastOf } from '../../../domain/shared/last.ts';
import { deskRefusalInWords, type Said } from '../desk-words.ts';
import type { OpenDesk } from '../open-desk.ts';
import { Trouble } from '../Trouble.tsx';
import { useBusy } from '../use-busy.ts';
import { newId } from './new-id.ts';
import { readAgain } from './take-in.ts';

/** What is to be known before the list is worked through: too many at once, and what cannot be read yet. */
export function Warnings({ desk, records }: { desk: OpenDesk; records: readonly DeskRecord[] }) {
  const burst = useMemo(() => burstOf(records), [records]);
  const unread = records.filter(({ kind }) => kind === 'unread').length;
  const [first, last] = [burst[0], lastOf(burst)].map((one) => one?.forms[0]?.receivedAt ?? 0);
  return (
    <>
      {burst.length > 0 && (
        <div className="warning">
          <p>
            <strong>短时间里来了 {burst.length} 份新登记，都没有核实。</strong>
          </p>
          <p>
            {minuteOf(first ?? 0)} 到 {minuteOf(last ?? 0)}{' '}
            收的。也许是联络员攒了一批，也许有人乱填。先问清楚是谁收来的，再一份份打电话。
          </p>
        </div>
      )}
      {unread > 0 && <UnreadOnes desk={desk} count={unread} />}
    </>
  );
}

function UnreadOnes({ desk, count }: { desk: OpenDesk; count: number }) {
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<Said>();
  const { isBusy, whileBusy } = useBusy();
  const again = () =>
    whileBusy(async () => {
      const answer = await readAgain(desk, newId);
      const isRefused = 'refused' in answer;
      setTrouble(isRefused ? deskRefusalInWords(answer.refused) : undefined);
      if (isRefused) return;
      setSaid(answer.read > 0 ? `读出了 ${answer.read} 份。` : '还是读不了。请先更新团队台。');
    });
  return (
    <div className="callout">
      <p>
        <strong>有 {count} 份是新版本写的，这里还读不了。</strong>
      </p>
      <p>都原样存着。团队台更新以后，再读一次。</p>
      <Trouble said={trouble} />
      <p role="status">{said}</p>
      <div className="desk-ways">
        <button type="button" className="button" aria-disabled={isBusy} onClick={again}>
          再读一次
        </button>
      </div>
    </div>
  );
}
