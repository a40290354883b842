/** Turns authors' links to pages that this build does not publish into plain text (`lib/unlink-absent.ts`). */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unlinkAbsent } from './lib/unlink-absent.ts';

const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
const pages = new Map<string, string>();
for (const file of globSync('**/*.html', { cwd: outDir })) {
  pages.set(file, readFileSync(join(outDir, file), 'utf8'));
}

function isThere(address: string): boolean {
  const [path = '', fragment = ''] = address.split('#');
  const page = pages.get(join(decodeURI(path.split('?')[0] ?? ''), 'index.html').slice(1));
  if (page === undefined) return existsSync(join(outDir, path));
  return fragment === '' || page.includes(` id="${decodeURIComponent(fragment)}"`);
}

for (const [file, page] of pages) {
  const linked = unlinkAbsent(page, isThere);
  if (linked !== page) writeFileSync(join(outDir, file), linked);
}
