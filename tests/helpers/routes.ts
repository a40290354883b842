import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { routeOf } from '../../scripts/lib/site/page.ts';
import { CONTENT_DIR, OUT_DIR } from './out-dir.ts';

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** The address of every built page. */
export const ROUTES: readonly string[] = filesBelow(OUT_DIR, '.html').map(routeOf);

/** The built file behind an address. */
export function fileOf(route: string): string {
  return join(OUT_DIR, route, route.endsWith('/') ? 'index.html' : '');
}

export interface Template {
  name: string;
  route: string;
}

/** What a file of `src/pages` can be asked for: `guides/[id].astro` for `/guides/stroke/`. */
function patternOf(file: string): RegExp {
  const path = file
    .replace(/\.astro$/, '')
    .replace(/(^|\/)index$/, '')
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith('[...') ? '' : part.startsWith('[') ? '[^/]+' : part))
    .filter(Boolean)
    .join('/');
  if (path === '404') return /^\/404\.html$/;
  return new RegExp(path === '' ? '^/$' : `^/${path}/$`);
}

function sizeOf(route: string): number {
  return statSync(fileOf(route)).size;
}

/** The longest page of a kind shows the most of what can go wrong. */
function longest(routes: readonly string[]): string | undefined {
  return [...routes].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
}

/** The guides about what can kill: their reviews may be late, they never leave a list. */
export function redFlagGuides(): string[] {
  return filesBelow(join(CONTENT_DIR, 'guides'), '.md')
    .filter((file) =>
      /^redFlag: true$/m.test(readFileSync(join(CONTENT_DIR, 'guides', file), 'utf8')),
    )
    .map((file) => `/guides/${file.replace(/\.md$/, '')}/`)
    .filter((route) => ROUTES.includes(route));
}

/**
 * One page for every file of `src/pages`, so that a new kind of page is tested without anybody adding it here;
 * guides twice, since an urgent one is built up differently.
 */
export function templates(): Template[] {
  const urgent = redFlagGuides();
  const found = filesBelow('src/pages', '.astro').map((file) => {
    const matching = ROUTES.filter(
      (route) => patternOf(file).test(route) && !urgent.includes(route),
    );
    return { name: file.replace(/\.astro$/, ''), route: longest(matching) };
  });
  return [...found, { name: 'guides/[id] red flag', route: longest(urgent) }].filter(
    (template): template is Template => template.route !== undefined,
  );
}
