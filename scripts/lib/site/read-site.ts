import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { type Site, siteSchema } from '../../../src/domain/site/schema.ts';
import type { SiteContext } from './page.ts';

/** The county's settings. */
export function readSettings(contentDir: string): Site {
  return siteSchema.parse(parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')));
}

/** The built site in `outDir`, with what the rules must know of `settings`. */
export function readSite(outDir: string, settings: Site): SiteContext {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return {
    mode: settings.mode,
    url: settings.url.replace(/\/+$/, ''),
    files: new Set(files),
    read: (file) => readFileSync(join(outDir, file)),
  };
}
