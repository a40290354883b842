import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepReleased, type Released } from '../../../scripts/lib/sw/keep-released.ts';

/** A built site of that version with one hashed file of its own and one that all share. */
function built(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, '_astro'));
  const files = [`/_astro/page.${version}.js`, '/_astro/same.js'];
  for (const file of files) writeFileSync(join(folder, file), `${version} ${file}`);
  const list: Released[] = [{ version, built: '2026-11-22T08:00:00+08:00', files }];
  writeFileSync(join(folder, 'releases.json'), JSON.stringify(list));
  return folder;
}

const listIn = (folder: string): Released[] =>
  JSON.parse(readFileSync(join(folder, 'releases.json'), 'utf8'));
const has = (folder: string, version: string) =>
  existsSync(join(folder, '_astro', `page.${version}.js`));

test('a new release keeps the files of the two before it, and no older ones', async () => {
  let published = built('r1');
  for (const version of ['r2', 'r3', 'r4', 'r5']) {
    const next = built(version);
    await keepReleased(next, published);
    published = next;
  }
  expect(listIn(published).map(({ version }) => version)).toEqual(['r5', 'r4', 'r3']);
  expect(['r1', 'r2', 'r3', 'r4', 'r5'].filter((version) => has(published, version))).toEqual([
    'r3',
    'r4',
    'r5',
  ]);
});

test('the same release published again does not push an older one out', async () => {
  const first = built('r1');
  const second = built('r2');
  await keepReleased(second, first);
  const again = built('r2');
  await keepReleased(again, second);
  expect(listIn(again).map(({ version }) => version)).toEqual(['r2', 'r1']);
  expect(has(again, 'r1')).toBe(true);
});

test('a file that the new release has too is not overwritten by the old one', async () => {
  const next = built('r2');
  await keepReleased(next, built('r1'));
  expect(readFileSync(join(next, '_astro', 'same.js'), 'utf8')).toMatch(/^r2/);
});

test('a first release, with nothing published before it, stands alone', async () => {
  const first = built('r1');
  const empty = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(empty, { recursive: true, force: true }));
  expect(await keepReleased(first, empty)).toBe(0);
  expect(listIn(first)).toHaveLength(1);
});

test.each([
  ['no JSON', '<!doctype html>'],
  ['no list', '{"version":"r1"}'],
  ['a path that climbs', '[{"version":"r1","files":["/_astro/../../etc/passwd"]}]'],
])('a published list that is %s is refused, and the new build stays as it is', async (_, text) => {
  const next = built('r2');
  const published = built('r1');
  writeFileSync(join(published, 'releases.json'), text);
  await expect(keepReleased(next, published)).rejects.toThrow();
  expect(listIn(next)).toHaveLength(1);
});
