import { join } from 'node:path';
import type { ContentIssue } from '../../../src/domain/shared/issue.ts';
import type { Rule } from './entries.ts';
import { loadContent } from './load-content.ts';
import { checkAlerts } from './rules/alerts.ts';
import { checkCheckupRules } from './rules/checkup-rules.ts';
import { checkGradings } from './rules/grading.ts';
import { checkIds } from './rules/ids.ts';
import { checkKeys } from './rules/keys.ts';
import { checkLinks } from './rules/links.ts';
import { checkMarkdownSafety } from './rules/markdown-safety.ts';
import { checkMarkdownShape } from './rules/markdown-shape.ts';
import { checkPhones } from './rules/phones.ts';
import { checkPublishedKeys } from './rules/published-keys.ts';
import { checkReferences } from './rules/references.ts';
import { checkReviews } from './rules/reviews.ts';
import { checkSignUp } from './rules/sign-up.ts';
import { checkSources } from './rules/sources.ts';
import { checkTeams } from './rules/teams.ts';
import { checkWords } from './rules/words.ts';
import { secretKeysIn } from './secret-keys.ts';

const RULES: readonly Rule[] = [
  checkIds,
  checkReferences,
  checkSources,
  checkReviews,
  checkAlerts,
  checkCheckupRules,
  checkGradings,
  checkPhones,
  checkTeams,
  checkKeys,
  checkPublishedKeys,
  checkSignUp,
  checkMarkdownSafety,
  checkMarkdownShape,
  checkLinks,
  checkWords,
];

/** What the check has to be told beside the folder. */
export interface CheckOptions {
  /** The county's calendar day, `YYYY-MM-DD`. */
  today: string;
  /** Where pictures lie; beside the content folder unless told otherwise. */
  publicDirectory?: string;
}

/** Checks a whole content folder: all issues at once, by file and line, and the files that were looked at. */
export async function checkContent(
  directory: string,
  { today, publicDirectory = join(directory, '..', 'public') }: CheckOptions,
): Promise<{ issues: ContentIssue[]; files: string[] }> {
  const { content, issues, files } = await loadContent(directory, publicDirectory, today);
  const found = await Promise.all(RULES.map((rule) => rule(content)));
  const secrets = await Promise.all([
    secretKeysIn(directory, 'content'),
    secretKeysIn(publicDirectory, 'public'),
  ]);
  const all = [...issues, ...secrets.flat(), ...found.flat()];
  return { issues: withoutEchoes(all).sort(byPlace), files };
}

/** The same thing said twice of one line, and complaints about a field whose line has a slip of the keyboard, say nothing new. */
function withoutEchoes(issues: readonly ContentIssue[]): ContentIssue[] {
  const place = (issue: ContentIssue) => `${issue.file} ${issue.line}`;
  const slips = new Set(
    issues.filter((issue) => issue.code === 'yaml/full-width-punctuation').map(place),
  );
  const said = new Set<string>();
  return issues.filter((issue) => {
    const text = `${place(issue)} ${issue.code} ${issue.say}`;
    const isEcho = said.has(text) || (issue.code.startsWith('field/') && slips.has(place(issue)));
    said.add(text);
    return !isEcho;
  });
}

function byPlace(a: ContentIssue, b: ContentIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
