import { useEffect, useRef, useState } from 'react';
import { CopyLetters, LONGEST_LETTERS, useAddress } from '../../parts/hand-over.tsx';
import type { Made } from './make.ts';

interface Props {
  made: Made;
  /** The reader says that the backup is in a safe place. */
  onKept: () => Promise<void>;
  onAgain: () => void;
}

/** A backup that is made: as a file, as text, and the question whether it has arrived. No browser says that of itself. */
export function HandOver({ made, onKept, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isTried, setTried] = useState(false);
  const [isKept, setKept] = useState(false);
  const address = useAddress(made.bytes);
  useEffect(() => heading.current?.focus(), [isKept]);
  if (isKept) {
    return (
      <section aria-labelledby="kept">
        <h3 id="kept" tabIndex={-1} ref={heading}>
          备份好了
        </h3>
        <p>以后改了记录，再来备份一次。换手机、记录丢了，在这一页恢复。</p>
        <div className="ways">
          <button type="button" className="button" onClick={onAgain}>
            再备份一份
          </button>
        </div>
      </section>
    );
  }
  return (
    <section aria-labelledby="made">
      <h3 id="made" tabIndex={-1} ref={heading}>
        备份做好了，请存到别处
      </h3>
      <p>
        里面有 {made.rows} 条记录，{made.isSealed ? '用口令锁上了。' : '没有加锁。'}
      </p>
      <div className="ways">
        <a
          className="button button-main"
          href={address}
          download={made.name}
          onClick={() => setTried(true)}
        >
          存成文件
        </a>
      </div>
      <p className="hint">
        文件叫 {made.name}，一般在手机的“下载”里。请再发给自己或家人一份，比如微信的“文件传输助手”。
      </p>
      <h3>点了没有反应？</h3>
      {made.letters.length > LONGEST_LETTERS ? (
        <p>微信不让存文件。记录太多，文字发不出去。请在浏览器里打开本站，再备份。</p>
      ) : (
        <CopyLetters
          letters={made.letters}
          why="微信不让存文件。复制文字，发给自己、文件传输助手或家人，一样能恢复。"
          onTry={() => setTried(true)}
        />
      )}
      {isTried && (
        <div className="callout" role="status">
          <p>
            <strong>找得到文件，或者文字发出去了吗？</strong>
          </p>
          <div className="ways">
            <button
              type="button"
              className="button button-main"
              onClick={() => void onKept().then(() => setKept(true))}
            >
              存好了
            </button>
          </div>
          <p>没有存上，就换一个办法再试。记录都还在手机里。</p>
        </div>
      )}
    </section>
  );
}
