/** Adds the packs to the built site: sizes to `dist/packs/index.json`, and for each pack its files and its own search index. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PackManifest, PackSummary } from '../src/domain/pack/pack.ts';
import type { SearchNames, SearchRow } from '../src/domain/search/entry.ts';
import { pageText } from './lib/search/page-text.ts';
import { textIndex } from './lib/search/text-index.ts';
import { parsePage } from './lib/site/page.ts';
import { fileOf, integrityOf, revisionOf, withNeeded } from './lib/sw/precache.ts';

const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
const listFile = join(outDir, 'packs', 'index.json');
const packs: { id: string; title: string; pages: string[] }[] = JSON.parse(
  readFileSync(listFile, 'utf8'),
);
const names: SearchNames = JSON.parse(readFileSync(join(outDir, 'search', 'names.json'), 'utf8'));

/** The rows of the search that lead to the pages of a pack, with what stands there. */
function indexOf(pages: readonly string[]): PackManifest['index'] {
  const rows: SearchRow[] = names.rows.filter(([path]) => pages.includes(path.split('#')[0] ?? ''));
  const texts = rows.map(([path]) => {
    const [page = '/', id] = path.split('#');
    return pageText(parsePage(page, readFileSync(join(outDir, fileOf(page)), 'utf8')), id);
  });
  // One file: a pack is small, and comes as a whole.
  return { rows, text: Object.assign(Object.create(null), ...textIndex(texts)) };
}

/** What something costs on its way to a phone. */
function zipped(bytes: Uint8Array | string): number {
  return gzipSync(bytes, { level: 9 }).length;
}

const summaries = packs.map(({ id, title, pages }): PackSummary => {
  const read = (url: string) => readFileSync(join(outDir, fileOf(url)));
  const urls = withNeeded(outDir, pages);
  const files = urls.map((url) => {
    const bytes = read(url);
    return { url, integrity: integrityOf(bytes), bytes: zipped(bytes) };
  });
  const index = indexOf(pages);
  const version = createHash('sha256')
    .update(JSON.stringify([urls.map((url) => [url, revisionOf(read(url))]), index]))
    .digest('hex')
    .slice(0, 12);
  // The manifest travels too, and its checksums do not shrink.
  const manifestSize = zipped(JSON.stringify({ files, index }));
  const bytes = files.reduce((sum, file) => sum + file.bytes, manifestSize);
  const summary = { id, title, version, pages: pages.length, bytes };
  const manifest: PackManifest = { v: 1, ...summary, files, index };
  writeFileSync(join(outDir, 'packs', `${id}.json`), JSON.stringify(manifest));
  return summary;
});
writeFileSync(listFile, JSON.stringify(summaries));
console.log(`可以存到手机的：${summaries.length} 包。`);
