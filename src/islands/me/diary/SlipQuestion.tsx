import { useEffect, useRef } from 'react';
import type { Slip } from '../../../domain/diary/slips.ts';

interface Props {
  slips: readonly Slip[];
  /** Puts what was probably meant into the form. */
  onSuggested: (slip: Slip) => void;
  /** Leads back to the first field that is asked about. */
  onMend: () => void;
  /** It is as it was typed. */
  onRight: () => void;
}

/** Asked before anything is saved: what looks like a slip, and whether it is one. */
export function SlipQuestion({ slips, onSuggested, onMend, onRight }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="warning" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>还没有存，先问一句：</strong>
      </p>
      <ul>
        {slips.map(({ field, at, why, say }) => (
          <li key={`${field} ${at} ${why}`}>{say}</li>
        ))}
      </ul>
      {slips.map(
        (slip) =>
          slip.suggest && (
            <button
              key={`${slip.field} ${slip.at} ${slip.why}`}
              type="button"
              className="button meant"
              onClick={() => onSuggested(slip)}
            >
              {slip.label}
            </button>
          ),
      )}
      <div className="ways">
        <button type="button" className="button" onClick={onMend}>
          改一改
        </button>
        <button type="button" className="button" onClick={onRight}>
          就是这样
        </button>
      </div>
    </div>
  );
}
