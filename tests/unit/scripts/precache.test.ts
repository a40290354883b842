import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST_FILES, precacheOf } from '../../../scripts/lib/sw/precache.ts';

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'mingbairen-precache-'));
  const alerts = ['quiet', 'severe'].map((id) => ({ id, severe: id === 'severe' }));
  publish('/alerts/current.json', JSON.stringify({ alerts }));
  for (const { id } of alerts) publish(`/alerts/${id}/index.html`, `<p>${id}</p>`);
  for (const page of ['/', '/emergency/', '/offline/', '/alerts/', '/teams/']) {
    publish(`${page}index.html`, '<link href="/_astro/a.1.css">');
  }
  publish('/_astro/a.1.css', 'p{}');
  mkdirSync(join(outDir, 'guides'), { recursive: true });
});
afterEach(() => rmSync(outDir, { recursive: true }));

function publish(path: string, text: string): void {
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  writeFileSync(join(outDir, path), text);
}

const urlsOf = (files: readonly { url: string }[]) => files.map(({ url }) => url);

test('a site with few pages has all that is wanted, the files that a page needs beside it, severe alerts before others', () => {
  const { files, leftOut } = precacheOf(outDir);
  expect(leftOut).toEqual([]);
  expect(urlsOf(files)).toEqual([
    ...['/', '/_astro/a.1.css', '/emergency/', '/offline/', '/alerts/'],
    ...['/alerts/severe/', '/alerts/quiet/', '/teams/'],
  ]);
});

test('where there are too many urgent guides, guides are left out and named, and no alert is', () => {
  for (let guide = 0; guide < 80; guide++) {
    publish(`/guides/urgent-${guide}/index.html`, `<div class="now">${guide}</div>`);
  }
  const { files, leftOut } = precacheOf(outDir);
  expect(files).toHaveLength(MOST_FILES);
  expect(urlsOf(files)).toEqual(expect.arrayContaining(['/alerts/severe/', '/alerts/quiet/']));
  expect(leftOut).toHaveLength(8 + 80 - MOST_FILES);
  expect(leftOut.every((url) => url.startsWith('/guides/urgent-') || url === '/teams/')).toBe(true);
});

test('a page that is too big for what is left gives way to smaller ones after it', () => {
  const big = Buffer.from(crypto.getRandomValues(new Uint8Array(50_000))).toString('base64');
  for (let guide = 0; guide < 12; guide++) {
    publish(
      `/guides/big-${guide}/index.html`,
      `<div class="now">${guide}${big.slice(guide)}</div>`,
    );
  }
  const { files, leftOut } = precacheOf(outDir);
  expect(leftOut.length).toBeGreaterThan(0);
  expect(leftOut.every((url) => url.startsWith('/guides/big-'))).toBe(true);
  expect(urlsOf(files)).toContain('/teams/');
});
