import type { DraftProblem } from './draft.ts';
import { LONGEST_NAME, MOST_PACKAGES } from './terms.ts';

const PHONE_WORDS: Readonly<Record<Extract<DraftProblem, { field: 'phone' }>['why'], string>> = {
  'no phone': '请写电话：手机，或座机加区号。',
  'letters in the phone': '电话里有别的字。请只写数字。',
  'mobile too short': '手机号少了数字，要 11 位。请对一遍。',
  'mobile too long': '手机号多了数字，要 11 位。请对一遍。',
  'no such mobile': '手机号不对，前两位是 13 到 19。请对一遍。',
  'no area code': '座机前面要加区号，0 开头。',
  'landline too short': '座机少了数字。要写区号和全部号码。',
  'landline too long': '座机多了数字。只写区号和号码，不写分机。',
  'no such phone': '没有这样的电话。手机 11 位，座机加区号。',
};

const CHOOSE_WORDS: Readonly<Record<'township' | 'village' | 'team' | 'helperRelation', string>> = {
  township: '请选乡镇。',
  village: '请选村。',
  team: '请选交给哪个团队。',
  helperRelation: '请选您是他什么人。',
};

/** What is wrong in the form, and what to do. */
export function problemInWords(problem: DraftProblem): string {
  switch (problem.field) {
    case 'forWhom':
      return '请选给谁登记。';
    case 'name':
      return problem.why === 'no name'
        ? '请写怎么称呼，姓名、称呼都行。'
        : `称呼太长了，最多 ${LONGEST_NAME} 个字。`;
    case 'helperName':
      return problem.why === 'no name'
        ? '请写您自己的称呼。'
        : `您的称呼太长了，最多 ${LONGEST_NAME} 个字。`;
    case 'phone':
      return PHONE_WORDS[problem.why];
    case 'packages':
      return `最多选 ${MOST_PACKAGES} 个包。请去掉几个。`;
    case 'basic':
      return '要本人同意，才能封好。同意就勾上。';
    default:
      return CHOOSE_WORDS[problem.field];
  }
}
