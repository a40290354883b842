import type { ReactNode } from 'react';
import type { Notice } from './store-notice-words.ts';

/** One notice as a box, with what can be done about it below. */
export function NoticeBox({ notice, children }: { notice: Notice; children?: ReactNode }) {
  return (
    <div className={notice.kind === 'mended' ? 'callout' : 'warning'}>
      <p>
        <strong>{notice.title}</strong>
      </p>
      <p>{notice.text}</p>
      {children}
    </div>
  );
}
