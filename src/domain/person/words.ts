import type { PersonProblem } from './draft.ts';
import { type Colour, LONGEST_NAME, type Person, type Relation } from './schema.ts';

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  self: '本人',
  spouse: '爱人',
  mother: '母亲',
  father: '父亲',
  'mother-in-law': '婆婆、岳母',
  'father-in-law': '公公、岳父',
  grandmother: '奶奶、外婆',
  grandfather: '爷爷、外公',
  son: '儿子',
  daughter: '女儿',
  'child-in-law': '儿媳、女婿',
  grandchild: '孙辈',
  other: '其他',
};

/** A relation in the words of the one who holds the phone. */
export function relationInWords(relation: Relation): string {
  return RELATION_WORDS[relation];
}

/** A day of birth as far as it is known, as people read it: `1954-03` gives `1954 年 3 月`. */
export function birthInWords(birth: string): string {
  const units = ['年', '月', '日'];
  return birth
    .split('-')
    .map((part, index) => `${Number(part)} ${units[index]}`)
    .join(' ');
}

const COLOUR_WORDS: Readonly<Record<Colour, string>> = {
  green: '绿色',
  blue: '蓝色',
  orange: '橙色',
  purple: '紫色',
  teal: '青色',
  brown: '棕色',
  pink: '粉色',
  grey: '灰色',
};

/** The name of a colour. */
export function colourInWords(colour: Colour): string {
  return COLOUR_WORDS[colour];
}

/** 女 or 男. */
export function sexInWords(sex: NonNullable<Person['sex']>): string {
  return sex === 'female' ? '女' : '男';
}

const PROBLEM_WORDS: Readonly<Record<PersonProblem['why'], string>> = {
  'no name': '请写称呼：名字或家里的叫法都行。',
  'name too long': `称呼太长了，请写得短些，最多 ${LONGEST_NAME} 个字。`,
  'same name': '家里已经有一位叫这个的。请加个字分开。',
  'no relation': '请选和您的关系。',
  'no year': '写了月日，还要写年份。不记得年份，就都不写。',
  'year without four digits': '年份请写四位数字，比如 1954。',
  'no month': '写了日，还要写月份。不记得月份，日也不写。',
  'no such month': '没有这个月份。请写 1 到 12 的数字。',
  'no such day': '这个月没有这一天。请再看看月和日。',
  'born in the future': '这一天还没到。请再看看年、月、日。',
  'born too long ago': '这个年份太早了。请再看看四位数字。',
};

/** What is wrong in the form, and what to do. */
export function problemInWords({ why }: PersonProblem): string {
  return PROBLEM_WORDS[why];
}
