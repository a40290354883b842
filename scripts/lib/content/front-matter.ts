import type { ContentIssue } from '../../../src/domain/shared/issue.ts';
import { issueAt } from './issues.ts';

/** The head of a page: YAML text between two lines `---`, and the file's line on which it begins. */
export interface FrontMatter {
  yaml: string;
  firstLine: number;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits off a page's head. Only plain `---` fences are taken: `---js` and the like are how other readers
 * are told to execute the head, and the site's own reader ends the head at any line that begins with dashes.
 */
export function readFrontMatter(
  text: string,
  file: string,
): { head: FrontMatter | undefined; issues: ContentIssue[] } {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (!FENCE.test(first)) return { head: undefined, issues: [openingIssue(first, lines, file)] };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  if (end < 0 || !FENCE.test(lines[end] as string)) {
    return {
      head: undefined,
      issues: [
        issueAt(file, end < 0 ? 1 : end + 1, 'front-matter/not-closed', {
          ...(end < 0 ? {} : { found: lines[end] as string }),
          say:
            end < 0
              ? '开头的资料没有结束：第 1 行有 ---，后面再没有单独一行的 ---。'
              : '资料里有一行以 --- 或 +++ 开头，却不是单独的 ---。',
          fix: '资料写完后，另起一行只写三个短横线 ---，正文写在它下面。文件也可能没传完整，看看结尾还在不在。',
        }),
      ],
    };
  }
  return { head: { yaml: lines.slice(1, end).join('\n'), firstLine: 2 }, issues: [] };
}

function openingIssue(first: string, lines: string[], file: string): ContentIssue {
  if (/^(?:---\s*\S|\+\+\+|;;;)/.test(first)) {
    return issueAt(file, 1, 'front-matter/not-yaml', {
      found: first.slice(0, 20),
      say: `第 1 行写的是“${first.slice(0, 20)}”，这里只能是三个短横线 ---。`,
      fix: '开头的资料只认一种写法，不能带程序，也不能用 +++。把第 1 行改成 ---，下面照模板写“名字: 内容”。',
    });
  }
  const later = lines.findIndex((line) => FENCE.test(line));
  return issueAt(file, 1, 'front-matter/missing', {
    say:
      later > 0 && lines.slice(0, later).every((line) => line.trim() === '')
        ? '开头有空行，资料要从第 1 行的 --- 开始。'
        : '没有开头的资料（第 1 行应当是 ---）。',
    fix: '标题、出处、审核人都写在开头两行 --- 之间。从 content/README.md 抄一份模板放在最前面。',
  });
}
