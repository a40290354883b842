import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  fileOf,
  integrityOf,
  MOST_BYTES,
  MOST_FILES,
  precacheOf,
} from '../../scripts/lib/sw/precache.ts';
import type { PrecachedFile } from '../../src/domain/release/release.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

const contentOf = (url: string) => readFileSync(join(OUT_DIR, fileOf(url)));

/** What the worker that was built carries: its list stands in it as data. */
function listOfWorker(): PrecachedFile[] {
  const worker = readFileSync(join(OUT_DIR, 'sw.js'), 'utf8');
  const entries = worker.matchAll(
    /\{url:"([^"]+)",revision:(null|"[^"]*"),integrity:"(sha384-[^"]+)"\}/g,
  );
  return [...entries].map(([, url = '', revision, integrity = '']) => ({
    url,
    revision: JSON.parse(revision ?? 'null'),
    integrity,
  }));
}

describe('what a first visit brings to the phone', () => {
  const list = listOfWorker();

  test('is what the build chose, each file with the integrity of the bytes that are published', () => {
    expect(list).toEqual(precacheOf(OUT_DIR).files);
    for (const { url, integrity } of list) expect(integrityOf(contentOf(url)), url).toBe(integrity);
  });

  test('is at most 60 files and 500 KB', () => {
    const bytes = list.reduce((sum, { url }) => sum + gzipSync(contentOf(url)).length, 0);
    expect(list.length).toBeLessThanOrEqual(MOST_FILES);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect([MOST_FILES, MOST_BYTES]).toEqual([60, 512_000]);
  });

  test('has what somebody in need opens, and the search by name', () => {
    const urls = list.map(({ url }) => url);
    expect(urls).toEqual(
      expect.arrayContaining([
        ...['/', '/emergency/', '/alerts/', '/alerts/co-winter/', '/offline/', '/search/'],
        '/search/names.json',
      ]),
    );
  });

  test('has every hashed file that its pages name', () => {
    const urls = new Set(list.map(({ url }) => url));
    const named = [...urls]
      .filter((url) => url.endsWith('/'))
      .flatMap(
        (url) =>
          contentOf(url)
            .toString('utf8')
            .match(/\/_astro\/[\w.-]+/g) ?? [],
      );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !urls.has(file))).toEqual([]);
  });
});
