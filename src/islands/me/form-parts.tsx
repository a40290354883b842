import { type ReactNode, useEffect, useRef } from 'react';
import type { Refusal } from '../../storage/refusal.ts';
import { NoticeBox } from '../parts/notice-box.tsx';
import { refusalInWords } from '../parts/store-notice-words.ts';

/** Why the store has not taken what a form holds, in words; it takes the focus when it comes. `children`: what can be done about it. */
export function Refused({
  refusal,
  children,
}: {
  refusal: Refusal | undefined;
  children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusal]);
  if (!refusal) return null;
  return (
    <div role="alert" tabIndex={-1} ref={box}>
      <NoticeBox notice={refusalInWords(refusal)}>{children}</NoticeBox>
    </div>
  );
}

/** The way to the backup, for who cannot save. */
export function ToBackup() {
  return (
    <a className="button" href="/me/backup/">
      去备份
    </a>
  );
}

/** The two ways out of a form. */
export function SaveOrLeave({ isBusy, onCancel }: { isBusy: boolean; onCancel: () => void }) {
  return (
    <div className="ways">
      <button type="submit" className="button button-main">
        {isBusy ? '正在存……' : '存下'}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        不存，返回
      </button>
    </div>
  );
}
