import type { ReactNode } from 'react';
import { isInWeChat } from '../../parts/wechat.ts';

/** Where nothing is printed, the button would seem to be broken. */
function canPrint(): boolean {
  return !isInWeChat() && typeof window.print === 'function';
}

/** The ways by which what is shown gets to the doctor: on paper where the browser prints, and what its page adds. */
export function PrintWays({ children }: { children?: ReactNode }) {
  const prints = canPrint();
  return (
    <div className="no-print">
      <div className="ways">
        {children}
        {prints && (
          <button type="button" className="button" onClick={() => window.print()}>
            打印
          </button>
        )}
      </div>
      {!prints && (
        <p className="hint">
          这里不能打印，把屏幕给医生看就行。一定要打印：先
          <a href="/me/backup/">备份</a>，再在手机浏览器里打开本站，恢复以后打印。
        </p>
      )}
    </div>
  );
}
