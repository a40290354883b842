import type { ContentIssue } from '../../../src/domain/shared/issue.ts';
import { issueAt } from './issues.ts';

/**
 * Slips of a Chinese keyboard and of word processors, looked for line by line before the YAML reader sees the text:
 * the reader's own complaint would come lines later and name another thing.
 */
export function yamlHabits(
  yaml: string,
  firstLine: number,
  file: string,
  knownFields: ReadonlySet<string>,
): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const key = `(?<key>[${'$'}\\w\\uFF21-\\uFF3A\\uFF41-\\uFF5A-]+)`;
  const indent = '^(?<indent>\\s*(?:-\\s+)*)';
  const fullColon = new RegExp(`${indent}${key}\\s*：`, 'u');
  const tightColon = new RegExp(`${indent}${key}:(?=[^\\s:/])`, 'u');
  const wideSpace = new RegExp(`${indent}${key}:[\\u3000\\u00A0]`, 'u');

  yaml.split('\n').forEach((line, index) => {
    const add = (code: ContentIssue['code'], say: string, fix: string) =>
      issues.push(issueAt(file, firstLine + index, code, { found: line.trim(), say, fix }));
    const isField = (match: RegExpExecArray | null) => {
      const name = match?.groups?.key?.normalize('NFKC') ?? '';
      return knownFields.has(name) || (match?.groups?.indent === '' && /^[a-zA-Z]\w+$/.test(name));
    };

    if (/^\s*#/.test(line)) return;
    if (/^ *\t/.test(line)) {
      add(
        'yaml/tab',
        '行首用了 Tab 键（制表符）。',
        '机器分不清它有多宽，只认空格。删掉它，用空格往里缩，每一层两个。',
      );
    } else if (/^ *[\u3000\u00A0]/.test(line)) {
      add(
        'yaml/full-width-punctuation',
        '行首用了全角空格。',
        '机器不认它是缩进。删掉，切到英文输入法，按空格键往里缩，每一层两个。',
      );
    } else if (isField(fullColon.exec(line))) {
      const name = fullColon.exec(line)?.groups?.key ?? '';
      add(
        'yaml/full-width-punctuation',
        `“${name}”后面用了中文冒号“：”。`,
        `字段名后面只认英文冒号加一个空格，写成 ${name.normalize('NFKC')}: 内容。内容里面的中文冒号不用改。`,
      );
    } else if (isField(wideSpace.exec(line))) {
      add(
        'yaml/full-width-punctuation',
        '英文冒号后面用了全角空格。',
        '删掉它，切到英文输入法，空一格再写内容。',
      );
    } else if (isField(tightColon.exec(line))) {
      const name = tightColon.exec(line)?.groups?.key ?? '';
      add(
        'yaml/colon-space',
        `“${name}:”后面少一个空格。`,
        `写成 ${name}: 内容，英文冒号后面空一格。`,
      );
    }
    if (/^\s*[－﹣–—‐]\s*\S/u.test(line) && !/^\s*[–—]{2}/.test(line)) {
      add(
        'yaml/full-width-punctuation',
        '行首的短横线是中文的或太长。',
        '清单每一条前面用英文短横线加一个空格，写成 - 内容。',
      );
    }
    if (/(?::|-|\[|,)\s+"[^"“”]*”/.test(line) || /(?::|-|\[|,)\s+“[^"“”]*"/.test(line)) {
      add(
        'yaml/full-width-punctuation',
        '一对引号里，一个是英文的，一个是中文的。',
        '改成一样的：前后都用英文引号 "内容"。',
      );
    }
    if (/^\s*(?:-\s+)*[\w-]+:\s+［/.test(line)) {
      add('yaml/full-width-punctuation', '用了中文方括号“［”。', '改成英文方括号 [甲, 乙]。');
    }
  });
  return issues;
}
