import {
  type ContentIssue,
  type FieldPath,
  type Finding,
  ISSUE_LEVELS,
  type IssueCode,
} from '../../../src/domain/shared/issue.ts';

/** Where something stands in a file: turns a finding about a value into an issue with a line. */
export interface Located {
  file: string;
  lineOf(path: FieldPath): number;
}

/** An issue in a line of a file, for rules that know the line themselves. */
export function issueAt(
  file: string,
  line: number,
  code: IssueCode,
  words: Pick<ContentIssue, 'say' | 'fix'> & Partial<Pick<ContentIssue, 'found' | 'path'>>,
): ContentIssue {
  return { code, level: ISSUE_LEVELS[code], file, line, ...words };
}

/** A finding about a value, placed in the file that the value came from. */
export function placed(where: Located, { path, ...finding }: Finding): ContentIssue {
  const { code, ...words } = finding;
  return issueAt(where.file, where.lineOf(path), code, { ...words, path: fieldName(path) });
}

/** A path as a name: `sources[1].covers`, counted from 1. */
export function fieldName(path: FieldPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

/** A path as an author reads it: `sources 第 1 条的 covers`. */
export function fieldInWords(path: FieldPath): string {
  return fieldName(path).replace(/\[(\d+)\]\.?/g, (text, count: string) =>
    text.endsWith('.') ? ` 第 ${count} 条的 ` : ` 第 ${count} 条`,
  );
}
