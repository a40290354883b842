import { allGuides, type GuideEntry, type LessonEntry, type PackageEntry } from './health-pages.ts';

/** A guide as a line of a list. */
export function guideRow(guide: GuideEntry) {
  return {
    path: `/guides/${guide.id}/`,
    title: guide.data.title,
    note: guide.data.summary,
    reviewDue: guide.data.review.nextDue,
    keep: guide.data.redFlag,
  };
}

/** A package as a line of a list. */
export function packageRow(entry: PackageEntry) {
  return {
    path: `/family-doctor/packages/${entry.id}/`,
    title: entry.data.title,
    note: entry.data.who,
    reviewDue: entry.data.review.nextDue,
  };
}

/** A lesson as a line of a list; `place` is its number in the course. */
export function lessonRow(lesson: { path: string; entry: LessonEntry }, place: number) {
  return {
    path: lesson.path,
    title: `${place}. ${lesson.entry.data.title}`,
    note: `${lesson.entry.data.minutes} 分钟 · ${lesson.entry.data.summary}`,
    reviewDue: lesson.entry.data.review.nextDue,
  };
}

/** The guides of those ids as lines; one that is not published is left out. */
export function relatedRows(ids: readonly string[]) {
  return ids.flatMap((id) => {
    const guide = allGuides.find((one) => one.id === id);
    return guide ? [guideRow(guide)] : [];
  });
}
