/** Leaves in each built page's policy only the hashes of what stands in that page. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tightenCsp } from './lib/tighten-csp.ts';

const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
for (const file of globSync('**/*.html', { cwd: outDir })) {
  const path = join(outDir, file);
  writeFileSync(path, tightenCsp(readFileSync(path, 'utf8')));
}
