import type { Submission } from '../../../domain/sign-up/schema.ts';
import type { KeptSignUp } from '../../../storage/sign-ups.ts';
import type { FormContent } from '../form-content.ts';
import type { SignUpProps } from '../page-props.ts';
import { toSeal } from '../to-seal.ts';

/** Something to be sealed. */
export interface Order {
  id: string;
  /** For whom. */
  team: string;
  submission: Submission;
  /** What the page keeps with the envelope. */
  content: FormContent;
}

/** The form as it was filled in, or changed since; nothing where something is missing in it. `at`: seconds since 1970. */
export function wishOrder(
  kept: KeptSignUp<FormContent>,
  page: SignUpProps,
  at: number,
): Order | undefined {
  const wish = toSeal(kept, page, at);
  if (!wish) return undefined;
  const { v, draft, editing = draft } = kept.content;
  const { team, form, change } = wish;
  const content: FormContent = { v, form, state: 'made', draft: editing, change, madeAt: at };
  const leftTeam = leftBy(kept.content, team);
  if (leftTeam !== undefined) content.leftTeam = leftTeam;
  return { id: kept.id, team, submission: wish, content };
}

/**
 * What is to be sealed of the form that somebody has just agreed to; `now` is how the phone has kept it. Nothing where it was
 * sealed meanwhile. On a full phone what is kept may be older than what was agreed to, with a consent that was taken back.
 */
export function agreedOrder(
  agreed: KeptSignUp<FormContent>,
  now: KeptSignUp<FormContent> | undefined,
  page: SignUpProps,
  at: number,
): Order | 'not whole' | undefined {
  if (now && now.content.sealed !== agreed.content.sealed) return undefined;
  return wishOrder(agreed, page, at) ?? 'not whole';
}

/** The team that keeps an earlier envelope of a form that goes to another team now. */
function leftBy({ team, leftTeam }: FormContent, next: string): string | undefined {
  const before = team === undefined || team === next ? leftTeam : team;
  return before === next ? undefined : before;
}

/** What the envelope says, once more: for a team whose key is another one now. A change that was begun goes on after it. */
export function resealOrder(
  kept: KeptSignUp<FormContent>,
  page: SignUpProps,
  at: number,
): Order | undefined {
  const { withdrawn, editing, editingForm, ...content } = kept.content;
  if (withdrawn) return withdrawalOrder(kept, at);
  const order = wishOrder({ ...kept, content }, page, at);
  if (!order || !editing || editingForm === undefined) return order;
  return { ...order, content: { ...order.content, editing, editingForm } };
}

/** The sign-up is taken back. Nothing where there is no envelope yet. */
export function withdrawalOrder(kept: KeptSignUp<FormContent>, at: number): Order | undefined {
  const { editing, editingForm, handedAt, team, change: last, ...rest } = kept.content;
  if (team === undefined) return undefined;
  const { form } = rest;
  const change = last + 1;
  const content: FormContent = { ...rest, state: 'made', change, madeAt: at, withdrawn: true };
  return { id: kept.id, team, submission: { kind: 'withdrawal', form, at, change }, content };
}
