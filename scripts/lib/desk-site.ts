import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DESK = 'desk/index.html';
const ICONS = 'icons';
/** What text names other files of the build. */
const NAMES_FILES = /\.(?:html|js|css)$/;

/** The hashed files that lead from some files to each other: what stands in their text, whatever it is there for. */
function reached(outDir: string, from: readonly string[]): Set<string> {
  const found = new Set(from);
  // A set that grows while it is walked is walked to its new end.
  for (const file of found) {
    if (!NAMES_FILES.test(file)) continue;
    const text = readFileSync(join(outDir, file), 'utf8');
    const named = text.match(/_astro\/[\w.-]+/g) ?? [];
    const beside = [...text.matchAll(/["'`]\.\/([\w.-]+)["'`]/g)].map(
      ([, name]) => `_astro/${name}`,
    );
    for (const one of [...named, ...beside]) if (existsSync(join(outDir, one))) found.add(one);
  }
  return found;
}

interface Split {
  /** Whether nothing of it stays beside the residents' pages: neither the page nor a file that only it uses. */
  leaves: boolean;
  /** Where residents' links lead on the desk's own host: a path with a slash at both ends. */
  path: string;
}

/** Puts the team's desk with all it needs into `deskDir`, for a host of its own. Says whether there is a desk. */
export function splitDesk(outDir: string, deskDir: string, { leaves, path }: Split): boolean {
  rmSync(deskDir, { recursive: true, force: true });
  if (!existsSync(join(outDir, DESK))) return false;
  const desk = reached(outDir, [DESK]);
  const put = (file: string, as: string) => {
    mkdirSync(dirname(join(deskDir, as)), { recursive: true });
    cpSync(join(outDir, file), join(deskDir, as));
  };
  for (const file of desk) if (file !== DESK) put(file, file);
  // Who types no more than the host comes to it too.
  for (const place of ['/', path]) put(DESK, join('.', place, 'index.html'));
  cpSync(join(outDir, ICONS), join(deskDir, ICONS), { recursive: true });
  if (!leaves) return true;
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && file !== join(...DESK.split('/')),
  );
  const others = reached(outDir, pages);
  for (const file of desk) if (!others.has(file)) rmSync(join(outDir, file));
  rmSync(dirname(join(outDir, DESK)), { recursive: true });
  return true;
}
