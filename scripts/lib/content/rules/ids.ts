import { digitsOf } from '../../../../src/domain/phone/find.ts';
import type { ContentIssue } from '../../../../src/domain/shared/issue.ts';
import { type EntryKind, KIND_NAMES } from '../content-map.ts';
import { type Content, type Entry, entriesOf } from '../entries.ts';
import { issueAt } from '../issues.ts';

interface Claim {
  name: string;
  what: string;
  file: string;
  line: number;
  /** What to do instead, where the usual advice would not fit. */
  fix?: string;
}

/** Ids that must be one of a kind: in registers, villages in the county, lessons in a course, places on one page. */
export function checkIds(content: Content): ContentIssue[] {
  const registers = [
    'source',
    'glossary',
    'topic',
    'trouble',
    'synonym',
    'township',
    'speciality',
    'retired-alert',
  ] as const;
  return [
    ...registers.flatMap((kind) => twice(entriesOf(content, kind).map((entry) => claim(entry)))),
    ...twice(
      entriesOf(content, 'hotline', 'phone').map((entry) => ({
        ...claim(entry, 'number'),
        name: digitsOf(entry.id),
        what: '号码',
        fix: '一个号码只登记一次。看看是不是抄错了，是一样的就删掉一处。',
      })),
    ),
    ...twice(
      entriesOf(content, 'glossary').map((entry) => ({
        ...claim(entry, 'term'),
        name: entry.data.term ?? '',
        what: '词语',
      })),
    ),
    ...twice(
      entriesOf(content, 'sign-up-version').map((entry) => ({
        ...claim(entry, 'version'),
        name: `${entry.data.version ?? ''}`,
        fix: '一个版本号只用一次，不然说不清谁同意的是哪些话。旧的那条不要动，新的写下一个数。',
      })),
    ),
    ...twice(occurrences(content)),
    ...twice(gradingRows(content)),
    ...twice(villages(content)),
    ...twice(entriesOf(content, 'emergency').map((entry) => claim(entry))),
    ...twice(numbers(entriesOf(content, 'emergency'))),
    ...inCourses(content, (lessons) => [
      ...twice(lessons.map((entry) => claim(entry))),
      ...twice(numbers(lessons)),
    ]),
    ...sharedPage(content, 'township', 'team'),
    ...sharedPage(content, 'township', 'facility', 'speciality'),
  ];
}

function twice(claims: readonly Claim[]): ContentIssue[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((one) => {
    const earlier = first.get(one.name);
    if (one.name === '' || earlier === undefined) {
      first.set(one.name, one);
      return [];
    }
    return [
      issueAt(one.file, one.line, 'id/duplicate', {
        found: one.name,
        say: `${one.what}“${one.name}”和 ${earlier.file} 第 ${earlier.line} 行的重了。`,
        fix:
          one.fix ?? '同一个编号只能用一次，不然链接不知道去哪里。换一个，已经公布过的那个不要动。',
      }),
    ];
  });
}

function claim(entry: Entry, field = 'id'): Claim {
  const what = `${KIND_NAMES[entry.kind]}编号`;
  return { name: entry.id, what, file: entry.file, line: entry.lineOf([field]) };
}

/** Ids that become places on one page must differ across kinds too. */
function sharedPage(content: Content, ...kinds: EntryKind[]): ContentIssue[] {
  const seen = new Map<string, Entry>();
  return entriesOf(content, ...kinds).flatMap((entry) => {
    const other = seen.get(entry.id);
    seen.set(entry.id, other ?? entry);
    return other && other.kind !== entry.kind
      ? twice([claim(other), { ...claim(entry), what: '同一页上的编号' }])
      : [];
  });
}

function villages(content: Content): Claim[] {
  return entriesOf(content, 'township').flatMap((township) =>
    (township.data.villages ?? []).map((village, index) => ({
      name: village.id,
      what: '村编号',
      file: township.file,
      line: township.lineOf(['villages', index, 'id']),
    })),
  );
}

/** What people have ticked is kept under the rule's id: rules of both folders share them, and doses have theirs. */
function occurrences(content: Content): Claim[] {
  const doses = { name: 'immunisation', what: '规则编号', file: 'content/immunisation/', line: 1 };
  return [
    doses,
    ...entriesOf(content, 'checkup-rule', 'pregnancy').map((entry) => ({
      ...claim(entry),
      what: '规则编号',
      fix: '体检规则和孕产的文件名不能一样，也不能叫 immunisation，不然家里打过的勾会混。改文件名；已经公布过的不要动。',
    })),
  ];
}

/** Rows of all tables: answers to their questions are kept by row. */
function gradingRows(content: Content): Claim[] {
  return entriesOf(content, 'grading').flatMap((entry) =>
    (entry.data.rows ?? []).map((row, index) => ({
      name: `${entry.id}/${row.id}`,
      what: '分级的一行',
      file: entry.file,
      line: entry.lineOf(['rows', index, 'id']),
    })),
  );
}

function numbers(entries: readonly Entry[]): Claim[] {
  return entries.map((entry) => ({
    ...claim(entry),
    name: /\/(\d{2})-[^/]*$/.exec(entry.file)?.[1] ?? '',
    what: '文件名开头的编号',
    fix: '编号决定先后，两个一样就分不出谁先谁后。把其中一个改成没用过的两位数。',
  }));
}

function inCourses(content: Content, check: (lessons: Entry[]) => ContentIssue[]): ContentIssue[] {
  const byCourse = Map.groupBy(entriesOf(content, 'lesson'), (lesson) => lesson.course);
  return [...byCourse.values()].flatMap(check);
}
