import { useEffect, useRef, useState } from 'react';
import { problemsIn } from '../../domain/sign-up/draft.ts';
import type { KeptSignUp } from '../../storage/sign-ups.ts';
import { problemsOf } from './fields.ts';
import type { FormContent } from './form-content.ts';
import { fetchSealed } from './LaterSealed.tsx';
import type { SignUpProps } from './page-props.ts';
import { BEGUN, FORM_STEPS, type FormStep, type Step } from './step.ts';
import type { SaidLine } from './summary.ts';
import { useDeparture } from './use-departure.ts';
import { useForm } from './use-form.ts';
import { useForms } from './use-forms.ts';
import { useSteps } from './use-steps.ts';

type Kept = KeptSignUp<FormContent>;

/** Whether a form has to be open for a step to be shown. */
const NEEDS_FORM: ReadonlySet<Step> = new Set([...FORM_STEPS, 'review', 'agree']);

/** What the sign-up page shows, and everything that can be done on it. */
export function useSignUp(page: SignUpProps, now: () => number) {
  const { opened, read } = useForms(now);
  const steps = useSteps();
  const [said, setSaid] = useState('');
  const [made, setMade] = useState<{ kept: Kept; isToSeal: boolean }>();
  const [isAway, setAway] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const focus = useRef('');
  const filling = useForm(page, () => void endElsewhere());
  const { form } = filling;
  const isOpen = steps.step === 'made' ? made !== undefined : form !== undefined;
  const needs = NEEDS_FORM.has(steps.step) || steps.step === 'made';
  const step: Step = needs && !isOpen ? 'start' : steps.step;
  const all = opened?.all ?? [];
  const helped = all.filter(({ isHelped }) => isHelped);
  const isHelpedNow = form?.isHelped === true || made?.kept.isHelped === true;

  const clear = async () => {
    setMade(undefined);
    setAway(false);
    return filling.close();
  };
  const endElsewhere = async () => {
    const id = (await clear()) ?? made?.kept.id;
    // It may have been begun in the same moment in which the others were ended.
    if (id !== undefined) await opened?.forms.destroy(id);
    await read();
    steps.toStart();
    setSaid('这一份已经在另一个窗口里清掉了。');
  };
  const tellNext = useDeparture({
    now,
    isHelped: isHelpedNow,
    isOwn: !isHelpedNow && (form !== undefined || opened?.isKept === false),
    onAway: () => isHelpedNow && setAway(true),
    onNext: () => void (isHelpedNow ? endElsewhere() : read()),
  });

  /** Back from where a form is sealed: what is sealed is changed only by who asks for that. */
  const backFromMade = async ({ id, content }: Kept) => {
    setMade(undefined);
    const kept = await opened?.forms.get(id);
    if (kept?.content.sealed === content.sealed) return;
    await clear();
    await read();
    steps.toStart();
  };

  // Whoever goes back to the start has left the form; it is kept, and stands in the list.
  useEffect(() => {
    if (step !== 'start' && step !== 'mine') return;
    const leave = async () => {
      setMade(undefined);
      await filling.leave();
      await read();
    };
    if (form || made) void leave();
  }, [step]);
  useEffect(() => {
    if (made && NEEDS_FORM.has(step)) void backFromMade(made.kept);
    if (step === 'review') {
      setReturning(false);
      focus.current = '';
      fetchSealed();
    }
    // The phone's own way back answers for nobody: elsewhere it is asked until somebody says who they are.
    if (step === 'start' || step === 'mine') setAway(false);
  }, [step]);

  /** To the first page on which something is missing, above all those before it. */
  const goTo = (first: FormStep | 'review') => {
    for (const one of FORM_STEPS) {
      steps.go(one);
      if (one === first) return;
    }
    steps.go('review');
  };
  const resume = (kept: Kept) => {
    if (!opened) return;
    setSaid('');
    const draft = filling.resume(opened.forms, kept);
    const problems = problemsIn(draft, page, kept.isHelped);
    goTo(FORM_STEPS.find((one) => problemsOf(one, problems).length > 0) ?? 'review');
  };
  /** Whether all pages are filled in; leads to the first that is not. */
  const isWhole = () => {
    const problems = form ? problemsIn(form.draft, page, form.isHelped) : [];
    const first = FORM_STEPS.find((one) => problemsOf(one, problems).length > 0);
    if (!first) return true;
    setReturning(true);
    steps.go(first);
    return false;
  };
  const begin = (isHelped: boolean) => {
    if (!opened) return;
    setSaid('');
    filling.begin(opened.forms, isHelped);
    steps.go('who');
  };
  const openSealed = (kept: Kept) => {
    setMade({ kept, isToSeal: false });
    steps.go('made');
  };
  const own = all.filter(({ isHelped }) => !isHelped);

  useEffect(() => {
    if (!opened || location.hash !== BEGUN) return;
    history.replaceState(history.state, '', location.pathname);
    const [newest] = own;
    if (newest?.content.state === 'draft') resume(newest);
  }, [opened !== undefined]);

  return {
    opened,
    form,
    made,
    own,
    said,
    isReturning,
    focus: focus.current,
    shown: isAway ? ('away' as const) : step,
    isHelpedLeft: helped.length > 0,
    isKept: opened?.isKept !== false && filling.outcome !== 'not kept',
    startOwn: () => (own.length > 0 ? steps.go('mine') : begin(false)),
    beginOwn: () => begin(false),
    startHelp: () => steps.go('rules'),
    beginHelped: () => begin(true),
    resume,
    resumeHelped() {
      const [newest] = helped;
      if (newest?.content.sealed === undefined) newest && resume(newest);
      else openSealed(newest);
    },
    comeBack: () => setAway(false),
    openSealed,
    async remove({ id }: Kept) {
      await opened?.forms.destroy(id);
      await read();
      setSaid('已经删掉。');
    },
    change: filling.change,
    back: steps.back,
    edit(line: SaidLine) {
      focus.current = line.field;
      setReturning(true);
      steps.go(line.step);
    },
    /** A page of the form is filled in. */
    stepDone() {
      if (step === 'wish') filling.settle();
      void filling.flush();
      if (isReturning) steps.back();
      else steps.go(FORM_STEPS[FORM_STEPS.indexOf(step as FormStep) + 1] ?? 'review');
    },
    handPhone() {
      if (isWhole()) steps.go('agree');
    },
    /** The one whom it is about has agreed; on a page of their own also to `health`, or not. */
    async agreed(health?: boolean) {
      if (!isWhole()) return;
      const basic = Math.floor(now() / 1000);
      const part = health === undefined ? {} : { health: health ? basic : undefined };
      filling.change({ basic, ...part });
      await filling.flush();
      const kept = filling.kept();
      if (!kept) return;
      setMade({ kept, isToSeal: true });
      steps.go('made');
    },
    /** Everything of the people who were helped is ended, and an empty form begins. */
    async next() {
      setSaid('');
      await clear();
      const isEnded = await opened?.forms.destroyHelped().then(
        () => true,
        () => false,
      );
      tellNext();
      await read();
      setSaid(isEnded ? '已经清掉。可以请下一位了。' : '手机没有清掉，上一位的还在。请再点一次。');
      steps.toStart();
    },
    changeSealed(kept: Kept) {
      if (!opened) return;
      setMade(undefined);
      filling.resume(opened.forms, kept);
      steps.turnTo('review');
    },
    async closeSealed() {
      const kept = made && (await opened?.forms.get(made.kept.id));
      if (kept && kept.content.sealed === undefined) return steps.back();
      setSaid(made && !kept ? '已经从手机上删掉。' : '');
      await clear();
      await read();
      steps.toStart();
    },
  };
}
