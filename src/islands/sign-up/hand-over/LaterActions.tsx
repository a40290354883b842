import { type MouseEvent, useEffect, useRef, useState } from 'react';

interface Props {
  /** The reader has said that the envelope is on its way. */
  isHanded: boolean;
  /** There was an envelope before this one, which the team may have. */
  hasEarlier: boolean;
  isWithdrawn: boolean;
  isHelped: boolean;
  phone: string;
  /** Within so many days the team deletes what was withdrawn. */
  deletedIn: number;
  onChange: () => void;
  onWithdraw: () => void;
  onDelete: () => void;
}

type Question = 'withdraw' | 'delete';

/** What can be done with a sealed form later; what cannot be undone is asked once. */
export function LaterActions(props: Props) {
  const { isHanded, hasEarlier, isWithdrawn, isHelped, phone, deletedIn } = props;
  const { onChange, onWithdraw, onDelete } = props;
  const box = useRef<HTMLDivElement>(null);
  const asker = useRef<HTMLButtonElement>(null);
  const [question, setQuestion] = useState<Question>();
  useEffect(() => box.current?.focus(), [question]);
  const ask = (next: Question) => (event: MouseEvent<HTMLButtonElement>) => {
    asker.current = event.currentTarget;
    setQuestion(next);
  };
  const leave = () => {
    setQuestion(undefined);
    asker.current?.focus();
  };
  // A helped form ends with 下一位.
  if (isHelped && isWithdrawn) return null;
  return (
    <section className="tool aside no-print" aria-labelledby="later">
      <h3 id="later">{isWithdrawn ? '不留在手机上' : '要改、要撤回'}</h3>
      {!isWithdrawn && (
        <p>
          改好、撤回，都会再封一份，要再转交一次。打团队电话 {phone}，对上核对码，也能改、能撤回。
        </p>
      )}
      <div className="ways">
        {!isWithdrawn && (
          <>
            <button type="button" className="button" onClick={onChange}>
              改一改
            </button>
            <button type="button" className="button" onClick={ask('withdraw')}>
              撤回
            </button>
          </>
        )}
        {!isHelped && (
          <button type="button" className="button" onClick={ask('delete')}>
            从手机上删掉
          </button>
        )}
      </div>
      {question === 'withdraw' && (
        <div className="warning" tabIndex={-1} ref={box}>
          <p>
            <strong>要撤回这份登记吗？</strong>
          </p>
          <p>会封一张撤回单，也要转交。团队收到，{deletedIn} 天内删掉登记。</p>
          {!isHanded && !hasEarlier && (
            <p>没有发出去过，{isHelped ? '点“下一位”' : '从手机上删掉'}就行，不用撤回。</p>
          )}
          <Answer yes="撤回" onYes={onWithdraw} onNo={leave} />
        </div>
      )}
      {question === 'delete' && (
        <div className="warning" tabIndex={-1} ref={box}>
          <p>
            <strong>要从这部手机上删掉吗？</strong>
          </p>
          {!isHanded && <p>还没有转交。删了，团队就收不到这一份。</p>}
          {(isHanded || hasEarlier) && (
            <p>团队手里的还在。以后要改、要撤回，只能打电话，对核对码：请先记下来。</p>
          )}
          <Answer yes="删掉" onYes={onDelete} onNo={leave} />
        </div>
      )}
    </section>
  );
}

function Answer({ yes, onYes, onNo }: { yes: string; onYes: () => void; onNo: () => void }) {
  return (
    <div className="ways">
      <button type="button" className="button button-danger" onClick={onYes}>
        {yes}
      </button>
      <button type="button" className="button" onClick={onNo}>
        不{yes}
      </button>
    </div>
  );
}
