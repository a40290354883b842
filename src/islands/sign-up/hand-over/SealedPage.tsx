import { useEffect, useState } from 'react';
import type { KeptSignUp } from '../../../storage/sign-ups.ts';
import type { FormContent } from '../form-content.ts';
import type { SignUpProps } from '../page-props.ts';
import type { SpareStore } from '../with-spare.ts';
import { HandOver } from './HandOver.tsx';
import { agreedOrder, type Order, resealOrder, withdrawalOrder } from './orders.ts';
import { Sealing } from './Sealing.tsx';
import { standingOf } from './standing.ts';

type Kept = KeptSignUp<FormContent>;

interface Props {
  kept: Kept;
  /** The reader has looked at the form and said yes: it is sealed first. Otherwise the envelope is shown that there is. */
  isToSeal: boolean;
  signUps: SpareStore<FormContent>;
  page: SignUpProps;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The next person, please: the page ends this form, and shows an empty one. Asked only of a helped form. */
  onNext: () => void;
  /** The form is to be filled in again: from `editing` where that was begun, else from `draft`. */
  onChange: (kept: Kept) => void;
  /** Nothing is sealed yet: back to the review of the form. */
  onBack: () => void;
  /** Back to where the page began; the forms are to be read anew. */
  onClose: () => void;
}

/** From the review page on: seals a form, hands it over, and everything that can be done with it later. */
export default function SealedPage(props: Props) {
  const { signUps, page, now, onNext, onChange, onBack, onClose } = props;
  const second = () => Math.floor(now() / 1000);
  const [kept, setKept] = useState<Kept>();
  const [order, setOrder] = useState<Order | 'not whole'>();
  useEffect(() => {
    const begin = async () => {
      // As it stands by now: whoever left this page and came back must not seal the same form a second time.
      const current = await signUps.get(props.kept.id).catch(() => props.kept);
      setKept(current ?? props.kept);
      if (props.isToSeal) setOrder(agreedOrder(props.kept, current, page, second()));
    };
    void begin();
  }, []);
  if (!kept) return <p role="status">正在打开……</p>;
  if (order === 'not whole') return <NotWhole onBack={onBack} />;
  if (order) {
    return (
      <Sealing
        {...{ order, signUps, page, now }}
        onSealed={(sealed) => {
          setKept(sealed);
          setOrder(undefined);
        }}
        onBack={() => {
          if (kept.content.sealed) setOrder(undefined);
          else onBack();
        }}
      />
    );
  }
  /** What was sealed in another window meanwhile is shown instead: a next form of an older one would contradict it. */
  const onLatest = async (act: (current: Kept) => void) => {
    const current = (await signUps.get(kept.id).catch(() => undefined)) ?? kept;
    if (current.content.sealed === kept.content.sealed) act(current);
    else setKept(current);
  };
  return (
    <HandOver
      key={`${standingOf(kept.content)} ${kept.content.change}`}
      {...{ kept, signUps, page, now, onNext, onClose }}
      onKept={setKept}
      onChange={() => onChange(kept)}
      onSealAgain={() =>
        void onLatest((current) => {
          const again = resealOrder(current, page, second());
          if (again) setOrder(again);
          else onChange(current);
        })
      }
      onWithdraw={() => void onLatest((current) => setOrder(withdrawalOrder(current, second())))}
    />
  );
}

/** Where the county has taken out of the form what was chosen in it, after it was looked at. */
function NotWhole({ onBack }: { onBack: () => void }) {
  return (
    <div className="warning" role="alert">
      <p>
        <strong>还没有封：有一处没填全。</strong>
      </p>
      <div className="ways">
        <button type="button" className="button button-main" onClick={onBack}>
          回去看看
        </button>
      </div>
    </div>
  );
}
