/**
 * `npm run build:kill-switch`: puts a worker into `dist/sw.js` that removes the one on people's phones and everything it has
 * kept. Publish that file alone; phones take it on their next visit. The next ordinary build brings the worker back.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
await build({
  entryPoints: ['src/sw/kill-switch.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome86', 'safari14'],
  outfile: join(outDir, 'sw.js'),
});
console.log(`${outDir}/sw.js 现在是撤回程序：发布它，手机下次打开时会删掉离线程序和存下的内容。`);
