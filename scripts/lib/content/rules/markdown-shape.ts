import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import type { Content, Entry } from '../entries.ts';
import { issueAt } from '../issues.ts';
import { lineOf, textOf } from '../markdown-tree.ts';

/** Pages that are nothing without their text; cards and packages may say everything in their fields. */
const NEEDS_BODY = new Set(['page', 'guide', 'alert', 'lesson']);

/** Whether a page has text, and its titles go down step by step, as a screen reader walks them. */
export function checkMarkdownShape(content: Content): ContentIssue[] {
  return content.entries.flatMap((entry) => [...emptyBody(entry), ...headingLevels(entry)]);
}

function emptyBody({ kind, file, body }: Entry): ContentIssue[] {
  if (!body || !NEEDS_BODY.has(kind) || body.blocks.some(({ text }) => text.trim() !== ''))
    return [];
  return [
    issueAt(file, Math.min(body.firstLine, body.lines.length), 'markdown/empty-body', {
      say: '没有正文。',
      fix: '正文写在第二行 --- 的下面。看看是不是没保存完，或者把正文写进了资料里。',
    }),
  ];
}

function headingLevels({ file, body }: Entry): ContentIssue[] {
  let above = 1;
  return (body?.nodes ?? []).flatMap((node) => {
    if (node.type !== 'heading') return [];
    const { depth } = node;
    const skipped = depth > above + 1;
    const before = above;
    above = Math.max(depth, 2);
    if (depth > 1 && !skipped) return [];
    const marks = '#'.repeat(skipped ? before + 1 : 2);
    return [
      issueAt(file, lineOf(node), 'markdown/heading-level', {
        found: textOf(node),
        say: skipped
          ? `小标题“${textOf(node)}”跳了一级：上一级是 ${before} 个 #，它有 ${depth} 个。`
          : `小标题“${textOf(node)}”只有一个 #，那是整页的大标题。`,
        fix: `改成 ${marks} ${textOf(node)}。正文里的小标题从 ## 开始，一级一级往下，听屏幕朗读的人靠它找地方。`,
      }),
    ];
  });
}
