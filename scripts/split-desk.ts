/** After the build: the team's desk as a site of its own in `dist-desk/`, with the headers for its host. A live site keeps nothing of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { splitDesk } from './lib/desk-site.ts';
import { writeHostFiles } from './lib/host-files.ts';

const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
const deskDir = `${outDir}-desk`;
const contentDir = process.env.MINGBAIREN_CONTENT ?? 'content';
const { mode, desk } = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8'));
const path = typeof desk === 'string' ? new URL(desk).pathname : '/desk/';
if (splitDesk(outDir, deskDir, { leaves: mode === 'live', path })) {
  writeFileSync(join(deskDir, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  writeHostFiles(deskDir);
  console.log(`团队台单独放在 ${deskDir}/：传到它自己的域名上。`);
}
