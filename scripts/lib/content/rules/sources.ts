import { checkCitations } from '../../../../src/domain/shared/check-citations.ts';
import {
  numbersWithoutSource,
  withoutSpaces,
} from '../../../../src/domain/shared/health-number.ts';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { HEALTH_KINDS } from '../content-map.ts';
import { type Content, type Entry, entriesOf, textsIn } from '../entries.ts';
import { issueAt, placed } from '../issues.ts';
import { visibleTexts } from '../visible-text.ts';

/** Whether every number stands on a source, and every source stands under words that are on the page. */
export function checkSources(content: Content): ContentIssue[] {
  const readable = entriesOf(content, ...HEALTH_KINDS).filter((entry) => entry.readable);
  return readable.flatMap((entry) => [
    ...checkCitations(entry.data.sources ?? [], entry.data.review?.note).map((finding) =>
      placed(entry, finding),
    ),
    ...coveredButAbsent(entry),
    ...numbersOf(entry),
  ]);
}

/** The phrases that the page's sources cover, taken from the text as written: one wrong field must not uncover all numbers. */
function coversOf(entry: Entry) {
  return textsIn(entry.raw.sources, ['sources']).filter(({ path }) => path[2] === 'covers');
}

function coveredButAbsent(entry: Entry): ContentIssue[] {
  const texts = visibleTexts(entry).map(({ text }) => withoutSpaces(text));
  return coversOf(entry)
    .filter(({ text }) => !texts.some((visible) => visible.includes(withoutSpaces(text))))
    .map(({ text, path }) =>
      placed(entry, {
        code: 'source/not-found-on-page',
        path,
        found: text,
        say: `正文里找不到“${text}”这几个字。`,
        fix: '改过正文，就把 covers 里的话改成一模一样；这句话已经删了，就把这一条也删掉。一条不能跨两段。',
      }),
    );
}

function numbersOf(entry: Entry): ContentIssue[] {
  const covers = coversOf(entry).map(({ text }) => text);
  return visibleTexts(entry).flatMap(({ text, lineAt }) =>
    numbersWithoutSource(text, covers).map((number) =>
      issueAt(entry.file, lineAt(number.at), 'fact/number-without-source', {
        found: number.text,
        say: `“${number.text}”没有出处管住（“…${around(text, number.at)}…”）。`,
        fix: '数字写错会害人。在 sources 里找到管它的那条，加 covers: [带这个数字的原话]；找不到出处，就把数字删掉。',
      }),
    ),
  );
}

function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 6), at + 12)
    .replace(/\s+/g, ' ')
    .trim();
}
