import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../parts/hand-over.tsx';
import { Switch } from '../parts/PassphraseField.tsx';

/** A key as it is to be put away: sealed with the passphrase. */
export interface SealedCopy {
  name: string;
  bytes: Uint8Array;
  /** The same for paper. */
  letters: string;
  /** Of the key. */
  phrase: string;
}

interface Props {
  copy: SealedCopy;
  /** It is in a safe place: the file was shown to us again, or somebody says that the paper is. */
  onSafe: () => Promise<void>;
  onCancel?: () => void;
  /** It is one more copy of a key that is in use already. */
  isAgain?: boolean;
}

/** Demands that the recovery copy is put away, as a file that is proved or on paper. */
export function RecoveryCopy({ copy, onSafe, onCancel, isAgain = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isOnPaper, setOnPaper] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const address = useAddress(copy.bytes);
  useEffect(() => heading.current?.focus(), []);
  const finish = async () => {
    if (isBusy) return;
    setBusy(true);
    await onSafe().finally(() => setBusy(false));
  };
  const prove = async (file: Blob) => {
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => new Uint8Array(),
    );
    const { bytes: wanted } = copy;
    const isSame = bytes.length === wanted.length && bytes.every((byte, at) => byte === wanted[at]);
    setProblem(isSame ? undefined : `这不是刚才存的那一个。请选 ${copy.name}，或者再存一次。`);
    if (isSame) await finish();
  };
  const finishOnPaper = async () => {
    setProblem(isOnPaper ? undefined : '请先打印，收好，再打上勾。');
    if (isOnPaper) await finish();
  };
  return (
    <section aria-labelledby="copy">
      <div className="no-print">
        <h2 id="copy" tabIndex={-1} ref={heading}>
          {isAgain ? '备用钥匙做好了' : '先存一份备用钥匙'}
        </h2>
        <p>
          电脑坏了，只有备用钥匙能打开以后转来的登记。{!isAgain && '存好了才能开始用。'}
          它也用刚才的口令锁着。
        </p>
        <div role="alert">{problem && <p className="error">{problem}</p>}</div>
        <h3>存到 U 盘</h3>
        <ol>
          <li>点“存成文件”，存到 U 盘，不要只放在这台电脑上。</li>
          <li>再点“选刚存的文件”，让这一页看一看存对了没有。</li>
          <li>U 盘锁进柜子。口令写在纸上，另外放一处。</li>
        </ol>
        <div className="ways">
          <a className="button button-main" href={address} download={copy.name}>
            存成文件
          </a>
        </div>
        <div className="field options">
          <label>
            选刚存的文件
            <input
              className="visually-hidden"
              type="file"
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void prove(file);
                // The same file chosen again is a new try.
                target.value = '';
              }}
            />
          </label>
        </div>
        <details>
          <summary>没有 U 盘？打印在纸上</summary>
          <p>纸上是锁着的文字。要用时，照着打进“导入已有的钥匙”。</p>
          <div className="ways">
            <button type="button" className="button" onClick={() => print()}>
              打印
            </button>
          </div>
          <Switch label="打印好了，纸锁进柜子了" isOn={isOnPaper} onChange={setOnPaper} />
          <div className="ways">
            <button type="button" className="button" onClick={() => void finishOnPaper()}>
              {isAgain ? '存好了' : '开始用'}
            </button>
          </div>
        </details>
        {onCancel && (
          <div className="ways key-back">
            <button type="button" className="button" onClick={onCancel}>
              返回，先不存
            </button>
          </div>
        )}
      </div>
      <div className="key-paper">
        <p>团队的备用钥匙（用口令锁着）。团队暗语：{copy.phrase}</p>
        <pre>{copy.letters}</pre>
        <p>锁进柜子。口令写在另一张纸上，另外放。</p>
      </div>
    </section>
  );
}
