import type { ContentIssue } from '../../../src/domain/shared/issue.ts';
import { issueAt } from './issues.ts';

const BOM = '\uFEFF';

/**
 * Characters that nobody sees but that change how a text reads or searches: controls, zero-width and bidirectional
 * marks, soft hyphens, tag characters, private-use characters. Tab, line feed and U+FE0F (emoji) are allowed.
 */
const INVISIBLE =
  /(?![\t\n])(?:[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFFFD]|\u034F|[\u{E0100}-\u{E01EF}])/u;

/** No sentence is this long. Nesting in one line (`>>>>…`) is the cheapest way to exhaust a Markdown reader. */
const LONGEST_LINE = 2000;

const NAMES: Record<string, string> = {
  '0000': '空字符',
  '000D': '旧式换行',
  '00AD': '软连字符',
  '200B': '零宽空格',
  '200C': '零宽不连字',
  '200D': '零宽连字',
  '200E': '从左到右标记',
  '200F': '从右到左标记',
  '202A': '改变文字方向的符号',
  '202B': '改变文字方向的符号',
  '202C': '改变文字方向的符号',
  '202D': '改变文字方向的符号',
  '202E': '改变文字方向的符号',
  '2060': '零宽连接符',
  '2066': '改变文字方向的符号',
  '2067': '改变文字方向的符号',
  '2068': '改变文字方向的符号',
  '2069': '改变文字方向的符号',
  FEFF: '文件头标记',
  FFFD: '已经丢失的字',
};

/** A file's text with `\n` line ends and without BOM; `undefined` where it is not UTF-8 or has an endless line. */
export function readText(
  bytes: Buffer,
  file: string,
): { text: string | undefined; issues: ContentIssue[] } {
  const issues: ContentIssue[] = [];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    issues.push(
      issueAt(file, 1, 'file/bom', {
        say: '文件最前面藏着一个看不见的记号（BOM），多半是“记事本”存的。',
        fix: '它会让第一行认不出来。保存时编码选“UTF-8”，不要选“带 BOM 的 UTF-8”。',
      }),
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    issues.push(notUtf8(bytes, file));
    return { text: undefined, issues };
  }
  text = text.replace(new RegExp(`^${BOM}`), '').replaceAll('\r\n', '\n');
  const long = text.split('\n').findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) {
    issues.push(
      issueAt(file, long + 1, 'file/long-line', {
        say: `这一行超过 ${LONGEST_LINE} 个字。`,
        fix: '一段只写三句话左右。把它分成几段，每段中间空一行；多半是贴进了不该贴的东西，就删掉。',
      }),
    );
    return { text: undefined, issues };
  }
  text.split('\n').forEach((line, index) => {
    const [character] = INVISIBLE.exec(line) ?? [];
    if (character !== undefined) issues.push(invisible(file, index + 1, line, character));
  });
  return { text: text.replaceAll('\r', '\n'), issues };
}

function notUtf8(bytes: Buffer, file: string): ContentIssue {
  const readable = bytes.toString('utf8').split('\uFFFD')[0] ?? '';
  return issueAt(file, readable.split('\n').length, 'file/not-utf8', {
    say: '文件的编码不对，从这里起汉字会变成乱码。',
    fix: '多半是按 GBK（ANSI）保存的，或者没传完整。用编辑器另存为“UTF-8”，再看一遍文字全不全。',
  });
}

function invisible(file: string, line: number, text: string, character: string): ContentIssue {
  const hex = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  const before = text.slice(0, text.indexOf(character)).trim().slice(-8);
  return issueAt(file, line, 'file/invisible-character', {
    found: `U+${hex}`,
    say: `${before ? `“${before}”后面` : '行首'}藏着一个看不见的字符（U+${hex} ${NAMES[hex] ?? '特殊字符'}）。`,
    fix: '它会让搜索找不到，也可能让号码看起来是另一个。把这几个字删掉，亲手重打一遍。',
  });
}
