import { type SyntheticEvent, useState } from 'react';
import type { WishDraft } from '../../domain/sign-up/draft.ts';
import { problemInWords } from '../../domain/sign-up/draft-words.ts';
import { type Mistake, Mistakes } from '../parts/mistakes.tsx';
import { useTop } from '../parts/use-top.ts';
import { Agree } from './Agree.tsx';
import { BasicConsent } from './Consent.tsx';
import { fieldId } from './fields.ts';
import type { SignUpProps } from './page-props.ts';
import { Summary } from './Summary.tsx';
import { type SaidLine, summaryOf } from './summary.ts';

interface Props {
  page: SignUpProps;
  draft: WishDraft;
  isHelped: boolean;
  /** An envelope was made before: this one will change what it says. */
  isChange: boolean;
  /** The one whom it is about does not hold the phone: they agree on a page of their own. */
  isForAnother: boolean;
  onEdit: (line: SaidLine) => void;
  onAgreed: () => void;
  onHandPhone: () => void;
}

const NONE: readonly Mistake[] = [];

/** Everything once more before it is sealed; who fills it in for themselves or for a child agrees here. */
export function ReviewView(props: Props) {
  const { page, draft, isHelped, isChange, isForAnother, onEdit, onAgreed, onHandPhone } = props;
  const [agrees, setAgrees] = useState(false);
  const [mistakes, setMistakes] = useState(NONE);
  const heading = useTop();
  const error = problemInWords({ field: 'basic', why: 'not agreed' });
  const seal = (event: SyntheticEvent) => {
    event.preventDefault();
    if (agrees) onAgreed();
    else setMistakes([{ field: fieldId('basic'), words: error }]);
  };
  return (
    <form className="tool no-print" autoComplete="off" noValidate onSubmit={seal}>
      <h2 tabIndex={-1} ref={heading}>
        {isChange ? '改好了吗？看一遍再封' : '封好以前，再看一遍'}
      </h2>
      <Mistakes mistakes={mistakes} not="还没有封" />
      <Summary lines={summaryOf(draft, page, isHelped)} onChange={onEdit} />
      <p>身份证号、病历都没有问。签约那天，带上证件当面办。</p>
      {isForAnother ? (
        <>
          <h3>下面要他本人点</h3>
          <p>把手机交给他。看不清，就念给他听。他自己点，您不点。</p>
          {!isHelped && <p>人不在旁边，先存着，见了面再点。也可以让他自己打团队电话。</p>}
          <div className="ways">
            <button type="button" className="button button-main" onClick={onHandPhone}>
              交给他看
            </button>
          </div>
        </>
      ) : (
        <>
          <h3>您同意吗</h3>
          <BasicConsent form={page.form} forWhom={draft.forWhom} />
          <Agree
            id={fieldId('basic')}
            label="我同意"
            isOn={agrees}
            error={mistakes.length > 0 && !agrees ? error : undefined}
            onChange={setAgrees}
          />
          <div className="ways">
            <button type="submit" className="button button-main">
              封好
            </button>
          </div>
        </>
      )}
    </form>
  );
}
