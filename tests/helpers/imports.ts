import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A source file with what it imports: files as paths from the project's root, packages by name. */
export interface SourceFile {
  path: string;
  text: string;
  files: readonly string[];
  packages: readonly string[];
}

const SOURCE = /\.(?:ts|tsx|js|mjs|astro)$/;

/** Every way in which a file names another: imports, re-exports, dynamic imports, a script's `src`. */
const REFERENCES = [
  // Not the field that is called 'from'.
  /(?<!['"\w])from\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  /<script[^>]*\ssrc=['"](\.[^'"]+)['"]/g,
];

/** The text without comments, so that an example in one is not taken for an import. Strings keep their slashes. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function referencesIn(text: string): string[] {
  const code = withoutComments(text);
  return REFERENCES.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => name));
}

function packageOf(name: string): string {
  if (/^(?:node|astro):/.test(name)) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every source file below `folder`, by path; nothing where there is no such folder. */
export function readSources(folder: string, kind = SOURCE): SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((path) => kind.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const names = [...new Set(referencesIn(text))];
      const relative = names.filter((name) => name.startsWith('.'));
      return {
        path,
        text,
        files: relative.map((name) =>
          join(dirname(path), name.replace(/\?.*$/, '')).split(sep).join('/'),
        ),
        packages: names.filter((name) => !name.startsWith('.')).map(packageOf),
      };
    });
}

/** The first circle of imports, as the files on it; undefined where there is none. */
export function circleIn(sources: readonly SourceFile[]): string[] | undefined {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of byPath.get(path)?.files ?? []) {
      const circle = visit(next, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of sources) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return undefined;
}
