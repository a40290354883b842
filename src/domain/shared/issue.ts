/**
 * Every code an author can meet, and how heavy it is: an `error` stops the build, a `warning` asks for attention.
 * Codes are permanent: they stand in conversations, in the author's handbook and in tests. Add, never rename.
 */
export const ISSUE_LEVELS = {
  'file/bom': 'error',
  'file/not-utf8': 'error',
  'file/invisible-character': 'error',
  'file/name': 'error',
  'file/unknown-place': 'error',
  'file/too-large': 'error',
  'file/long-line': 'error',
  'file/missing': 'error',
  'front-matter/missing': 'error',
  'front-matter/not-closed': 'error',
  'front-matter/not-yaml': 'error',
  'yaml/tab': 'error',
  'yaml/full-width-punctuation': 'error',
  'yaml/colon-space': 'error',
  'yaml/run-on': 'error',
  'yaml/syntax': 'error',
  'yaml/duplicate-key': 'error',
  'yaml/anchor': 'error',
  'yaml/tag': 'error',
  'yaml/not-a-map': 'error',
  'yaml/not-a-list': 'error',
  'field/missing': 'error',
  'field/unknown': 'error',
  'field/wrong-type': 'error',
  'field/not-allowed': 'error',
  'field/length': 'error',
  'field/format': 'error',
  'field/card-or-any': 'error',
  'date/impossible': 'error',
  'date/order': 'error',
  'id/duplicate': 'error',
  'source/unknown': 'error',
  'source/not-found-on-page': 'error',
  'reference/unknown': 'error',
  'fact/unsure': 'error',
  'fact/recalled-without-note': 'error',
  'fact/number-without-source': 'error',
  'phone/not-listed': 'error',
  'phone/not-emergency-number': 'error',
  'phone/link-differs': 'error',
  'markdown/raw-html': 'error',
  'markdown/unsafe-link': 'error',
  'markdown/missing-alt': 'error',
  'markdown/broken-link': 'error',
  'markdown/link-not-published': 'warning',
  'markdown/broken-image': 'error',
  'markdown/swallowed-colon': 'error',
  'markdown/unknown-box': 'error',
  'markdown/box-not-closed': 'error',
  'markdown/heading-level': 'error',
  'markdown/empty-body': 'error',
  'alert/dates-contradict': 'error',
  'alert/dates-or-season': 'error',
  'alert/sent-after-effective': 'error',
  'alert/too-long': 'error',
  'alert/season-kind': 'error',
  'alert/season-dates': 'error',
  'alert/season-since': 'error',
  'alert/warning-missing': 'error',
  'alert/warning-later': 'error',
  'alert/category-kind': 'error',
  'alert/area-mixed': 'error',
  'alert/area-twice': 'error',
  'alert/references-missing': 'error',
  'alert/references-not-allowed': 'error',
  'alert/reference-season': 'error',
  'alert/reference-cancel': 'error',
  'alert/reference-loop': 'error',
  'alert/reference-later': 'error',
  'alert/changes-nothing': 'error',
  'alert/area-not-covered': 'error',
  'alert/reference-unsigned': 'error',
  'alert/id-retired': 'error',
  'alert/id-taken': 'error',
  'alert/share-link': 'error',
  'alert/share-too-long': 'error',
  'review/date-missing': 'error',
  'review/no-reviewer': 'error',
  'review/overdue': 'warning',
  'site/live-without-icp': 'error',
  'site/unreviewed': 'warning',
  'site/live-without-desk': 'error',
  'site/desk-on-residents-host': 'error',
  'key/recipient': 'error',
  'key/phrase': 'error',
  'key/twice': 'error',
  'key/dates': 'error',
  'key/too-long': 'error',
  'key/order': 'error',
  'key/gap': 'error',
  'key/over': 'warning',
  'key/ends': 'warning',
  'key/root': 'error',
  'key/not-signed': 'error',
  'key/list-missing': 'error',
  'key/list-early': 'error',
  'key/list-ends': 'warning',
  'key/published-in-use': 'error',
  'key/demo-unused': 'warning',
  'key/secret': 'error',
  'package/money-not-approved': 'error',
  'package/money-sum': 'error',
  'sign-up/words-changed': 'error',
  'sign-up/version-not-listed': 'error',
  'sign-up/retention-not-said': 'error',
  'team/village-twice': 'error',
  'team/village-without-team': 'warning',
  'rule/edition-gap': 'error',
  'rule/edition-overlap': 'error',
  'rule/edition-order': 'error',
  'rule/reaches-nobody': 'error',
  'rule/id-lost': 'error',
  'rule/id-retired': 'error',
  'rule/names-disease': 'error',
  'rule/source': 'error',
  'immunisation/dose-chain': 'error',
  'immunisation/option': 'error',
  'grading/boundary': 'error',
  'grading/overlap': 'error',
  'grading/gap': 'error',
  'grading/milder': 'error',
  'grading/source': 'error',
  'words/full-width-digits': 'error',
  'words/long-sentence': 'warning',
  'words/overpromise': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type IssueCode = keyof typeof ISSUE_LEVELS;

/** The permanent closed list of codes. */
export const ISSUE_CODES = Object.keys(ISSUE_LEVELS) as IssueCode[];

/** Where in a file's data something stands: `['review', 'date']`, `['sources', 0, 'covers', 1]`. */
export type FieldPath = readonly (string | number)[];

/** What a rule over values finds; the file and the line are added by whoever has read the file. */
export interface Finding {
  code: IssueCode;
  path: FieldPath;
  /** What stands there now, when naming it helps. */
  found?: string;
  /** What is wrong: one Chinese sentence for the author. */
  say: string;
  /** Why it matters and what to do. */
  fix: string;
}

/** One thing to mend in one place of one content file. */
export interface ContentIssue {
  code: IssueCode;
  level: 'error' | 'warning';
  /** Path from the project's root, always with `/`. */
  file: string;
  /** Line in the file, counted from 1. */
  line: number;
  /** The field, written `review.date`. */
  path?: string;
  found?: string;
  say: string;
  fix: string;
}
