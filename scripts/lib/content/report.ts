import type { ContentIssue } from '../../../src/domain/shared/issue.ts';

/** Width of “  14 行  ”, so that the second line of an issue stands under its code. */
const INDENT = ' '.repeat(9);

/** All issues as text for their authors, grouped by file, with a summary in the last line. */
export function reportOf(issues: readonly ContentIssue[], files: readonly string[]): string {
  const byFile = Map.groupBy(issues, (issue) => issue.file);
  const groups = [...byFile].map(([file, own]) =>
    [printable(file), ...own.map(issueText), ''].join('\n'),
  );
  const errors = issues.filter((issue) => issue.level === 'error').length;
  const warnings = issues.length - errors;
  return [...groups, `共 ${files.length} 个文件，${errors} 处要改，${warnings} 处提醒。`, ''].join(
    '\n',
  );
}

function issueText({ line, code, level, say, fix }: ContentIssue): string {
  const mark = level === 'warning' ? '提醒：' : '';
  return `${String(line).padStart(4)} 行  ${code}  ${mark}${printable(say)}\n${INDENT}${printable(fix)}`;
}

/** Quotations from a file may be long, or hold characters that would move the words of a terminal about. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '□')
    .replace(/“([^”]{40})[^”]{20,}”/g, '“$1…”');
}
