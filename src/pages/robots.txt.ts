import type { APIRoute } from 'astro';
import { site } from '../library/registers.ts';

/** Demo pages carry `noindex` themselves, and a crawler has to be let in to read it. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', site.url).href}\n`);
