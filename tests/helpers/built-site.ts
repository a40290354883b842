import { checkSite, type SiteReport } from '../../scripts/lib/site/check.ts';
import { readContentPages } from '../../scripts/lib/site/content-pages.ts';
import type { SiteContext } from '../../scripts/lib/site/page.ts';
import { readSettings, readSite } from '../../scripts/lib/site/read-site.ts';
import { CONTENT_DIR, OUT_DIR } from './out-dir.ts';

/** The built site and what its rules say of it, as `npm run check:site` sees them. */
export async function builtSite(): Promise<{ site: SiteContext; report: SiteReport }> {
  const settings = readSettings(CONTENT_DIR);
  const site = readSite(OUT_DIR, settings);
  const content = await readContentPages(CONTENT_DIR, settings);
  return { site, report: checkSite(site, content) };
}
