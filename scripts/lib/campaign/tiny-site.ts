import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildWorker, SCRIPT_OPTIONS } from '../sw/build-worker.ts';
import { fileOf } from '../sw/precache.ts';
import { type Random, randomFrom } from './random.ts';

/** The pages of the tiny site. All but two are put on the phone before anybody has opened them. */
export const PAGES = {
  home: '/',
  emergency: '/emergency/',
  offline: '/offline/',
  co: '/guides/co/',
  /** Not on the worker's list; opened before the fault. */
  walk: '/guides/walk/',
  /** Not on the worker's list, and never opened before the fault. */
  far: '/guides/far/',
} as const;

/** The pages on the worker's list. */
export const PRECACHED: readonly string[] = [PAGES.home, PAGES.emergency, PAGES.offline, PAGES.co];

export const NAMES = '/search/names.json';

/** What a file of the site is for; hashed files have another path in each release. */
export type Role =
  | (typeof PAGES)[keyof typeof PAGES]
  | typeof NAMES
  | '/sw.js'
  | '/files.json'
  | '/update.js'
  | '/icons/icon.svg'
  | 'css'
  | 'page.js'
  | 'part.js';

export const ROLES: readonly Role[] = [
  ...Object.values(PAGES),
  NAMES,
  '/sw.js',
  '/files.json',
  '/update.js',
  '/icons/icon.svg',
  'css',
  'page.js',
  'part.js',
];

/** One release: every file as a host sends it, and the marks by which a page in a browser says what it is made of. */
export interface TinyRelease {
  number: number;
  files: ReadonlyMap<string, Buffer>;
  pathOf: (role: Role) => string;
  /** The marks of a page and of everything that it needs. */
  marksOf: (page: string) => string;
  names: string;
  /** The paths on the worker's list. */
  precached: readonly string[];
}

type Marks = Readonly<Record<string, string>>;

const PIECES = [...Object.values(PAGES), '/404.html', NAMES, 'css', 'page.js', 'part.js'];

/** A new mark for about half of the pieces; sometimes for none, as when the same content is built again. */
function nextMarks(random: Random, number: number, before: Marks): Marks {
  const same = number > 0 && random() < 0.1;
  const entries = PIECES.map((piece, index) => {
    const mark = before[piece];
    const changes = !mark || (!same && random() < 0.6);
    return [piece, changes ? `${index}-${number}` : mark];
  });
  return Object.fromEntries(entries);
}

/** Words that do not repeat, so that half a file is never the same as another half. */
function filler(mark: string, length: number): string {
  const random = randomFrom(Number.parseInt(hashOf(Buffer.from(mark)), 36));
  let words = '';
  while (words.length < length) words += Math.floor(random() * 2 ** 32).toString(36);
  return words.slice(0, length);
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}

function html(path: string, marks: Marks, built: string, css: string, script: string): string {
  const mark = marks[path] ?? '';
  // The class by which the worker's list knows a page about what can kill.
  const steps = `<p${path === PAGES.co ? ' class="now"' : ''}>120</p>`;
  const head = `<meta charset="utf-8"><title>${path}</title><link rel="stylesheet" href="${css}"><script type="module" src="${script}"></script>`;
  const words = `<h1>${path}</h1>${steps}<p>${filler(`${path}${mark}`, 7000)}</p>`;
  return `<!DOCTYPE html><html lang="zh-CN" data-built="${built}"><head>${head}</head><body><a href="/">首页</a><main id="main" data-page="${path}" data-mark="${mark}">${words}<p id="end" data-mark="${mark}">完</p></main></body></html>\n`;
}

function css(mark: string): string {
  const rules = filler(mark, 7000).match(/.{1,40}/g) ?? [];
  return `:root{--css:"${mark}"}\n${rules.map((words) => `.c${words}{color:red}`).join('\n')}\n:root{--css-end:"${mark}"}\n`;
}

function part(mark: string): string {
  return `const words="${filler(mark, 4500)}";export const part={start:"${mark}",words,end:"${mark}"};`;
}

/** The script of every page: the part that registers the worker is the site's own. */
async function pageScript(mark: string, partName: string): Promise<string> {
  const contents = `
    import { part } from './${partName}';
    import { registerWorker } from './src/browser/register-worker.ts';
    window.pieces = { start: '${mark}', words: '${filler(mark, 4500)}', part };
    registerWorker();
    window.names = fetch('${NAMES}').then((response) => response.json()).then(
      ({ start, end }) => start === end ? start : 'half', () => 'none');
    window.pieces.end = '${mark}';`;
  const result = await build({
    ...SCRIPT_OPTIONS,
    stdin: { contents, resolveDir: '.' },
    external: ['./part.*'],
    format: 'esm',
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

function names(mark: string): string {
  return JSON.stringify({ start: mark, rows: filler(mark, 6000).match(/.{1,30}/g), end: mark });
}

/** Writes one release into `folder`, builds the site's real worker for it, and reads it back. */
async function makeRelease(folder: string, number: number, marks: Marks): Promise<TinyRelease> {
  const put = (path: string, text: string) => {
    const file = join(folder, fileOf(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return path;
  };
  const hashed = (name: string, ending: string, text: string) =>
    put(`/_astro/${name}.${hashOf(Buffer.from(text))}.${ending}`, text);
  const mark = (piece: string) => marks[piece] ?? '';

  const partPath = hashed('part', 'js', part(mark('part.js')));
  const script = await pageScript(mark('page.js'), partPath.slice('/_astro/'.length));
  const paths: Partial<Record<Role, string>> = {
    css: hashed('look', 'css', css(mark('css'))),
    'page.js': hashed('page', 'js', script),
    'part.js': partPath,
  };
  // Each release is built a minute after the one before.
  const built = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
  for (const page of [...Object.values(PAGES), '/404.html']) {
    put(page, html(page, marks, built, paths.css ?? '', paths['page.js'] ?? ''));
  }
  put(NAMES, names(mark(NAMES)));
  put('/icons/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  const { precache } = await buildWorker(folder);

  const shared = [mark('css'), mark('page.js'), mark('part.js')];
  return {
    number,
    files: readFiles(folder),
    pathOf: (role) => paths[role] ?? role,
    marksOf: (page) => [mark(page), ...shared].join(' '),
    names: mark(NAMES),
    precached: precache.map(({ url }) => url),
  };
}

function readFiles(folder: string): Map<string, Buffer> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = file.slice(folder.length).replace(/\/index\.html$/, '/');
        return [path, readFileSync(file)];
      }),
  );
}

/** `count` releases of the tiny site, one after the other, the same for the same seed. `folder` is emptied. */
export async function makeReleases(
  folder: string,
  count: number,
  seed: number,
): Promise<TinyRelease[]> {
  const random = randomFrom(seed);
  const releases: TinyRelease[] = [];
  let marks: Marks = {};
  for (let number = 0; number < count; number++) {
    rmSync(folder, { recursive: true, force: true });
    marks = nextMarks(random, number, marks);
    releases.push(await makeRelease(folder, number, marks));
  }
  rmSync(folder, { recursive: true, force: true });
  return releases;
}
