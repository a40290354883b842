import { escapeXml } from './xml.ts';

/** One address of the site and the day its words last changed (`YYYY-MM-DD`). */
export interface SitemapEntry {
  url: string;
  lastModified?: string | undefined;
}

/** A sitemap after sitemaps.org protocol 0.9. */
export function toSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, lastModified }) => {
    const lastmod = lastModified ? `<lastmod>${escapeXml(lastModified)}</lastmod>` : '';
    return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
