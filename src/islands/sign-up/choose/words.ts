import type { Answer, Question } from '../../../domain/service-package/choose.ts';
import type { Group } from '../../../domain/sign-up/terms.ts';

/** The finder's questions. */
export const QUESTION_WORDS: Record<Question, string> = {
  person: '给谁挑？',
  illness: '医生确诊过下面的病吗？',
  illnesses: '是哪几样？',
  disabled: '本人是残疾人吗？',
  paid: '县里另加、要问价钱的，也看看吗？',
};

const GROUP_WORDS: Record<Group, string> = {
  general: '身体还好，上面几类都不是',
  'elders-65': '65 岁及以上的老人',
  hypertension: '高血压',
  diabetes: '2 型糖尿病',
  copd: '慢阻肺（长年咳、痰、喘）',
  pregnancy: '孕妇，或刚生完孩子的妈妈',
  'children-0-6': '0–6 岁的孩子',
  disabled: '是',
};

/** Why a package fits, for each group that was named. */
const BECAUSE: Partial<Record<Group, string>> = {
  general: '哪一类都不占，也能签',
  hypertension: '医生确诊过高血压',
  diabetes: '医生确诊过 2 型糖尿病',
  copd: '医生确诊过慢阻肺',
  disabled: '本人是残疾人',
};

const NONE: Record<Question, string> = {
  person: '都不是',
  illness: '都没有，或说不准',
  illnesses: '',
  disabled: '不是',
  paid: '不用，只看不要钱的',
};

/** What stands on the button of a choice. */
export function choiceInWords({ question, choice }: Answer): string {
  if (choice === 'none') return NONE[question];
  if (choice === 'several') return '不止一样';
  if (choice === 'yes') return '也看看';
  const groups = choice.split('+') as Group[];
  if (groups.length === 1) return GROUP_WORDS[groups[0] ?? 'general'];
  return groups.map((group) => GROUP_WORDS[group].replace(/（.*）/, '')).join('、');
}

/** Why a package fits: the groups for which it is made. */
export function becauseInWords(groups: readonly Group[]): string {
  return groups.map((group) => BECAUSE[group] ?? GROUP_WORDS[group]).join('；');
}
