import type { ReactNode } from 'react';
import type { Said } from './desk-words.ts';

/** Something that went wrong, with what can be done about it below. */
export function Trouble({ said, children }: { said: Said | undefined; children?: ReactNode }) {
  return (
    <div role="alert">
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
