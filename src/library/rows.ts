import type { CourseLesson } from './courses.ts';
import { type GuideEntry, listedGuides, type PackageEntry } from './health-pages.ts';
import { servicesBeyondCommon } from './packages.ts';

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

/** A basic package as a line of a list that has said before what everybody has. */
export function packageRowBeyondCommon(entry: PackageEntry) {
  const more = servicesBeyondCommon(entry);
  return { ...packageRow(entry), ...(more.length > 0 && { note: `另有：${more.join('、')}` }) };
}

/** A lesson as a line of a list. */
export function lessonRow(lesson: CourseLesson) {
  return {
    path: lesson.path,
    title: `${lesson.place}. ${lesson.entry.data.title}`,
    note: `${lesson.entry.data.minutes} 分钟 · ${lesson.entry.data.summary}`,
    reviewDue: lesson.entry.data.review.nextDue,
  };
}

/** The guides of those ids as lines; one that is not published or has left the lists is left out. */
export function relatedRows(ids: readonly string[]) {
  return ids.flatMap((id) => {
    const guide = listedGuides.find((one) => one.id === id);
    return guide ? [guideRow(guide)] : [];
  });
}
