/**
 * `npm run bench [-- 100 1000 5000]`: builds that many generated guides, each in a fresh process; prints speed, peak
 * memory, the time of the search index, and, where there is a browser, what searching, judging alerts, working out what a
 * household is owed and what the home page says of it costs a phone.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { ALERTS, alertCost } from './lib/bench/alert-cost.ts';
import { OWED_TARGET, type OwedWork, owedCost, PEOPLE } from './lib/bench/owed-cost.ts';
import { type SearchCost, searchCost } from './lib/bench/search-cost.ts';
import { guideId, type Registers, variedGuide } from './lib/bench/varied-guides.ts';
import { findBrowser } from './lib/find-browser.ts';

const CONTENT = 'content';
const counts = process.argv.slice(2).map(Number);
if (counts.some((count) => !Number.isInteger(count) || count < 20)) {
  console.error('用法 / usage: npm run bench -- 100 1000 5000');
  process.exit(1);
}

/** The county's own content with `count` generated guides more. */
function generate(folder: string, count: number): void {
  cpSync(CONTENT, folder, { recursive: true });
  const read = (name: string): { id: string }[] => parse(readFileSync(join(CONTENT, name), 'utf8'));
  const registers: Registers = {
    topics: read('topics.yaml').map(({ id }) => id),
    source: read('sources.yaml')[0]?.id ?? '',
  };
  const guides = join(folder, 'guides');
  mkdirSync(guides, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(join(guides, `${guideId(index)}.md`), variedGuide(index, count, registers));
  }
}

interface Measured {
  pages: number;
  seconds: number;
  megabytes: number;
  indexSeconds: number;
  search: SearchCost | undefined;
}

function build(content: string, outDir: string, memoryFile: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const bin: string = JSON.parse(readFileSync(manifest, 'utf8')).bin.astro;
  const probe = pathToFileURL('scripts/lib/bench/peak-memory.ts').href;
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--import=${probe}`, join(dirname(manifest), bin), 'build', '--silent'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          MINGBAIREN_CONTENT: content,
          MINGBAIREN_OUT: outDir,
          MINGBAIREN_BENCH_MEMORY: memoryFile,
        },
      },
    );
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`astro build ended with ${code}`)),
    );
  });
}

async function measure(count: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-bench-'));
  try {
    const [content, outDir, memoryFile] = ['content', 'dist', 'memory'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    generate(content, count);
    const started = performance.now();
    await build(content, outDir, memoryFile);
    const seconds = (performance.now() - started) / 1000;
    const indexed = performance.now();
    execFileSync(process.execPath, ['scripts/build-search.ts'], {
      stdio: 'ignore',
      env: { ...process.env, MINGBAIREN_OUT: outDir },
    });
    const indexSeconds = (performance.now() - indexed) / 1000;
    const browserPath = findBrowser();
    const search = browserPath ? await searchCost(outDir, browserPath) : undefined;
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    const peaks = readFileSync(memoryFile, 'utf8').trim().split('\n').map(Number);
    const built = files.filter((file) => file.endsWith('.html'));
    const missing = count - built.filter((file) => /guides.bench-/.test(file)).length;
    if (missing > 0) throw new Error(`${missing} of ${count} guides were not built`);
    const megabytes = Math.max(...peaks) / 1024;
    return { pages: built.length, seconds, megabytes, indexSeconds, search };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(
  '| 指南 guides | 网页 pages | 用时 s | 每秒 pages/s | 内存峰值 MB | 索引 index s | 首次搜 first KB | 再搜 further KB | 出结果 ms (CPU ÷ 4) |',
);
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const count of counts.length > 0 ? counts : [100, 1000, 5000]) {
  const { pages, seconds, megabytes, indexSeconds, search } = await measure(count);
  const cells = [
    count,
    pages,
    seconds.toFixed(1),
    (pages / seconds).toFixed(0),
    megabytes.toFixed(0),
    indexSeconds.toFixed(1),
    search?.firstKilobytes.toFixed(1) ?? '–',
    search?.furtherKilobytes.toFixed(1) ?? '–',
    search?.firstResultsMilliseconds.toFixed(0) ?? '–',
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const browserPath = findBrowser();
if (browserPath) {
  const { median, slowest } = await alertCost(browserPath);
  console.log(
    `\n${ALERTS} 条提醒判断一遍 judged once (CPU ÷ 4): ${median.toFixed(1)} ms，最慢 slowest ${slowest.toFixed(1)} ms`,
  );
  const works: readonly (readonly [OwedWork, string])[] = [
    ['list', '两年要做的事算一遍 scheduled over two years'],
    ['summary', '打勾以后，首页半年里要说的话算一遍 what the home page will say, after a tick'],
  ];
  for (const [work, words] of works) {
    const owed = await owedCost(browserPath, CONTENT, work);
    const isMet = owed.median < OWED_TARGET;
    console.log(
      `${PEOPLE} 个人${words} (CPU ÷ 4): ${owed.median.toFixed(1)} ms，最慢 slowest ${owed.slowest.toFixed(1)} ms；不超过 target ${OWED_TARGET} ms：${isMet ? '做到 met' : '没做到 not met'}`,
    );
  }
}
