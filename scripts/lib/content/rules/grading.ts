import { checkGrading } from '../../../../src/domain/grading/check.ts';
import type { Measure } from '../../../../src/domain/grading/terms.ts';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { type Content, type Entry, entriesOf } from '../entries.ts';
import { placed } from '../issues.ts';

/** Grading tables by themselves, and the years of their rows against the register of sources. */
export function checkGradings(content: Content): ContentIssue[] {
  const years = new Map(entriesOf(content, 'source').map(({ id, data }) => [id, data.year]));
  return entriesOf(content, 'grading').flatMap((entry) => [
    // The file's name is one of the measures: no other has a place.
    ...checkGrading(entry.id as Measure, entry.data).map((finding) => placed(entry, finding)),
    ...wrongYears(entry, years),
  ]);
}

function wrongYears(
  entry: Entry<'grading'>,
  years: ReadonlyMap<string, number | undefined>,
): ContentIssue[] {
  return (entry.data.rows ?? []).flatMap(({ source, year }, index) => {
    const registered = years.get(source);
    if (registered === undefined || registered === year) return [];
    return [
      placed(entry, {
        code: 'grading/source',
        path: ['rows', index, 'year'],
        found: String(year),
        say: `${source} 登记的是 ${registered} 年，这里写成了 ${year} 年。`,
        fix: '居民看得到年份，要和 content/sources.yaml 里的一样。',
      }),
    ];
  });
}
