import { readWish } from '../../domain/sign-up/draft.ts';
import type { Wish } from '../../domain/sign-up/schema.ts';
import type { KeptSignUp } from '../../storage/sign-ups.ts';
import type { FormContent } from './form-content.ts';
import type { SignUpProps } from './page-props.ts';

/** The wish that a form says now, with the number that its next envelope has; nothing where something is missing in it. `at`: seconds since 1970. */
export function toSeal(
  { content, isHelped }: KeptSignUp<FormContent>,
  page: SignUpProps,
  at: number,
): Wish | undefined {
  const { sealed, change, draft, editing = draft } = content;
  const { form, editingForm = form } = content;
  const number = sealed === undefined ? change : change + 1;
  const read = readWish(editing, page, { form: editingForm, at, change: number, isHelped });
  return 'wish' in read ? read.wish : undefined;
}
