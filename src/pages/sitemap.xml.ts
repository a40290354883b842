import type { APIRoute } from 'astro';
import { toSitemap } from '../formats/sitemap.ts';
import { listedCourses, listedLessons } from '../library/courses.ts';
import { allAlertFiles, listedGuides, listedPackages } from '../library/health-pages.ts';
import { site } from '../library/registers.ts';
import { FRONTS } from '../library/site-map.ts';

export const GET: APIRoute = () => {
  const dated = [
    ...listedGuides.map((entry) => ({ path: `/guides/${entry.id}/`, data: entry.data })),
    ...allAlertFiles.map((entry) => ({ path: `/alerts/${entry.id}/`, data: entry.data })),
    ...listedPackages.map((entry) => ({
      path: `/family-doctor/packages/${entry.id}/`,
      data: entry.data,
    })),
    ...listedCourses.flatMap((course) =>
      listedLessons(course).map((lesson) => ({ path: lesson.path, data: lesson.entry.data })),
    ),
  ];
  return new Response(
    toSitemap([
      ...[...FRONTS, ...listedCourses.map((course) => course.path)].map((path) => ({
        url: new URL(path, site.url).href,
      })),
      ...dated.map(({ path, data }) => ({
        url: new URL(path, site.url).href,
        lastModified: data.revised,
      })),
    ]),
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
};
