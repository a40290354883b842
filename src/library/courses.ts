import { type CollectionEntry, getCollection } from 'astro:content';
import { isListed } from '../domain/shared/health-page.ts';
import { orderedName } from '../domain/shared/ordered-name.ts';
import { allLessons, type LessonEntry } from './health-pages.ts';
import { found, site } from './registers.ts';
import { builtOn } from './today.ts';

/** A lesson with its place in its course. */
export interface CourseLesson {
  id: string;
  /** Counted from 1 among the published lessons: the same in lists, which late lessons leave, and on the page. */
  place: number;
  path: string;
  entry: LessonEntry;
}

/** A course with its published lessons in order. */
export interface Course {
  id: string;
  path: string;
  data: CollectionEntry<'courses'>['data'];
  lessons: CourseLesson[];
}

function lessonsOf(course: string): CourseLesson[] {
  return allLessons
    .filter((entry) => entry.id.startsWith(`${course}/`))
    .map((entry) => {
      const name = found(orderedName(entry.id.slice(course.length + 1)), `lesson ${entry.id}`);
      return { ...name, path: `/courses/${course}/${name.id}/`, entry };
    })
    .sort((a, b) => a.order - b.order)
    .map(({ id, path, entry }, index) => ({ id, place: index + 1, path, entry }));
}

/** The courses that have a published lesson, in their order. */
export const courses: Course[] = (site.parts.courses ? await getCollection('courses') : [])
  .map((entry) => {
    const id = entry.id.replace(/\/course$/, '');
    return { id, path: `/courses/${id}/`, data: entry.data, lessons: lessonsOf(id) };
  })
  .filter((course) => course.lessons.length > 0)
  .sort((a, b) => a.data.order - b.data.order);

/** The lessons of a course that stand in lists today. */
export function listedLessons(course: Course): CourseLesson[] {
  return course.lessons.filter((lesson) => isListed(lesson.entry.data.review, builtOn, false));
}

/** The courses with a lesson that stands in lists today. */
export const listedCourses: Course[] = courses.filter((course) => listedLessons(course).length > 0);
