import type { DraftProblem, WishDraft } from '../../domain/sign-up/draft.ts';
import { problemInWords } from '../../domain/sign-up/draft-words.ts';
import type { SignUpProps } from './page-props.ts';
import type { FormStep } from './step.ts';

/** What the fields of every page of the form are given. */
export interface FieldsProps {
  page: SignUpProps;
  draft: WishDraft;
  isHelped: boolean;
  problems: readonly DraftProblem[];
  onChange: (part: Partial<WishDraft>) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

type Field = DraftProblem['field'];

/** On which page of the form a field stands; the consent stands behind all of them. */
export const STEP_OF: Readonly<Record<Exclude<Field, 'basic'>, FormStep>> = {
  forWhom: 'who',
  name: 'who',
  phone: 'who',
  helperName: 'who',
  helperRelation: 'who',
  township: 'where',
  village: 'where',
  team: 'where',
  packages: 'wish',
};

/** The problems of one page of the form. */
export function problemsOf(step: FormStep, problems: readonly DraftProblem[]): DraftProblem[] {
  return problems.filter(({ field }) => field !== 'basic' && STEP_OF[field] === step);
}

/** The id of a field in the page. */
export function fieldId(field: Field | 'health' | 'groups' | 'callTime'): string {
  return `sign-up-${field}`;
}

/** What is wrong with a field, in words. */
export function wordsFor(field: Field, problems: readonly DraftProblem[]): string | undefined {
  const problem = problems.find((one) => one.field === field);
  return problem && problemInWords(problem);
}
