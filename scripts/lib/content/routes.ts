import Slugger from 'github-slugger';
import { isPublishable } from '../../../src/domain/shared/health-page.ts';
import type { Part } from '../../../src/domain/site/schema.ts';
import type { EntryKind } from './content-map.ts';
import { type Content, type Entry, entriesOf } from './entries.ts';
import { type MarkdownBody, textOf } from './markdown-tree.ts';

/** A page of the site: the places inside it that can be linked to, and why it will not be there, if so. */
export interface Route {
  /** `undefined` where what they are made from could not be read. */
  fragments: ReadonlySet<string> | undefined;
  absent?: string;
  /** Places on it that will not be there, since what they are made from is not published. */
  absentFragments?: ReadonlySet<string>;
  /** The file it is made from, where there is one. */
  file?: string;
}

const CALENDAR_PLACES = ['year', 'how', 'check', 'wechat'];

/** Every address that the built site has, made from the content. */
export function routesOf(content: Content): ReadonlyMap<string, Route> {
  const [site] = entriesOf(content, 'site');
  const mode = site?.data.mode ?? 'demo';
  const off = (part: Part) =>
    site?.data.parts?.[part] === false ? '这一栏在 content/site.yaml 里关着。' : undefined;
  const routes = new Map<string, Route>();
  const add = (
    path: string,
    fragments: readonly string[] | undefined,
    absent?: string,
    file?: string,
  ) =>
    routes.set(path, {
      fragments: fragments && new Set(fragments),
      ...(absent ? { absent } : {}),
      ...(file ? { file } : {}),
    });
  const page = (entry: Entry, path: string, absent?: string) =>
    add(path, entry.body && headingSlugs(entry.body), absent ?? unsigned(entry, mode), entry.file);
  const ids = (...kinds: EntryKind[]) =>
    kinds.some((kind) => content.unreadable.has(kind))
      ? undefined
      : entriesOf(content, ...kinds)
          .filter((entry) => !unsigned(entry, mode))
          .map((entry) => entry.id);

  add('/', []);
  add('/search/', []);
  add('/me/', []);
  add('/me/backup/', []);
  add('/me/diary/', []);
  add('/me/medicines/', []);
  add('/me/report/', []);
  add('/me/remind/', []);
  add('/me/offline/', []);
  add('/find/', ['trouble', 'person', 'service', 'place']);
  if (entriesOf(content, 'indicator').length > 0) add('/indicators/', ids('indicator'));
  const [programme] = entriesOf(content, 'immunisation').sort((a, b) =>
    (a.data.from ?? '') > (b.data.from ?? '') ? -1 : 1,
  );
  if (programme) add('/calendar/', CALENDAR_PLACES, unsigned(programme, mode));
  add('/guides/', ids('topic'));
  add('/glossary/', ids('glossary'));
  add('/emergency/', ids('emergency'));
  routes.set('/emergency/', {
    fragments: routes.get('/emergency/')?.fragments,
    absentFragments: new Set(
      entriesOf(content, 'emergency')
        .filter((entry) => unsigned(entry, mode))
        .map((entry) => entry.id),
    ),
  });
  add('/teams/', ids('township', 'team'), off('teams'));
  add('/facilities/', placesOfFacilities(content), off('facilities'));
  for (const entry of entriesOf(content, 'sign-up')) {
    const absent = off('familyDoctor') ?? off('teams') ?? unsigned(entry, mode);
    for (const page of ['sign-up', 'paper', 'privacy']) add(`/family-doctor/${page}/`, [], absent);
  }
  const choices = entriesOf(content, 'package').filter(
    (entry) => (entry.data.groups ?? []).length > 0 && !unsigned(entry, mode),
  );
  if (choices.length > 1) add('/family-doctor/choose/', ['compare'], off('familyDoctor'));
  add('/alerts/', [], off('alerts'));
  add('/courses/', [], off('courses'));
  for (const entry of entriesOf(content, 'page')) {
    page(entry, `/${entry.id}/`, entry.id === 'family-doctor' ? off('familyDoctor') : undefined);
  }
  for (const entry of entriesOf(content, 'guide')) page(entry, `/guides/${entry.id}/`);
  for (const entry of entriesOf(content, 'alert')) {
    page(entry, `/alerts/${entry.id}/`, off('alerts'));
  }
  for (const entry of entriesOf(content, 'package')) {
    page(entry, `/family-doctor/packages/${entry.id}/`, off('familyDoctor'));
  }
  const lessons = entriesOf(content, 'lesson');
  for (const entry of entriesOf(content, 'course')) {
    const own = lessons.filter((lesson) => lesson.course === entry.id);
    const empty = own.every((lesson) => unsigned(lesson, mode))
      ? '那门课还没有能发布的课。'
      : undefined;
    add(`/courses/${entry.id}/`, [], off('courses') ?? empty);
  }
  for (const entry of lessons) {
    page(entry, `/courses/${entry.course}/${entry.id}/`, off('courses'));
  }
  return routes;
}

/** Townships and specialities stand on the page only where some facility belongs to them. */
function placesOfFacilities(content: Content): string[] {
  return entriesOf(content, 'facility').flatMap(({ id, data }) => [
    id,
    ...(data.township ? [data.township] : []),
    ...(data.specialities ?? []),
  ]);
}

function unsigned(entry: Entry, mode: 'demo' | 'live'): string | undefined {
  const review = 'review' in entry.data ? entry.data.review : undefined;
  return review && !isPublishable(review, mode)
    ? '那一页还没有署名审核，正式站不发布它。'
    : undefined;
}

/** The ids that the build gives to a page's titles, by the same rules and the same library. */
export function headingSlugs(body: MarkdownBody): string[] {
  const slugger = new Slugger();
  return body.nodes
    .filter((node) => node.type === 'heading')
    .map((node) => slugger.slug(textOf(node)));
}
