import type { KeptSignUp } from '../../storage/sign-ups.ts';
import { useTop } from '../parts/use-top.ts';
import type { FormContent } from './form-content.ts';
import { MyForms } from './hand-over/MyForms.tsx';

interface Props {
  forms: readonly KeptSignUp<FormContent>[];
  noCallAfter: number;
  now: () => number;
  onBegin: () => void;
  onFill: (kept: KeptSignUp<FormContent>) => void;
  onOpen: (kept: KeptSignUp<FormContent>) => void;
  onDelete: (kept: KeptSignUp<FormContent>) => void;
}

/** The household's own forms on this phone. */
export function MineView({ onBegin, ...list }: Props) {
  const heading = useTop();
  return (
    <section className="tool">
      <h2 tabIndex={-1} ref={heading}>
        这部手机上的登记
      </h2>
      <MyForms {...list} />
      <div className="ways">
        <button type="button" className="button button-main" onClick={onBegin}>
          再登记一位
        </button>
      </div>
    </section>
  );
}
