/** Builds the worker, last of all, since it names the bytes of everything else: `dist/sw.js`, `update.js`, `files.json`, `releases.json`. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Release } from '../src/domain/release/release.ts';
import type { Released } from './lib/sw/keep-released.ts';
import { hashedFiles, integrityOf, precacheOf } from './lib/sw/precache.ts';

const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
const OPTIONS = {
  bundle: true,
  minify: true,
  target: ['chrome86', 'safari14'],
  // Safari 14 has it; esbuild refuses it there for the sake of one corner of the syntax.
  supported: { destructuring: true },
  define: { 'process.env.NODE_ENV': '"production"' },
};

await build({
  ...OPTIONS,
  entryPoints: ['src/browser/update.ts'],
  format: 'esm',
  outfile: join(outDir, 'update.js'),
});

const files = Object.fromEntries(
  hashedFiles(outDir).map((path) => [path, integrityOf(readFileSync(join(outDir, path)))]),
);
const precache = precacheOf(outDir);
const home = readFileSync(join(outDir, 'index.html'), 'utf8');
const release: Release = {
  version: createHash('sha256')
    .update(JSON.stringify([precache.map(({ url, revision }) => [url, revision]), files]))
    .digest('hex')
    .slice(0, 16),
  built: /data-built="([^"]*)"/.exec(home)?.[1] ?? '',
  precache,
  files,
};
await build({
  ...OPTIONS,
  entryPoints: ['src/sw/worker.ts'],
  format: 'iife',
  outfile: join(outDir, 'sw.js'),
  define: { ...OPTIONS.define, RELEASE: JSON.stringify(release) },
});
// What an older worker needs to check the files of this release.
writeFileSync(join(outDir, 'files.json'), JSON.stringify(files));
const released: Released[] = [
  { version: release.version, built: release.built, files: Object.keys(files) },
];
writeFileSync(join(outDir, 'releases.json'), JSON.stringify(released));
console.log(`离线：先存 ${precache.length} 个文件。`);
