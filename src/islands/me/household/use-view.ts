import { useEffect, useRef, useState } from 'react';
import type { HealthDraft } from '../../../domain/health/draft.ts';
import type { PersonDraft } from '../../../domain/person/draft.ts';

/** What the page shows. A form brings along what was typed into it before. */
export type View =
  | { name: 'list' }
  | { name: 'add'; draft?: PersonDraft }
  | { name: 'edit'; id: string; draft?: PersonDraft }
  | { name: 'remove'; id: string; draft?: PersonDraft }
  | { name: 'health'; id: string; draft?: HealthDraft };

/** What is being typed into one of the forms. */
export type Draft = PersonDraft | HealthDraft;

const LIST: View = { name: 'list' };

/**
 * The view, kept in the browser's history: the phone's back button closes a form instead of leaving the page, and what was
 * typed comes back after a reload or a look at another page.
 */
export function useView() {
  const [view, setView] = useState<View>(LIST);
  const draft = useRef<Draft>(undefined);

  useEffect(() => {
    const show = () => setView(viewOf(history.state));
    const keepDraft = () => {
      const now = viewOf(history.state);
      // What is noted was typed into the form that is open.
      if (now.name !== 'list' && draft.current) put({ ...now, draft: draft.current } as View);
    };
    const onHidden = () => document.hidden && keepDraft();
    show();
    addEventListener('popstate', show);
    addEventListener('pagehide', keepDraft);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('popstate', show);
      removeEventListener('pagehide', keepDraft);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, []);

  return {
    view,
    /** Notes what is typed, for when the page is left. */
    note(typed: Draft) {
      draft.current = typed;
    },
    /** Opens a form above the list. */
    open(next: View) {
      draft.current = undefined;
      history.pushState({ household: next }, '');
      setView(next);
    },
    /** Shows another view in the place of a form. */
    turnTo(next: View) {
      put(next);
      setView(next);
    },
    /** Back to the list; nothing of the form stays behind, not even in the browser's history. */
    close() {
      // Asked twice, it must not lead away from the page.
      if (viewOf(history.state).name === 'list') return;
      draft.current = undefined;
      put(LIST);
      history.back();
    },
  };
}

function put(view: View): void {
  history.replaceState({ household: view }, '');
}

function viewOf(state: unknown): View {
  return (state as { household?: View } | null)?.household ?? LIST;
}
