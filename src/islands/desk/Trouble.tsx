import { type ReactNode, useEffect, useRef } from 'react';
import type { Said } from './desk-words.ts';

/** Something that went wrong, with what can be done about it below. */
export function Trouble({ said, children }: { said: Said | undefined; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed may stand far below.
    if (said) box.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return (
    <div role="alert" ref={box}>
      {said && (
        <div className="warning">
          <p>
            <strong>{said.title}</strong>
          </p>
          <p>{said.text}</p>
          {children}
        </div>
      )}
    </div>
  );
}
