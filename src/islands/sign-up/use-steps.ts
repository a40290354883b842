import { useEffect, useState } from 'react';
import type { Step } from './step.ts';

/** In the browser's history: the name of what is shown, and how many pages of the form lie below it. */
interface Place {
  step: Step;
  depth: number;
}

const START: Place = { step: 'start', depth: 0 };

function placeNow(): Place {
  return (history.state as { signUp?: Place } | null)?.signUp ?? START;
}

/** The step that the page shows, one below the other in the browser's history: the phone's back button goes one step back. */
export function useSteps() {
  const [step, setStep] = useState<Step>('start');
  const put = (place: Place, how: 'pushState' | 'replaceState') => {
    history[how]({ signUp: place }, '');
    setStep(place.step);
  };
  useEffect(() => {
    // Each step shows its beginning, not the place to which another one was scrolled.
    history.scrollRestoration = 'manual';
    // After a reload nothing of a form is shown before somebody asks for it.
    put(START, 'replaceState');
    const show = () => setStep(placeNow().step);
    addEventListener('popstate', show);
    return () => removeEventListener('popstate', show);
  }, []);
  return {
    step,
    go: (next: Step) => put({ step: next, depth: placeNow().depth + 1 }, 'pushState'),
    /** Shows another step in the place of this one. */
    turnTo: (next: Step) => put({ step: next, depth: placeNow().depth }, 'replaceState'),
    back: () => history.back(),
    /** To the start, below all steps. */
    toStart() {
      const { depth } = placeNow();
      setStep('start');
      if (depth > 0) history.go(-depth);
    },
  };
}
