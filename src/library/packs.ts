import { listedCourses, listedLessons } from './courses.ts';
import { guidesByTopic } from './health-pages.ts';

/** What can be kept on a phone as one piece, and its pages; sizes are known once the site is built (scripts/build-packs.ts). */
export const packs: { id: string; title: string; pages: string[] }[] = [
  ...guidesByTopic.map(({ topic, guides }) => ({
    id: `topic-${topic.id}`,
    title: topic.title,
    pages: guides.map(({ id }) => `/guides/${id}/`),
  })),
  ...listedCourses.map((course) => ({
    id: `course-${course.id}`,
    title: `课程：${course.data.title}`,
    pages: [course.path, ...listedLessons(course).map(({ path }) => path)],
  })),
];
