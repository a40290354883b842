/** Builds the worker, last of all, since it names the bytes of everything else: `dist/sw.js`, `update.js`, `files.json`, `releases.json`. */
import { buildWorker } from './lib/sw/build-worker.ts';

const { precache } = await buildWorker(process.env.MINGBAIREN_OUT ?? 'dist');
console.log(`离线：先存 ${precache.length} 个文件。`);
