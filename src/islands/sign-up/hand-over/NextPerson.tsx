import { useEffect, useRef, useState } from 'react';

/** The way to the next person, for whom nothing of this one is left: it is asked first, when nothing was handed over yet. */
export function NextPerson({ isHanded, onNext }: { isHanded: boolean; onNext: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => box.current?.focus(), [isAsked]);
  return (
    <section className="no-print" aria-label="下一位">
      <div className="ways">
        <button
          type="button"
          className={isHanded ? 'button button-main' : 'button'}
          onClick={() => (isHanded ? onNext() : setAsked(true))}
        >
          下一位
        </button>
      </div>
      <p>点了“下一位”，这一位填的全部从手机上删掉，不能再发、再改。</p>
      {isAsked && !isHanded && (
        <div className="warning" tabIndex={-1} ref={box}>
          <p>
            <strong>这一份还没有转交。</strong>
          </p>
          <p>现在点“下一位”，就再也发不出去了。请先发，再点“转交了”。</p>
          <div className="ways">
            <button type="button" className="button button-danger" onClick={onNext}>
              不发了，下一位
            </button>
            <button type="button" className="button" onClick={() => setAsked(false)}>
              先去发
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
