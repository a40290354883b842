import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { splitDesk } from '../../../scripts/lib/desk-site.ts';

const BUILD: Readonly<Record<string, string>> = {
  'index.html': '<script src="/_astro/page.A1.js"></script>',
  'desk/index.html':
    '<link href="/_astro/desk.B2.css"><astro-island component-url="/_astro/Desk.C3.js">',
  '_astro/page.A1.js': '',
  '_astro/Desk.C3.js': 'import"./shared.D4.js";const open=()=>import("./identity.E5.js")',
  '_astro/shared.D4.js': '',
  '_astro/identity.E5.js': 'const wasm="/_astro/reader.F6.wasm"',
  '_astro/reader.F6.wasm': 'not text',
  '_astro/desk.B2.css': '',
  '_astro/SignUp.G7.js': 'import"./shared.D4.js"',
  'sign-up/index.html': '<astro-island component-url="/_astro/SignUp.G7.js">',
  'icons/icon.svg': '<svg/>',
};

function built(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'site', file)), { recursive: true });
    writeFileSync(join(folder, 'site', file), text);
  }
  return folder;
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

const DESK = [
  '_astro/Desk.C3.js',
  '_astro/desk.B2.css',
  '_astro/identity.E5.js',
  '_astro/reader.F6.wasm',
  '_astro/shared.D4.js',
  'desk/index.html',
  'icons/icon.svg',
  'index.html',
];

describe('the desk as a site of its own', () => {
  test('has its page and every file that the page leads to, and none of the residents', () => {
    const folder = built(BUILD);
    const split = { leaves: false, path: '/desk/' };
    expect(splitDesk(join(folder, 'site'), join(folder, 'desk'), split)).toBe(true);
    expect(filesIn(join(folder, 'desk'))).toEqual([...DESK].sort());
    expect(filesIn(join(folder, 'site'))).toEqual(Object.keys(BUILD).sort());
  });

  test('leaves nothing beside the pages of a live site but what they use themselves', () => {
    const folder = built(BUILD);
    splitDesk(join(folder, 'site'), join(folder, 'desk'), { leaves: true, path: '/' });
    expect(filesIn(join(folder, 'desk'))).toEqual(
      DESK.filter((file) => file !== 'desk/index.html').sort(),
    );
    expect(filesIn(join(folder, 'site'))).toEqual([
      '_astro/SignUp.G7.js',
      '_astro/page.A1.js',
      '_astro/shared.D4.js',
      'icons/icon.svg',
      'index.html',
      'sign-up/index.html',
    ]);
  });

  test('of an earlier build is gone where the county has none any more', () => {
    const folder = built(BUILD);
    const split = { leaves: false, path: '/desk/' };
    splitDesk(join(folder, 'site'), join(folder, 'desk'), split);
    rmSync(join(folder, 'site', 'desk'), { recursive: true });
    expect(splitDesk(join(folder, 'site'), join(folder, 'desk'), split)).toBe(false);
    expect(existsSync(join(folder, 'desk'))).toBe(false);
  });
});
