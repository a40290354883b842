/** Every code, permanent as those of the authors' check; each has a test that brings it about. */
export const SITE_CODES = [
  'site/broken-link',
  'site/budget',
  'site/canonical',
  'site/csp',
  'site/demo-indexed',
  'site/demo-unmarked',
  'site/description',
  'site/desk-here',
  'site/desk-linked',
  'site/empty',
  'site/inline-attribute',
  'site/json-ld',
  'site/json-ld-type',
  'site/lang',
  'site/live-hidden',
  'site/no-120',
  'site/no-pages',
  'site/not-publishable',
  'site/one-h1',
  'site/one-main',
  'site/page-missing',
  'site/share-image',
  'site/share-meta',
  'site/sitemap',
  'site/text-lost',
  'site/third-party',
  'site/title',
] as const;

export type SiteCode = (typeof SITE_CODES)[number];

/** What is wrong on a built page, in Chinese, with what to do: the shape of design.md section 3. */
export interface SiteIssue {
  code: SiteCode;
  /** Path of the built file below the output folder. */
  file: string;
  say: string;
  fix: string;
}

/** An issue of a page. */
export function issueOf(
  { file }: { file: string },
  code: SiteCode,
  say: string,
  fix: string,
): SiteIssue {
  return { code, file, say, fix };
}

/** All issues, grouped by file, as the authors' check prints its own. */
export function formatIssues(issues: readonly SiteIssue[]): string {
  const byFile = Map.groupBy(issues, (issue) => issue.file);
  return [...byFile]
    .map(([file, found]) =>
      [file, ...found.map(({ code, say, fix }) => `  ${code}  ${say}\n       ${fix}`)].join('\n'),
    )
    .join('\n\n');
}
