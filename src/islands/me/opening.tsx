import { NOTHING_KEPT } from '../parts/nothing-kept.ts';

/** While the store opens. Another window that the phone has put to sleep can hold it up. */
export function Opening() {
  return (
    <div role="status">
      <p>正在打开这部手机里的记录……</p>
      <p className="late">等了很久没有出来？请关掉本站别的窗口，再打开；还不行，换一个浏览器。</p>
    </div>
  );
}

/** In a browser that keeps nothing. */
export function NothingKept() {
  return (
    <div role="status">
      <div className="warning">
        <p>
          <strong>{NOTHING_KEPT.title}</strong>
        </p>
        <p>{NOTHING_KEPT.text}</p>
      </div>
    </div>
  );
}
