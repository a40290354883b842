import type { ForWhom } from '../../domain/sign-up/terms.ts';

interface Option {
  value: ForWhom;
  label: string;
}

const OWN: readonly Option[] = [
  { value: 'self', label: '我自己' },
  { value: 'adult', label: '家里别人（满 14 岁）' },
  { value: 'child', label: '孩子（不满 14 岁，我是监护人）' },
];

const HELPED: readonly Option[] = [
  { value: 'adult', label: '他自己（满 14 岁）' },
  { value: 'child', label: '孩子（不满 14 岁，他是监护人）' },
];

/** For whom a form can be, in the words of the one who fills it in. */
export function forWhomOptions(isHelped: boolean): readonly Option[] {
  return isHelped ? HELPED : OWN;
}
