import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Release } from '../../../src/domain/release/release.ts';
import type { Released } from './keep-released.ts';
import { hashedFiles, integrityOf, precacheOf } from './precache.ts';

/** What phones of 2020 understand. */
export const SCRIPT_OPTIONS = {
  bundle: true,
  minify: true,
  target: ['chrome86', 'safari14'],
  // Safari 14 has it; esbuild refuses it there for the sake of one corner of the syntax.
  supported: { destructuring: true },
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Builds `sw.js`, `update.js`, `files.json` and `releases.json` of the site in `outDir`; returns what they were built for. */
export async function buildWorker(outDir: string): Promise<Release> {
  await build({
    ...SCRIPT_OPTIONS,
    entryPoints: ['src/browser/update.ts'],
    format: 'esm',
    outfile: join(outDir, 'update.js'),
  });
  const release = releaseOf(outDir);
  await build({
    ...SCRIPT_OPTIONS,
    entryPoints: ['src/sw/worker.ts'],
    format: 'iife',
    outfile: join(outDir, 'sw.js'),
    define: { ...SCRIPT_OPTIONS.define, RELEASE: JSON.stringify(release) },
  });
  // What an older worker needs to check the files of this release.
  writeFileSync(join(outDir, 'files.json'), JSON.stringify(release.files));
  const released: Released[] = [
    { version: release.version, built: release.built, files: Object.keys(release.files) },
  ];
  writeFileSync(join(outDir, 'releases.json'), JSON.stringify(released));
  return release;
}

function releaseOf(outDir: string): Release {
  const files = Object.fromEntries(
    hashedFiles(outDir).map((path) => [path, integrityOf(readFileSync(join(outDir, path)))]),
  );
  const { files: precache, leftOut } = precacheOf(outDir);
  if (leftOut.length > 0) console.warn(`离线先存的放不下了，没存：${leftOut.join('、')}`);
  const home = readFileSync(join(outDir, 'index.html'), 'utf8');
  const version = createHash('sha256')
    .update(JSON.stringify([precache.map(({ url, revision }) => [url, revision]), files]))
    .digest('hex')
    .slice(0, 16);
  return { version, built: /data-built="([^"]*)"/.exec(home)?.[1] ?? '', precache, files };
}
