import { useEffect, useRef, useState } from 'react';
import { erasedOf, type SignUpRecord } from '../../../domain/desk/record.ts';
import { deskRefusalInWords, type Said } from '../desk-words.ts';
import type { OpenDesk } from '../open-desk.ts';
import { Trouble } from '../Trouble.tsx';
import { nameOf } from './name-of.ts';

interface Props {
  desk: OpenDesk;
  record: SignUpRecord;
  onDeleted: () => void;
}

/** Deletes a sign-up, after a question. What stays is a random number, so that an old message does not bring it back. */
export function DeleteRecord({ desk, record, onDeleted }: Props) {
  const [isAsked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  /** Of two buttons that stand in one place: what does no harm. */
  const safe = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked || wasAsked.current) safe.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const erase = async () => {
    const outcome = await desk.records.overwrite([erasedOf(record, desk.now())]);
    if (outcome.saved) onDeleted();
    else setTrouble(deskRefusalInWords(outcome.why));
  };
  return (
    <section className="aside" aria-label="删除">
      <Trouble said={trouble} />
      {isAsked ? (
        <>
          <p>{nameOf(record)}的登记、备注全部删掉，找不回来。以后再收到同一份，也不会再存。</p>
          <div className="desk-ways">
            <button type="button" className="button button-danger" onClick={erase}>
              真的删
            </button>
            <button type="button" className="button" ref={safe} onClick={() => setAsked(false)}>
              不删
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="desk-link" ref={safe} onClick={() => setAsked(true)}>
          删除这份登记
        </button>
      )}
    </section>
  );
}
