import { useEffect, useState } from 'react';
import { type KeptSignUp, SignUps } from '../../storage/sign-ups.ts';
import { signUpsInMemory } from '../../storage/sign-ups-in-memory.ts';
import type { FormContent } from './form-content.ts';
import { type SpareStore, withSpare } from './with-spare.ts';

/** The forms of this phone as the page has opened them. */
interface OpenForms {
  forms: SpareStore<FormContent>;
  /** The browser keeps something at all. */
  isKept: boolean;
  /** The browser can close and sign; where it cannot, nobody can sign up with it. */
  canSeal: boolean;
  /** As they were last read, the newest first. */
  all: readonly KeptSignUp<FormContent>[];
}

/** Opens the forms of this phone; nothing as long as that takes. `read` reads them anew. */
export function useForms(now: () => number) {
  const [opened, setOpened] = useState<OpenForms>();
  useEffect(() => {
    const open = async () => {
      try {
        if (!crypto.subtle) throw new Error('nothing can be closed here');
        const forms = withSpare(await SignUps.open<FormContent>(now), now);
        setOpened({ forms, isKept: true, canSeal: true, all: await forms.all() });
      } catch {
        const forms = withSpare(signUpsInMemory<FormContent>(now), now);
        // A page without https has no means to close anything.
        setOpened({ forms, isKept: false, canSeal: crypto.subtle !== undefined, all: [] });
      }
    };
    void open();
  }, [now]);
  const read = async () => {
    if (!opened) return;
    const all = await opened.forms.all();
    setOpened({ ...opened, all });
  };
  return { opened, read };
}
