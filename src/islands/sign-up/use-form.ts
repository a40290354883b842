import { useEffect, useRef, useState } from 'react';
import { type Dropped, resumed, withChange, withoutUnsaid } from '../../domain/sign-up/change.ts';
import { newDraft, type WishDraft } from '../../domain/sign-up/draft.ts';
import type { KeptSignUp } from '../../storage/sign-ups.ts';
import type { FormContent } from './form-content.ts';
import { Keeper, type Outcome } from './keeper.ts';
import type { SignUpProps } from './page-props.ts';
import type { SpareStore } from './with-spare.ts';

/** The form that is being filled in. */
export interface OpenForm {
  keeper: Keeper;
  isHelped: boolean;
  draft: WishDraft;
  /** It was begun with an older version of the form. */
  isOlder: boolean;
  /** What went out of it with the last change. */
  dropped: Dropped | undefined;
}

/** After so many milliseconds without a key, what was typed is kept. */
const PAUSE = 300;

/** The form that is being filled in, kept while somebody types. `onGone`: another window has ended it. */
export function useForm(page: SignUpProps, onGone: () => void) {
  const [form, setForm] = useState<OpenForm>();
  const [outcome, setOutcome] = useState<Outcome>('kept');
  const open = useRef<OpenForm>(undefined);
  const pause = useRef(0);
  const tellGone = useRef(onGone);
  tellGone.current = onGone;

  const show = (next: OpenForm | undefined) => {
    open.current = next;
    setForm(next);
  };
  const flush = async () => {
    clearTimeout(pause.current);
    const { current } = open;
    if (!current) return;
    const result = await current.keeper.flush();
    if (open.current?.keeper !== current.keeper) return;
    setOutcome(result);
    if (result === 'gone') tellGone.current();
  };
  const put = (draft: WishDraft, dropped?: Dropped) => {
    const { current } = open;
    if (!current) return;
    current.keeper.note(draft);
    show({ ...current, draft, dropped: isSomething(dropped) ? dropped : undefined });
    clearTimeout(pause.current);
    pause.current = window.setTimeout(flush, PAUSE);
  };

  useEffect(() => {
    const onHidden = () => document.hidden && void flush();
    const onLeave = () => void flush();
    addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, []);

  return {
    form,
    outcome,
    flush,
    /** An empty one. */
    begin(forms: SpareStore<FormContent>, isHelped: boolean) {
      const keeper = new Keeper({ forms, isHelped, version: page.form.version });
      setOutcome('kept');
      show({ keeper, isHelped, draft: newDraft(), isOlder: false, dropped: undefined });
    },
    /** One that was begun before; every consent to what is changed in it is given anew. Answers with what it holds. */
    resume(forms: SpareStore<FormContent>, kept: KeptSignUp<FormContent>): WishDraft {
      const { isHelped, content } = kept;
      const { draft: sealed, editing = sealed, form, editingForm = form } = content;
      const isOlder = editingForm !== page.form.version;
      const draft = resumed(editing, page, isOlder);
      const keeper = new Keeper({ forms, isHelped, version: page.form.version, kept });
      setOutcome('kept');
      show({ keeper, isHelped, draft, isOlder, dropped: undefined });
      return draft;
    },
    change(part: Partial<WishDraft>) {
      const { current } = open;
      if (!current) return;
      const next = withChange(current.draft, part, page);
      put(next.draft, next.dropped);
    },
    /** The form as it stands now, to be sealed. */
    kept: () => open.current?.keeper.with(open.current.draft),
    /** Takes out of the form what may not be said without a consent that was not given. */
    settle() {
      const { current } = open;
      if (!current) return;
      const next = withoutUnsaid(current.draft, page);
      if (isSomething(next.dropped)) put(next.draft, next.dropped);
    },
    /** Leaves the form: what was typed is kept, and nothing of it is shown. */
    async leave(): Promise<void> {
      const { current } = open;
      show(undefined);
      clearTimeout(pause.current);
      await current?.keeper.flush();
      await current?.keeper.end();
    },
    /** Shows nothing of the form any more, and keeps nothing of it that is not kept yet. Answers with the id of what is kept. */
    async close(): Promise<string | undefined> {
      const { current } = open;
      clearTimeout(pause.current);
      show(undefined);
      return current?.keeper.end();
    },
  };
}

function isSomething(dropped: Dropped | undefined): boolean {
  return dropped !== undefined && dropped.groups.length + dropped.packages.length > 0;
}
