import { useState } from 'react';
import type { KeptSignUp } from '../../../storage/sign-ups.ts';
import { useTop } from '../../parts/use-top.ts';
import type { FormContent } from '../form-content.ts';
import type { SignUpProps } from '../page-props.ts';
import type { SpareStore } from '../with-spare.ts';
import { CodeSlip } from './CodeSlip.tsx';
import { Handed } from './Handed.tsx';
import { HandOverNotices } from './HandOverNotices.tsx';
import { LaterActions } from './LaterActions.tsx';
import { NextPerson } from './NextPerson.tsx';
import { OtherKey } from './OtherKey.tsx';
import { calleeOf } from './TeamPhone.tsx';
import { ToWhom } from './ToWhom.tsx';
import { Ways } from './Ways.tsx';

interface Props {
  kept: KeptSignUp<FormContent>;
  signUps: SpareStore<FormContent>;
  page: SignUpProps;
  now: () => number;
  onKept: (kept: KeptSignUp<FormContent>) => void;
  onNext: () => void;
  onChange: () => void;
  onSealAgain: () => void;
  onWithdraw: () => void;
  onClose: () => void;
}

/** A sealed form: to whom it is sealed, how it gets there, and what its people keep of it. */
export function HandOver(props: Props) {
  const { kept, signUps, page, now, onKept, onNext, onChange, onClose } = props;
  const { id, isHelped, content } = kept;
  const { state, withdrawn = false, phrase, sealed = '' } = content;
  const isHanded = state === 'handed';
  const heading = useTop();
  const callee = calleeOf(page, content.team);
  const handed = async () => {
    const current = await signUps.get(id);
    // Sealed anew in another window: this is not the envelope any more that is to be handed over.
    if (current && current.content.sealed !== sealed) return onKept(current);
    const next: FormContent = { ...content, state: 'handed', handedAt: Math.floor(now() / 1000) };
    await signUps.keep(id, next);
    onKept({ ...kept, content: next });
  };
  const remove = async () => {
    await signUps.destroy(id);
    onClose();
  };
  const otherKey = (
    <OtherKey {...{ page, now, phrase }} team={content.team} onSealAgain={props.onSealAgain} />
  );
  const ways = <Ways sealed={sealed} desk={page.deskUrl} />;
  const slip = (
    <CodeSlip
      {...{ id, callee, isHelped }}
      isWithdrawn={withdrawn}
      madeAt={content.madeAt}
      noCallAfter={page.form.noCallAfter}
    />
  );
  return (
    <div className="tool">
      <h2 className="no-print" tabIndex={-1} ref={heading}>
        {titleOf(isHanded, withdrawn)}
      </h2>
      {content.change > 0 && !withdrawn && (
        <p className="no-print">这是重新封的，和前面的是同一份登记。团队按新的办。</p>
      )}
      <HandOverNotices {...{ kept, signUps, page }} onGoOn={onChange} />
      {isHanded ? (
        <>
          <Handed {...{ content, callee, now }} form={page.form} />
          <h3 className="no-print">核对码</h3>
          {slip}
          <details className="no-print">
            <summary>
              <span>再转交一次</span>
            </summary>
            {otherKey}
            <ToWhom {...{ callee, phrase }} />
            {ways}
          </details>
        </>
      ) : (
        <>
          <div className="no-print">
            <p>做三件事：对暗语，发出去，记下核对码。</p>
            <h3>1. 对暗语</h3>
            {otherKey}
            <ToWhom {...{ callee, phrase }} />
            <h3>2. 发出去</h3>
            {ways}
            <HandedButton onHanded={handed} />
            <h3>3. 记下核对码</h3>
          </div>
          {slip}
        </>
      )}
      {isHelped ? (
        <NextPerson {...{ isHanded, onNext }} />
      ) : (
        <div className="ways no-print">
          <button type="button" className="button" onClick={onClose}>
            返回
          </button>
        </div>
      )}
      <LaterActions
        {...{ isHanded, isHelped, onChange }}
        hasEarlier={content.change > 0}
        isWithdrawn={withdrawn}
        phone={callee.phone}
        deletedIn={page.form.retention.closed}
        onWithdraw={props.onWithdraw}
        onDelete={() => void remove()}
      />
    </div>
  );
}

function titleOf(isHanded: boolean, isWithdrawn: boolean): string {
  if (isWithdrawn) return isHanded ? '撤回单已经转交' : '撤回单封好了，请转交给团队';
  return isHanded ? '已经转交' : '封好了，请转交给团队';
}

/** Says only what its people know: that they have sent it. */
function HandedButton({ onHanded }: { onHanded: () => Promise<void> }) {
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <div className="ways">
        <button
          type="button"
          className="button button-main"
          onClick={() => void onHanded().catch(() => setRefused(true))}
        >
          转交了
        </button>
      </div>
      <p className="hint">发出去了，点“转交了”，手机上记一笔。团队收到没有，等电话。</p>
      <div role="alert">
        {isRefused && <p className="error">手机没有记上，多半是存满了。发出去的不受影响。</p>}
      </div>
    </>
  );
}
