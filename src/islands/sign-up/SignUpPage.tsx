import { type ReactNode, useEffect, useRef } from 'react';
import { asksForHelper } from '../../domain/sign-up/draft.ts';
import { AgreeView } from './AgreeView.tsx';
import { FormNotes } from './FormNotes.tsx';
import { FormStepView } from './FormStepView.tsx';
import { LaterSealed } from './LaterSealed.tsx';
import { MineView } from './MineView.tsx';
import type { SignUpProps } from './page-props.ts';
import { ReviewView } from './ReviewView.tsx';
import { RulesView } from './RulesView.tsx';
import { HelpedLeft, StartView } from './StartView.tsx';
import { FORM_STEPS, type FormStep } from './step.ts';
import { useSignUp } from './use-sign-up.ts';

/** The phone's clock is read here and nowhere else on this page. */
const now = () => Date.now();

interface Props extends SignUpProps {
  /** What is said before the form: above the two ways in, and below them. */
  intro?: ReactNode;
  children?: ReactNode;
}

/** The sign-up with a team: from the first question to the sealed form. */
export default function SignUpPage({ intro, children, ...page }: Props) {
  const signUp = useSignUp(page, now);
  const { shown, said, form, opened } = signUp;
  const before = useRef(shown);
  useEffect(() => {
    // The other views bring their own headings to the top.
    if (shown === 'start' && before.current !== shown) scrollTo({ top: 0, behavior: 'instant' });
    before.current = shown;
  }, [shown]);
  return (
    <>
      <p className="said no-print" role="status">
        {said}
      </p>
      {shown === 'start' && (
        <StartView
          isReady={opened?.canSeal === true}
          isOpen={page.keyFile !== undefined && page.deskUrl !== undefined}
          isTooOld={opened?.canSeal === false}
          isHelpedLeft={signUp.isHelpedLeft}
          onOwn={signUp.startOwn}
          onHelp={signUp.startHelp}
          onResumeHelped={signUp.resumeHelped}
          onNextHelped={signUp.next}
          intro={intro}
        >
          {children}
        </StartView>
      )}
      {shown === 'away' && <HelpedLeft onResume={signUp.comeBack} onNext={signUp.next} />}
      {shown === 'mine' && (
        <MineView
          forms={signUp.own}
          noCallAfter={page.form.noCallAfter}
          now={now}
          onBegin={signUp.beginOwn}
          onFill={signUp.resume}
          onOpen={signUp.openSealed}
          onDelete={signUp.remove}
        />
      )}
      {shown === 'rules' && <RulesView rules={page.form.relay} onBegin={signUp.beginHelped} />}
      {form && isFormStep(shown) && (
        <FormStepView
          key={shown}
          step={shown}
          page={page}
          draft={form.draft}
          isHelped={form.isHelped}
          isReturning={signUp.isReturning}
          focus={signUp.focus}
          onChange={signUp.change}
          onDone={signUp.stepDone}
          onBack={signUp.back}
          now={now}
        >
          <FormNotes form={form} isKept={signUp.isKept} page={page} />
        </FormStepView>
      )}
      {form && shown === 'review' && (
        <>
          <FormNotes form={form} isKept={signUp.isKept} page={page} />
          <ReviewView
            page={page}
            draft={form.draft}
            isHelped={form.isHelped}
            isChange={form.keeper.isSealed}
            isForAnother={asksForHelper(form.draft, form.isHelped)}
            onEdit={signUp.edit}
            onAgreed={signUp.agreed}
            onHandPhone={signUp.handPhone}
          />
        </>
      )}
      {form && shown === 'agree' && (
        <AgreeView
          page={page}
          draft={form.draft}
          isHelped={form.isHelped}
          onAgreed={signUp.agreed}
          onBack={signUp.back}
        />
      )}
      {shown === 'made' && signUp.made && opened && (
        <LaterSealed
          key={signUp.made.kept.id}
          {...signUp.made}
          signUps={opened.forms}
          page={page}
          now={now}
          onNext={signUp.next}
          onBack={signUp.back}
          onChange={signUp.changeSealed}
          onClose={signUp.closeSealed}
        />
      )}
    </>
  );
}

function isFormStep(shown: string): shown is FormStep {
  return (FORM_STEPS as readonly string[]).includes(shown);
}
