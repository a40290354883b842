import type { CallTime, ForWhom, Group, HelperRelation } from './terms.ts';

const GROUP_WORDS: Readonly<Record<Group, string>> = {
  general: '一般人群',
  'elders-65': '65 岁及以上',
  hypertension: '高血压',
  diabetes: '2 型糖尿病',
  copd: '慢阻肺（长年咳、痰、喘）',
  pregnancy: '孕妇、产妇',
  'children-0-6': '0–6 岁孩子',
  disabled: '残疾人',
};

/** A group of people as the form names it. */
export function groupInWords(group: Group): string {
  return GROUP_WORDS[group];
}

const CALL_TIME_WORDS: Readonly<Record<CallTime, string>> = {
  any: '什么时候都行',
  morning: '上午',
  noon: '中午',
  afternoon: '下午',
  evening: '傍晚',
};

/** When the team may call. */
export function callTimeInWords(time: CallTime): string {
  return CALL_TIME_WORDS[time];
}

const FOR_WHOM_WORDS: Readonly<Record<ForWhom, string>> = {
  self: '本人',
  adult: '别人（满 14 岁）',
  child: '不满 14 岁的孩子',
};

/** For whom a sign-up is. */
export function forWhomInWords(forWhom: ForWhom): string {
  return FOR_WHOM_WORDS[forWhom];
}

const RELATION_WORDS: Readonly<Record<HelperRelation, string>> = {
  spouse: '爱人',
  'son-daughter': '儿女、儿媳、女婿',
  parent: '父母',
  relative: '别的亲戚',
  neighbour: '邻居、朋友',
  liaison: '联络员',
  'village-doctor': '村医',
  other: '其他',
};

/** What whoever filled the form in is to the person. */
export function helperRelationInWords(relation: HelperRelation): string {
  return RELATION_WORDS[relation];
}
