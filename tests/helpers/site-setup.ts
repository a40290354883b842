import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/lib/find-browser.ts';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { OUT_DIR } from './out-dir.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served: `http://localhost:…`, no slash at the end. */
    origin: string;
    browserPath: string;
  }
}

/** Serves the built site and finds a browser, once for all the tests of the `site` project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(OUT_DIR, 'index.html'))) {
    throw new Error(`${OUT_DIR}/ holds no site: run npm run build first`);
  }
  const browserPath = findBrowser();
  if (!browserPath) throw new Error('no Chromium: run node scripts/install-browser.ts first');
  const site = await serveSite(OUT_DIR, 0);
  if (!site) throw new Error('no free port on this machine');
  project.provide('origin', `http://localhost:${site.port}`);
  project.provide('browserPath', browserPath);
  return site.close;
}
