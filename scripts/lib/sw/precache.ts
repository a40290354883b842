import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NoticeFile } from '../../../src/domain/alert/notice.ts';
import { filesOf, importsOf, isHashedFile } from '../../../src/domain/release/hashed-files.ts';
import type { PrecachedFile } from '../../../src/domain/release/release.ts';

/** What the first installation may cost (design.md section 6). */
export const MOST_FILES = 60;
export const MOST_BYTES = 500 * 1024;

/** Pages that everybody needs when there is no network, in the order in which room is given to them. */
const FIRST = ['/', '/emergency/', '/offline/', '/alerts/'];
const THEN = [
  '/search/',
  '/teams/',
  '/me/',
  '/family-doctor/sign-up/',
  '/facilities/',
  '/find/',
  '/me/diary/',
  '/me/medicines/',
  '/me/report/',
  '/me/offline/',
  '/me/backup/',
  '/me/remind/',
];

const DATA = [
  '/update.js',
  '/search/names.json',
  '/search/sounds.json',
  '/me/rules.json',
  '/me/grading.json',
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

/** The pages of alerts that can be current before the next build: what the site says of now comes before what it always says. */
function alertPages(outDir: string): string[] {
  const current = join(outDir, 'alerts', 'current.json');
  if (!existsSync(current)) return [];
  const { alerts }: NoticeFile = JSON.parse(readFileSync(current, 'utf8'));
  return alerts
    .sort((a, b) => Number(b.severe) - Number(a.severe))
    .map(({ id }) => `/alerts/${id}/`);
}

/** The guides about what can kill: they show what to do now in red. */
function urgentGuides(outDir: string): string[] {
  return readdirSync(join(outDir, 'guides'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/guides/${name}/`)
    .filter((url) => readFileSync(join(outDir, fileOf(url)), 'utf8').includes('class="now"'));
}

/** The hashed files of a build, by address. */
export function hashedFiles(outDir: string): string[] {
  return readdirSync(join(outDir, '_astro')).map((name) => `/_astro/${name}`);
}

/** What a page needs beside itself: the hashed files that it names, and what these import. */
function neededBy(outDir: string, url: string): string[] {
  const text = readFileSync(join(outDir, fileOf(url)), 'utf8');
  if (url.endsWith('/')) return filesOf(text);
  return url.endsWith('.js') ? importsOf(text) : [];
}

/** The addresses with every hashed file that they need. */
export function withNeeded(outDir: string, urls: readonly string[]): string[] {
  const all = new Set(urls);
  // A set that grows while it is walked is walked to its new end.
  for (const url of all) for (const file of neededBy(outDir, url)) all.add(file);
  return [...all];
}

/**
 * The list of what is precached, as much of it as a first visit may cost. What finds no room is left out and named: too
 * many guides must not stop an urgent alert from being published.
 */
export function precacheOf(outDir: string): { files: PrecachedFile[]; leftOut: string[] } {
  const wanted = [
    ...FIRST,
    ...alertPages(outDir),
    ...DATA,
    ...urgentGuides(outDir),
    ...THEN,
  ].filter((url) => existsSync(join(outDir, fileOf(url))));
  const files = new Map<string, PrecachedFile>();
  const leftOut: string[] = [];
  let bytes = 0;
  for (const page of wanted) {
    const more = withNeeded(outDir, [page]).filter((url) => !files.has(url));
    const read = more.map((url) => ({ url, content: readFileSync(join(outDir, fileOf(url))) }));
    const size = read.reduce((sum, { content }) => sum + gzipSync(content).length, 0);
    if (files.size + more.length > MOST_FILES || bytes + size > MOST_BYTES) {
      leftOut.push(page);
      continue;
    }
    bytes += size;
    for (const { url, content } of read) {
      const revision = isHashedFile(url) ? null : revisionOf(content);
      files.set(url, { url, revision, integrity: integrityOf(content) });
    }
  }
  return { files: [...files.values()], leftOut };
}
