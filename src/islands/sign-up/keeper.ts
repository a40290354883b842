import type { WishDraft } from '../../domain/sign-up/draft.ts';
import { makeSubmissionKey } from '../../envelope/submission-key.ts';
import type { KeptSignUp } from '../../storage/sign-ups.ts';
import type { FormContent } from './form-content.ts';
import type { SpareStore } from './with-spare.ts';

/** What has become of what was typed. */
export type Outcome =
  | 'kept'
  /** It stands on the page and nowhere else: the phone is full. */
  | 'not kept'
  /** Another window has ended the form. */
  | 'gone';

interface Start {
  forms: SpareStore<FormContent>;
  isHelped: boolean;
  /** Of the form that is shown. */
  version: number;
  /** A form that was begun before. */
  kept?: KeptSignUp<FormContent>;
}

/** Keeps one form while it is filled in, one write after the other; a form in which nothing was typed is not kept. */
export class Keeper {
  readonly #start: Start;
  #kept: KeptSignUp<FormContent> | undefined;
  #waiting: WishDraft | undefined;
  #turn: Promise<Outcome> = Promise.resolve('kept');
  #isOver = false;

  constructor(start: Start) {
    this.#start = start;
    this.#kept = start.kept;
  }

  /** An envelope was made of it before. */
  get isSealed(): boolean {
    return this.#kept?.content.sealed !== undefined;
  }

  /** The form with what it holds now, whether or not the phone has taken that. */
  with(draft: WishDraft): KeptSignUp<FormContent> | undefined {
    return this.#kept && { ...this.#kept, content: this.#contentOf(draft) };
  }

  /** Notes what the form holds now. */
  note(draft: WishDraft): void {
    this.#waiting = draft;
  }

  /** Keeps what was noted. */
  flush(): Promise<Outcome> {
    this.#turn = this.#turn.then((before) => this.#keep(before));
    return this.#turn;
  }

  /** From now on nothing is kept any more, and nothing is on its way. Answers with the form's id, where it was kept. */
  async end(): Promise<string | undefined> {
    this.#isOver = true;
    this.#waiting = undefined;
    await this.#turn;
    return this.#kept?.id;
  }

  async #keep(before: Outcome): Promise<Outcome> {
    const draft = this.#waiting;
    if (!draft || this.#isOver) return before;
    this.#waiting = undefined;
    try {
      const id = await this.#write(draft);
      return (await this.#start.forms.isKept(id)) ? 'kept' : 'not kept';
    } catch {
      if (this.#kept && !(await this.#start.forms.get(this.#kept.id))) return 'gone';
      // Tried again with the next key; what was noted meanwhile is newer.
      this.#waiting ??= draft;
      return 'not kept';
    }
  }

  async #write(draft: WishDraft): Promise<string> {
    const { forms, isHelped } = this.#start;
    if (this.#kept) {
      // Meanwhile an envelope may have been made of it.
      this.#kept = (await forms.get(this.#kept.id)) ?? this.#kept;
      const content = this.#contentOf(draft);
      await forms.keep(this.#kept.id, content);
      this.#kept = { ...this.#kept, content };
    } else {
      const signing = await makeSubmissionKey();
      this.#kept = await forms.begin(this.#contentOf(draft), isHelped, signing);
    }
    return this.#kept.id;
  }

  #contentOf(draft: WishDraft): FormContent {
    const { version } = this.#start;
    const before = this.#kept?.content;
    return before?.sealed === undefined
      ? { v: 1, form: version, state: 'draft', draft, change: 0 }
      : { ...before, editing: draft, editingForm: version };
  }
}
