import type { ContentIssue, FieldPath } from '../../../../src/domain/shared/issue.ts';
import { type EntryKind, HEALTH_KINDS, KIND_NAMES } from '../content-map.ts';
import { type Content, type Entry, entriesOf, textsIn } from '../entries.ts';
import { issueAt, placed } from '../issues.ts';
import { didYouMean } from '../nearest.ts';

const WHERE: Partial<Record<EntryKind, string>> = {
  topic: 'content/topics.yaml',
  trouble: 'content/troubles.yaml',
  guide: 'content/guides 文件夹',
  emergency: 'content/emergency 文件夹',
  township: 'content/townships.yaml',
  facility: 'content/facilities 文件夹',
  speciality: 'content/specialities.yaml',
  source: 'content/sources.yaml',
  package: 'content/service-packages 文件夹',
  'checkup-rule': 'content/checkup-rules 文件夹',
};

/** Whether everything that a file points at by id exists. */
export function checkReferences(content: Content): ContentIssue[] {
  const known = idsByKind(content);
  const refer = (
    entry: Entry,
    path: FieldPath,
    id: string | undefined,
    kind: EntryKind,
    alsoKnown?: string,
  ) =>
    id === undefined || id === alsoKnown || content.unreadable.has(kind)
      ? []
      : unknown(entry, path, id, kind, known(kind));
  const each = (
    entry: Entry,
    field: string,
    ids: readonly string[] | undefined,
    kind: EntryKind,
    alsoKnown?: string,
  ) => (ids ?? []).flatMap((id, index) => refer(entry, [field, index], id, kind, alsoKnown));

  return [
    ...entriesOf(content, 'guide').flatMap((entry) => [
      ...refer(entry, ['topic'], entry.data.topic, 'topic'),
      ...each(entry, 'troubles', entry.data.troubles, 'trouble'),
    ]),
    ...entriesOf(content, 'guide', 'alert', 'lesson', 'package').flatMap((entry) => [
      ...each(entry, 'related', entry.data.related, 'guide'),
      ...refer(entry, ['call120', 'card'], entry.data.call120?.card, 'emergency'),
    ]),
    ...entriesOf(content, 'package').flatMap((entry) =>
      refer(entry, ['plus'], entry.data.plus, 'package'),
    ),
    ...entriesOf(content, 'alert', 'emergency').flatMap((entry) =>
      refer(entry, ['guide'], entry.data.guide, 'guide'),
    ),
    ...entriesOf(content, 'alert').flatMap((entry) =>
      each(entry, 'area', entry.data.area, 'township', 'county'),
    ),
    ...entriesOf(content, 'facility').flatMap((entry) => [
      ...refer(entry, ['township'], entry.data.township, 'township'),
      ...each(entry, 'specialities', entry.data.specialities, 'speciality'),
    ]),
    ...entriesOf(content, 'team').flatMap((entry) => [
      ...refer(entry, ['township'], entry.data.township, 'township'),
      ...refer(entry, ['facility'], entry.data.facility, 'facility'),
      ...villagesOf(content, entry),
    ]),
    ...entriesOf(content, 'checkup-rule', 'pregnancy').flatMap((entry) => [
      ...refer(entry, ['guide'], entry.data.guide, 'guide'),
      ...refer(entry, ['includes'], entry.data.includes, 'checkup-rule'),
      ...refer(entry, ['where', 'speciality'], entry.data.where?.speciality, 'speciality'),
    ]),
    ...entriesOf(content, ...HEALTH_KINDS, 'indicator').flatMap((entry) =>
      citedSources(content, entry, known('source')),
    ),
    ...lessonsWithoutCourse(content),
  ];
}

/** The ids of each kind, gathered once: pages come by the thousand. */
function idsByKind(content: Content): (kind: EntryKind) => ReadonlySet<string> {
  const byKind = Map.groupBy(content.entries, (entry) => entry.kind);
  const sets = new Map(
    [...byKind].map(([kind, entries]) => [kind, new Set(entries.map((entry) => entry.id))]),
  );
  return (kind) => sets.get(kind) ?? new Set();
}

function unknown(
  entry: Entry,
  path: FieldPath,
  id: string,
  kind: EntryKind,
  known: ReadonlySet<string>,
): ContentIssue[] {
  const itself = kind === entry.kind && id === entry.id;
  if (known.has(id) && !itself) return [];
  return [
    placed(entry, {
      code: 'reference/unknown',
      path,
      found: id,
      say: itself ? `“${id}”就是这一页自己。` : `没有编号是“${id}”的${KIND_NAMES[kind]}。`,
      fix: itself
        ? '写别的页，或者删掉这一条。'
        : `${didYouMean(id, [...known])}编号要和 ${WHERE[kind]} 里的一模一样；还没有，就先去那里加。`,
    }),
  ];
}

/** Sources that pages cite by `id`, figures and editions by `source`. */
function citedSources(content: Content, entry: Entry, known: ReadonlySet<string>): ContentIssue[] {
  if (content.unreadable.has('source')) return [];
  const cited = [
    ...textsIn(entry.raw.sources, ['sources']).filter(({ path }) => path.at(-1) === 'id'),
    ...['values', 'editions', 'source', 'rows'].flatMap((field) =>
      textsIn(entry.raw[field], [field]).filter(({ path }) => path.at(-1) === 'source'),
    ),
  ];
  return cited
    .filter(({ text }) => !known.has(text))
    .map(({ text, path }) =>
      placed(entry, {
        code: 'source/unknown',
        path,
        found: text,
        say: `出处“${text}”没有登记。`,
        fix: `${didYouMean(text, [...known])}先在 content/sources.yaml 里加一条，写清文件全名、发布单位和年份，再来引用。`,
      }),
    );
}

function villagesOf(content: Content, team: Entry<'team'>): ContentIssue[] {
  if (content.unreadable.has('township')) return [];
  const townships = entriesOf(content, 'township');
  const home = townships.find((township) => township.id === team.data.township);
  const all = townships.flatMap((township) => (township.data.villages ?? []).map((one) => one.id));
  const own = home?.data.villages?.map((one) => one.id) ?? all;
  return (team.data.villages ?? []).flatMap((village, index) => {
    if (own.includes(village)) return [];
    const elsewhere = all.includes(village);
    return [
      placed(team, {
        code: 'reference/unknown',
        path: ['villages', index],
        found: village,
        say: elsewhere
          ? `村“${village}”不在${home?.data.name ?? '这个乡镇'}，在别的乡镇。`
          : `没有编号是“${village}”的村。`,
        fix: `${elsewhere ? '' : didYouMean(village, own)}写 content/townships.yaml 里本乡镇的村编号。`,
      }),
    ];
  });
}

function lessonsWithoutCourse(content: Content): ContentIssue[] {
  const courses = new Set(entriesOf(content, 'course').map((course) => course.id));
  const lost = new Set(
    entriesOf(content, 'lesson')
      .map((lesson) => lesson.course ?? '')
      .filter((course) => !courses.has(course)),
  );
  return [...lost].map((course) =>
    issueAt(`content/courses/${course}/course.yaml`, 1, 'file/missing', {
      say: '这个文件夹里有课，却没有 course.yaml。',
      fix: '课程名和简介写在它里面。从 content/README.md 抄“课程”的模板建一个。',
    }),
  );
}
