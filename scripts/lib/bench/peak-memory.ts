/** Loaded into every Node process of a measured build (`--import`): each appends its peak memory in KiB when it ends. */
import { appendFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env.MINGBAIREN_BENCH_MEMORY;
if (file) {
  process.on('exit', () => {
    // maxRSS is in KiB on every system that Node runs on.
    appendFileSync(file, `${process.resourceUsage().maxRSS}\n`);
  });
}
