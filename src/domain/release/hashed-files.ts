/** The folder of files whose names carry a hash of what is in them. */
const FOLDER = '/_astro/';

/** Whether the path is of a file whose name carries a hash of what is in it. */
export function isHashedFile(path: string): boolean {
  return /^\/_astro\/[\w.-]+$/.test(path);
}

/** The hashed files that a page names, each once. */
export function filesOf(html: string): string[] {
  return [...new Set(html.match(/\/_astro\/[\w.-]+/g) ?? [])];
}

/** The hashed files that a script imports from beside itself. */
export function importsOf(code: string): string[] {
  return [...code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => FOLDER + name);
}
