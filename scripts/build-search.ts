/** Adds the index of the text to the built site: `dist/search/text/<version>/<n>.json`, named in `dist/search/names.json`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchNames } from '../src/domain/search/entry.ts';
import { pageText } from './lib/search/page-text.ts';
import { textIndex } from './lib/search/text-index.ts';
import { parsePage, type SitePage } from './lib/site/page.ts';

const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
const namesFile = join(outDir, 'search', 'names.json');
const names: SearchNames = JSON.parse(readFileSync(namesFile, 'utf8'));
/** Front pages repeat what stands on the pages they lead to: they are found by name only. */
const FRONT = /^\/(?:[a-z-]+\/)?$|^\/courses\/[^/]+\/$/;

/** The page last parsed: places on one page follow each other, and thousands of trees would not fit into memory. */
let open: SitePage | undefined;
const texts = names.rows.map(([path]) => {
  const [page = '/', id] = path.split('#');
  if (id === undefined && FRONT.test(page)) return '';
  if (open?.file !== page) {
    open = parsePage(page, readFileSync(join(outDir, page, 'index.html'), 'utf8'));
  }
  return pageText(open, id);
});

const shards = textIndex(texts).map((shard) => JSON.stringify(shard));
const version = createHash('sha256').update(shards.join('')).digest('hex').slice(0, 10);
const folder = join(outDir, 'search', 'text', version);
rmSync(join(outDir, 'search', 'text'), { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [number, shard] of shards.entries())
  writeFileSync(join(folder, `${number}.json`), shard);
writeFileSync(namesFile, JSON.stringify({ ...names, text: { version, shards: shards.length } }));
console.log(`搜索：${names.rows.length} 条，正文索引 ${shards.length} 个文件。`);
