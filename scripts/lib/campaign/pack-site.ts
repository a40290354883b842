import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { guideId, variedGuide } from '../bench/varied-guides.ts';

/** The topic that holds all generated guides, and its pack. */
const TOPIC = 'bench';
export const PACK = `topic-${TOPIC}`;

/** What `npm run build` does after Astro, in its order. */
const STEPS = ['tighten-csp', 'unlink-absent', 'build-search', 'build-packs', 'build-sw'];

/** Builds the county's own content with one topic more, of so many guides; the folder that it was built into. */
export async function buildPackSite(folder: string, guides: number): Promise<string> {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  const topic = { id: TOPIC, title: '测速', summary: '六十篇编出来的指南，只用来测速' };
  appendFileSync(join(content, 'topics.yaml'), stringify([topic]));
  const sources: { id: string }[] = parse(readFileSync(join(content, 'sources.yaml'), 'utf8'));
  const registers = { topics: [TOPIC], source: sources[0]?.id ?? '' };
  for (let index = 0; index < guides; index++) {
    const file = join(content, 'guides', `${guideId(index)}.md`);
    writeFileSync(file, variedGuide(index, guides, registers));
  }

  const outDir = join(folder, 'dist');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    MINGBAIREN_CONTENT: content,
    MINGBAIREN_OUT: outDir,
  };
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  const bin: string = JSON.parse(readFileSync(astro, 'utf8')).bin.astro;
  const run = (...words: string[]) => promisify(execFile)(process.execPath, words, { env });
  await run(join(dirname(astro), bin), 'build', '--silent');
  for (const step of STEPS) await run(`scripts/${step}.ts`);
  return outDir;
}
