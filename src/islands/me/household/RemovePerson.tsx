import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../storage/refusal.ts';
import { NoticeBox } from '../../parts/notice-box.tsx';
import { refusalInWords } from '../../parts/store-notice-words.ts';

interface Props {
  name: string;
  /** Answers with what stood in the way, if anything did. */
  onRemove: () => Promise<Refusal | undefined>;
  onCancel: () => void;
}

/** The second step before somebody is removed: says what goes. */
export function RemovePerson({ name, onRemove, onCancel }: Props) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const remove = async () => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(await onRemove());
    setBusy(false);
  };
  return (
    <section className="tool no-print" aria-labelledby="remove-person">
      <h2 id="remove-person" tabIndex={-1} ref={heading}>
        删除“{name}”？
      </h2>
      <p>这部手机上，和这位家人有关的都会删掉：</p>
      <ul>
        <li>称呼、关系、性别、出生年月；</li>
        <li>记在名下的全部记录。</li>
      </ul>
      <p>删了找不回来。以前做过备份的，备份里还有。</p>
      {refusal && (
        <div role="alert">
          <NoticeBox notice={refusalInWords(refusal)} />
        </div>
      )}
      <div className="ways">
        <button type="button" className="button" onClick={onCancel}>
          不删了
        </button>
        <button type="button" className="button button-danger" onClick={remove}>
          {isBusy ? '正在删……' : '删除'}
        </button>
      </div>
    </section>
  );
}
