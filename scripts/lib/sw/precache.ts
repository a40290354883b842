import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PrecachedFile } from '../../../src/domain/release/release.ts';

/** What the first installation may cost (design.md section 6). */
export const MOST_FILES = 60;
export const MOST_BYTES = 500 * 1024;

/** Pages that everybody needs when there is no network, in the order in which room is given to them. */
const PAGES = [
  '/',
  '/emergency/',
  '/offline/',
  '/alerts/',
  '/search/',
  '/teams/',
  '/facilities/',
  '/guides/',
  '/find/',
  '/me/offline/',
];

const DATA = [
  '/update.js',
  '/search/names.json',
  '/search/sounds.json',
  '/icons/icon.svg',
  '/manifest.webmanifest',
];

/** The file of an address below the output folder. */
export function fileOf(url: string): string {
  return url.endsWith('/') ? `${url}index.html` : url;
}

/** `sha384-…` of some bytes, as browsers check it. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** The moment of the build stands in every page; the same words built again are the same words. */
export function revisionOf(bytes: Uint8Array): string {
  const words = Buffer.from(bytes)
    .toString('utf8')
    .replace(/ data-built="[^"]*"/, '');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

/** The addresses of pages about what can kill, and of alerts that can be current before the next build. */
function urgentPages(outDir: string): string[] {
  const current = join(outDir, 'alerts', 'current.json');
  const alerts: { id: string }[] = existsSync(current)
    ? JSON.parse(readFileSync(current, 'utf8')).alerts
    : [];
  const guides = readdirSync(join(outDir, 'guides'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/guides/${name}/`)
    .filter((url) => readFileSync(join(outDir, fileOf(url)), 'utf8').includes('class="now"'));
  return [...guides, ...alerts.map(({ id }) => `/alerts/${id}/`)];
}

/** The hashed files of a build, by address. */
export function hashedFiles(outDir: string): string[] {
  return readdirSync(join(outDir, '_astro')).map((name) => `/_astro/${name}`);
}

/** What a page needs beside itself: the hashed files that it names, and what these import. */
function neededBy(outDir: string, url: string): string[] {
  const text = readFileSync(join(outDir, fileOf(url)), 'utf8');
  const named = text.match(/\/_astro\/[\w.-]+/g) ?? [];
  const imported = [...text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(
    ([, name]) => `/_astro/${name}`,
  );
  return url.endsWith('/') ? named : url.endsWith('.js') ? imported : [];
}

/** The addresses with every hashed file that they need. */
export function withNeeded(outDir: string, urls: readonly string[]): string[] {
  const all = new Set(urls);
  // A set that grows while it is walked is walked to its new end.
  for (const url of all) for (const file of neededBy(outDir, url)) all.add(file);
  return [...all];
}

/** The list of what is precached; throws where it is more than a first visit may cost. */
export function precacheOf(outDir: string): PrecachedFile[] {
  const wanted = [...PAGES, ...urgentPages(outDir), ...DATA];
  const there = wanted.filter((url) => existsSync(join(outDir, fileOf(url))));
  const files = withNeeded(outDir, there).map((url) => {
    const bytes = readFileSync(join(outDir, fileOf(url)));
    const revision = url.startsWith('/_astro/') ? null : revisionOf(bytes);
    return { url, revision, integrity: integrityOf(bytes), size: gzipSync(bytes).length };
  });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > MOST_FILES || bytes > MOST_BYTES) {
    throw new Error(
      `离线要先存的东西太多：${files.length} 个文件（最多 ${MOST_FILES}），${Math.round(bytes / 1024)} KB（最多 ${MOST_BYTES / 1024}）。少标几篇红旗指南，或缩短提醒。`,
    );
  }
  return files.map(({ size: _, ...file }) => file);
}
