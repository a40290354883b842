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
  const { v, form, draft, editing = draft } = kept.content;
  const { team, change } = wish;
  const content: FormContent = { v, form, state: 'made', draft: editing, change, madeAt: at };
  const leftTeam = leftBy(kept.content, team);
  if (leftTeam !== undefined) content.leftTeam = leftTeam;
  return { id: kept.id, team, submission: wish, content };
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
  const { withdrawn, editing, ...content } = kept.content;
  if (withdrawn) return withdrawalOrder(kept, at);
  const order = wishOrder({ ...kept, content }, page, at);
  return order && editing ? { ...order, content: { ...order.content, editing } } : order;
}

/** The sign-up is taken back. Nothing where there is no envelope yet. */
export function withdrawalOrder(kept: KeptSignUp<FormContent>, at: number): Order | undefined {
  const { editing, handedAt, team, change: last, ...rest } = kept.content;
  if (team === undefined) return undefined;
  const { form } = rest;
  const change = last + 1;
  const content: FormContent = { ...rest, state: 'made', change, madeAt: at, withdrawn: true };
  return { id: kept.id, team, submission: { kind: 'withdrawal', form, at, change }, content };
}
