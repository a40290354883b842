import { type SyntheticEvent, useState } from 'react';
import {
  readName,
  saidGroups,
  saidPackages,
  tellsOfHealth,
  type WishDraft,
} from '../../domain/sign-up/draft.ts';
import { problemInWords } from '../../domain/sign-up/draft-words.ts';
import { isHealthGroup } from '../../domain/sign-up/terms.ts';
import { groupInWords } from '../../domain/sign-up/words.ts';
import { type Mistake, Mistakes } from '../parts/mistakes.tsx';
import { useTop } from '../parts/use-top.ts';
import { Agree } from './Agree.tsx';
import { BasicConsent, HealthConsent } from './Consent.tsx';
import { fieldId } from './fields.ts';
import type { SignUpProps } from './page-props.ts';
import { Summary } from './Summary.tsx';
import { summaryOf } from './summary.ts';

interface Props {
  page: SignUpProps;
  draft: WishDraft;
  isHelped: boolean;
  /** `health`: they also let the team know something of their health. */
  onAgreed: (health: boolean) => void;
  onBack: () => void;
}

const NONE: readonly Mistake[] = [];

/** For the one whom the form is about and who holds the phone now: what it says, and what they agree to. */
export function AgreeView({ page, draft, isHelped, onAgreed, onBack }: Props) {
  const [agrees, setAgrees] = useState(false);
  const [tells, setTells] = useState(false);
  const [mistakes, setMistakes] = useState(NONE);
  const isChild = draft.forWhom === 'child';
  const heading = useTop();
  // For whom it is stands in the title; what is told of health is asked below.
  const lines = summaryOf(draft, page, isHelped).filter(
    ({ field }) => field !== fieldId('forWhom') && field !== fieldId('health'),
  );
  const ofHealth = healthIn(draft, page);
  const error = problemInWords({ field: 'basic', why: 'not agreed' });
  const seal = (event: SyntheticEvent) => {
    event.preventDefault();
    if (agrees) onAgreed(tells);
    else setMistakes([{ field: fieldId('basic'), words: error }]);
  };
  return (
    <form className="tool no-print" autoComplete="off" noValidate onSubmit={seal}>
      <h2 tabIndex={-1} ref={heading}>
        {readName(draft.name)}，{isChild && '孩子的登记，'}请您自己看，自己点
      </h2>
      <p>您愿意才点。不愿意，把手机还回去就行，什么也不会发出去。</p>
      <Mistakes mistakes={mistakes} not="还没有封" />
      <Summary lines={lines} />
      <section className="callout">
        <h3>登记，您同意吗</h3>
        <BasicConsent form={page.form} forWhom={draft.forWhom} />
        <Agree
          id={fieldId('basic')}
          label="我同意登记"
          isOn={agrees}
          error={mistakes.length > 0 && !agrees ? error : undefined}
          onChange={setAgrees}
        />
      </section>
      {ofHealth.length > 0 && (
        <section className="callout">
          <h3>这几样，让不让团队知道</h3>
          <p>
            <strong>{ofHealth.join('、')}</strong>
          </p>
          <HealthConsent form={page.form} />
          <Agree id={fieldId('health')} label="我也同意说这几样" isOn={tells} onChange={setTells} />
          <p>不勾，这几样就不写，照样登记。</p>
        </section>
      )}
      <div className="ways">
        <button type="submit" className="button button-main">
          我点好了，封好
        </button>
        <button type="button" className="button" onClick={onBack}>
          我不愿意，退回去
        </button>
      </div>
    </form>
  );
}

/** What the form tells of somebody's health, in words. */
function healthIn(draft: WishDraft, page: SignUpProps): string[] {
  const packages = saidPackages(draft, page);
  return [
    ...saidGroups(draft).filter(isHealthGroup).map(groupInWords),
    ...page.packages
      .filter((one) => packages.includes(one.id) && tellsOfHealth(one))
      .map(({ title }) => title),
  ];
}
