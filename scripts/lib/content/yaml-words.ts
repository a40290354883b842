import type { YAMLError } from 'yaml';

interface Words {
  say: string;
  fix: string;
}

const SPECIAL_START = {
  say: '内容的第一个字是 @、%、` 或 * 之类的特殊符号。',
  fix: '给整个内容加上英文引号，写成 "@内容"。',
};
const INDENT = {
  say: '这一行的缩进和上下不齐。',
  fix: '同一层的字段要对齐，里面一层比外面多两个空格。',
};
const NOT_CLOSED = {
  say: '方括号 [ 或花括号 { 只有前一半。',
  fix: '在这一行的最后补上后一半 ] 或 }。括号里各项之间用英文逗号。',
};
const COLON_INSIDE = {
  say: '这一行或上一行的格式不对：同一行里有两个“名字: 内容”，少了冒号，或者缩进没有对齐。',
  fix: '一行只写一个“名字: 内容”。内容里有英文冒号时，改成中文冒号“：”，或给整个内容加英文引号。',
};
const LEFT_OVER = {
  say: '从这里起，机器读不懂这一行。',
  fix: '看看引号是不是只包了一半、短横线和字段名是不是混在同一层。拿不准就照模板重写这一行。',
};

/** What the YAML reader's complaints mean for an author. */
const WORDS: Partial<Record<YAMLError['code'], Words>> = {
  BAD_ALIAS: SPECIAL_START,
  BAD_SCALAR_START: SPECIAL_START,
  BAD_DIRECTIVE: SPECIAL_START,
  BAD_DQ_ESCAPE: {
    say: '英文双引号里面用了反斜杠 \\。',
    fix: '把反斜杠删掉；一定要写，就把外面的双引号换成英文单引号。',
  },
  BAD_INDENT: INDENT,
  BAD_COLLECTION_TYPE: INDENT,
  BLOCK_IN_FLOW: INDENT,
  BLOCK_AS_IMPLICIT_KEY: COLON_INSIDE,
  MULTILINE_IMPLICIT_KEY: COLON_INSIDE,
  MISSING_CHAR: {
    say: '从这里起少了后一半引号，或少了英文冒号。',
    fix: '英文引号要成对；字段名后面要有英文冒号加一个空格。',
  },
  MULTIPLE_DOCS: {
    say: '资料中间又出现了一行 --- 或 ...。',
    fix: '这种文件里不写分隔线，把这一行删掉。',
  },
  UNEXPECTED_TOKEN: LEFT_OVER,
};

/** The sentence for a complaint of the YAML reader; the reader's own English is never shown. */
export function yamlWords(error: YAMLError): Words {
  if (/Flow/.test(error.message)) return NOT_CLOSED;
  return WORDS[error.code] ?? LEFT_OVER;
}
