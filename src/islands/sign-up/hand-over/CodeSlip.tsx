import { useEffect, useState } from 'react';
import { dateInWords } from '../../../domain/shared/calendar-date.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import { checkCode } from '../../../envelope/check-code.ts';
import { isInWeChat } from '../../parts/wechat.ts';
import { Phone } from '../Phone.tsx';
import { idBytes } from './id-bytes.ts';
import type { Callee } from './TeamPhone.tsx';

interface Props {
  id: string;
  callee: Callee;
  /** Seconds since 1970. */
  madeAt: number | undefined;
  noCallAfter: number;
  isHelped: boolean;
  isWithdrawn: boolean;
}

/** The check code as a slip to take away; printing the page prints nothing else. No name stands on it. */
export function CodeSlip(props: Props) {
  const { id, callee, madeAt, noCallAfter, isHelped, isWithdrawn } = props;
  const [code, setCode] = useState('');
  useEffect(() => {
    void checkCode(idBytes(id)).then(setCode);
  }, [id]);
  return (
    <>
      <p className="no-print">
        {isHelped
          ? '请他自己拍下来，或者抄在纸上带走。手机上的，点“下一位”就没有了。'
          : '请拍下来，或者抄在纸上收好。'}
      </p>
      <div className="code-slip">
        <h4>家庭医生登记 · 核对码</h4>
        <p className="code">{code}</p>
        <ul>
          {isWithdrawn ? (
            <li>想问撤回了没有，打给团队。他先说前四位，您再说后四位。</li>
          ) : (
            <>
              <li>团队来电话：他先说前四位，您再说后四位。</li>
              <li>前四位不对，挂了，打下面的电话。</li>
              <li>{noCallAfter} 天没接到电话，打给团队。要改、要撤回，也打。</li>
            </>
          )}
        </ul>
        <p>
          {callee.name}
          <br />
          <Phone phone={callee.phone} isDemo={callee.isDemo} />
        </p>
        {madeAt !== undefined && <p>{dateInWords(countyDay(madeAt * 1000))}</p>}
      </div>
      {!isInWeChat() && (
        <div className="ways no-print">
          <button type="button" className="button" onClick={() => print()}>
            打印小条
          </button>
        </div>
      )}
    </>
  );
}
