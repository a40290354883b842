import { useEffect, useRef, useState } from 'react';

/** What a page shows. A form brings along what was typed into it before. */
interface FormView {
  name: string;
  draft?: unknown;
}

/** After so many milliseconds without a key, what was typed is put into the history. */
const PAUSE = 300;

/** What a form view notes of what is typed. */
type DraftOf<View> = View extends { draft?: infer Draft } ? NonNullable<Draft> : never;

/**
 * The view of a page with forms, kept in the browser's history under `key`: the phone's back button closes a form instead of
 * leaving the page, and what was typed comes back after a reload or a look at another page. `list` is what stands below.
 */
export function useFormView<View extends FormView>(key: string, list: View) {
  const viewOf = (state: unknown): View => (state as Record<string, View> | null)?.[key] ?? list;
  const put = (view: View) => history.replaceState({ [key]: view }, '');
  const [view, setView] = useState<View>(() => viewOf(history.state));
  const draft = useRef<DraftOf<View>>(undefined);
  const pause = useRef(0);
  const keepDraft = () => {
    const now = viewOf(history.state);
    if (now.name !== list.name && draft.current) put({ ...now, draft: draft.current });
  };

  useEffect(() => {
    const show = () => setView(viewOf(history.state));
    const onHidden = () => document.hidden && keepDraft();
    // Somebody may have gone back between the first drawing and this.
    if (viewOf(history.state).name !== view.name) show();
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
    note(typed: DraftOf<View>) {
      draft.current = typed;
      // A browser that reloads does not take what it is given on the way out, and none wants to be told of every key.
      clearTimeout(pause.current);
      pause.current = window.setTimeout(keepDraft, PAUSE);
    },
    /** Opens a view above the list. */
    open(next: View) {
      draft.current = undefined;
      history.pushState({ [key]: next }, '');
      setView(next);
    },
    /** Shows another view in the place of this one. */
    turnTo(next: View) {
      draft.current = undefined;
      put(next);
      setView(next);
    },
    /** Back to the list; nothing of a form stays behind, not even in the browser's history. */
    close() {
      // Asked twice, it must not lead away from the page.
      if (viewOf(history.state).name === list.name) return;
      draft.current = undefined;
      put(list);
      history.back();
    },
  };
}
