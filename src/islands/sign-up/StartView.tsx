import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isInWeChat } from '../parts/wechat.ts';

interface Props {
  /** Nothing can be begun before the forms of this phone are open. */
  isReady: boolean;
  /** The browser cannot close anything. */
  isTooOld: boolean;
  /** The county receives sign-ups from phones. */
  isOpen: boolean;
  /** A form that a helper has filled in is still on this phone. */
  isHelpedLeft: boolean;
  onOwn: () => void;
  onHelp: () => void;
  onResumeHelped: () => void;
  onNextHelped: () => void;
  /** What the sign-up is. */
  intro: ReactNode;
  /** Who receives it, and the other ways. */
  children: ReactNode;
}

/** Before the first field: what this is, and for whom somebody comes. Nothing of any form is shown. */
export function StartView(props: Props) {
  const { isReady, isTooOld, isOpen, isHelpedLeft, intro, children } = props;
  const { onOwn, onHelp, onResumeHelped, onNextHelped } = props;
  const [isUnsafe, setUnsafe] = useState(false);
  useEffect(() => setUnsafe(isInWeChat()), []);
  return (
    <>
      {isHelpedLeft && <HelpedLeft onResume={onResumeHelped} onNext={onNextHelped} />}
      {intro}
      {isTooOld && (
        <div className="warning" role="status">
          <p>
            <strong>这个浏览器办不了手机登记。</strong>
          </p>
          <p>请换一个浏览器打开。也可以用下面的办法：打电话，或者填纸质表。</p>
        </div>
      )}
      {isOpen && (
        <div className="ways ways-in" data-needs-script="">
          <button type="button" className="button button-main" disabled={!isReady} onClick={onOwn}>
            给自己或家里人登记
          </button>
          {!isHelpedLeft && (
            <button type="button" className="button" disabled={!isReady} onClick={onHelp}>
              我是来帮忙的（联络员、邻居）
            </button>
          )}
        </div>
      )}
      {isOpen && isUnsafe && (
        <p className="hint">
          您在微信里看：没填完就关掉，可能存不住。想慢慢填，点右上角三个点，选“在浏览器打开”。
        </p>
      )}
      {children}
    </>
  );
}

/** The last person's form is not ended: nothing of it is shown before somebody says so. */
export function HelpedLeft({ onResume, onNext }: { onResume: () => void; onNext: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="warning" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>帮上一位填的登记，还在这部手机上。</strong>
      </p>
      <p>还没办完，就接着办。办完了，或者换人了，就清掉。清掉以后，不能再发、再改。</p>
      <div className="ways">
        <button type="button" className="button" onClick={onResume}>
          接着办
        </button>
        <button type="button" className="button" onClick={onNext}>
          清掉，下一位
        </button>
      </div>
    </div>
  );
}
