import { newDraft, type WishDraft } from '../../domain/sign-up/draft.ts';
import type { Group } from '../../domain/sign-up/terms.ts';
import { makeSubmissionKey } from '../../envelope/submission-key.ts';
import type { FormContent } from './form-content.ts';
import { BEGUN } from './step.ts';

/** What somebody has chosen before the form. */
interface Chosen {
  groups: readonly Group[];
  /** Ids. */
  packages: readonly string[];
}

/** Goes to the sign-up form with what was chosen in it, kept closed on this phone and nowhere else. Where nothing can be kept, the form is empty. */
export async function beginFrom(chosen: Chosen, form: number, now: () => number): Promise<void> {
  try {
    await keep({ v: 1, form, state: 'draft', draft: draftOf(chosen), change: 0 }, now);
  } catch {
    // It has to be chosen again in the form.
  }
  location.assign(`/family-doctor/sign-up/${BEGUN}`);
}

function draftOf({ groups, packages }: Chosen): WishDraft {
  const isForChild = groups.length === 1 && groups[0] === 'children-0-6';
  return { ...newDraft(), forWhom: isForChild ? 'child' : undefined, groups, packages };
}

async function keep(content: FormContent, now: () => number): Promise<void> {
  // Fetched here: whoever only looks at packages needs no database.
  const { SignUps } = await import('../../storage/sign-ups.ts');
  const forms = await SignUps.open<FormContent>(now);
  try {
    const all = await forms.all();
    const empty = all.find(({ isHelped, content: { state, draft } }) => {
      return !isHelped && state === 'draft' && draft.name === '' && draft.phone === '';
    });
    if (empty) await forms.keep(empty.id, content);
    else await forms.begin(content, false, await makeSubmissionKey());
  } finally {
    forms.close();
  }
}
