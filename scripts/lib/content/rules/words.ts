import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import {
  LONGEST_SENTENCE,
  longSentencesIn,
  overpromisesIn,
} from '../../../../src/domain/shared/plain-words.ts';
import { type Content, type Entry, textsIn } from '../entries.ts';
import { issueAt } from '../issues.ts';
import type { TextBlock } from '../markdown-tree.ts';
import { visibleTexts } from '../visible-text.ts';

/** Digits of another width or script look like numbers and are found by no search and no other rule. */
const ODD_DIGITS = /[^\P{Nd}0-9]+/u;

/** Whether the words can be read and believed: short sentences, no promises, plain digits. */
export function checkWords(content: Content): ContentIssue[] {
  return content.entries.flatMap((entry) => [
    ...visibleTexts(entry).flatMap((block) => [
      ...longSentences(entry, block),
      ...promises(entry, block),
    ]),
    ...oddDigits(entry),
  ]);
}

function longSentences({ file }: Entry, { text, lineAt }: TextBlock): ContentIssue[] {
  return longSentencesIn(text).map((sentence) =>
    issueAt(file, lineAt(sentence.at), 'words/long-sentence', {
      found: sentence.text,
      say: `“${sentence.text.slice(0, 10)}…”这一句有 ${sentence.characters} 个汉字。`,
      fix: `超过 ${LONGEST_SENTENCE} 个字，老人念到后面忘了前面。拆成两句，一句说一件事。`,
    }),
  );
}

function promises({ file }: Entry, { text, lineAt }: TextBlock): ContentIssue[] {
  return overpromisesIn(text).map((word) =>
    issueAt(file, lineAt(word.at), 'words/overpromise', {
      found: word.text,
      say: `“${word.text}”是打包票的话。`,
      fix: '看病没有包好的。改成说得准的话，例如“能减轻”“多数人会好转”；是转述骗人的话，就放进中文引号“”里。',
    }),
  );
}

function oddDigits(entry: Entry): ContentIssue[] {
  const fields = textsIn(entry.raw).map(({ text, path }) => ({
    text,
    lineAt: () => entry.lineOf(path),
  }));
  return [...fields, ...(entry.body?.blocks ?? [])].flatMap(({ text, lineAt }) => {
    const match = ODD_DIGITS.exec(text);
    if (!match) return [];
    return [
      issueAt(entry.file, lineAt(match.index), 'words/full-width-digits', {
        found: match[0],
        say: `“${match[0]}”用的是全角数字。`,
        fix: '看着一样，手机却拨不出去，也搜不到。切到英文输入法，改成半角数字，例如 120。',
      }),
    ];
  });
}
