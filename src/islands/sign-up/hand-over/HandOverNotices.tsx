import { type ReactNode, useEffect, useState } from 'react';
import type { KeptSignUp } from '../../../storage/sign-ups.ts';
import type { FormContent } from '../form-content.ts';
import type { SignUpProps } from '../page-props.ts';
import type { SpareStore } from '../with-spare.ts';
import { calleeOf, TeamPhone } from './TeamPhone.tsx';

interface Props {
  kept: KeptSignUp<FormContent>;
  signUps: SpareStore<FormContent>;
  page: SignUpProps;
  onGoOn: () => void;
}

/** What is unusual about a sealed form, and what to do about it. */
export function HandOverNotices({ kept: { id, content }, signUps, page, onGoOn }: Props) {
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    void signUps.isKept(id).then(setKept);
  }, [signUps, id]);
  const left = content.leftTeam && calleeOf(page, content.leftTeam);
  return (
    <>
      {!isKept && (
        <Notice title="这部手机没有存下这一份。">
          <p>关了这一页就没有了。请现在发出去，记下核对码。</p>
        </Notice>
      )}
      {content.editing && (
        <Notice title="您改了一半，还没有封。">
          <p>下面是改以前的那一份。</p>
          <div className="ways">
            <button type="button" className="button" onClick={onGoOn}>
              接着改
            </button>
          </div>
        </Notice>
      )}
      {left && (
        <Notice title="换了团队，请给原来的打个电话。">
          <p>交给{left.name}的那一份，还在他们那里。请打电话叫他们撤回，对核对码。</p>
          <TeamPhone callee={left} />
        </Notice>
      )}
    </>
  );
}

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="warning no-print">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
