import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isHashedFile } from '../../../src/domain/release/hashed-files.ts';

/** One release in `releases.json`: its hashed files, which pages opened before an update still ask for. */
export interface Released {
  version: string;
  built: string;
  files: string[];
}

/** A page may stay open, or lie in a phone's memory, over this many releases. */
export const RELEASES_KEPT = 3;

const LIST = 'releases.json';

/** Reads a file of what is published now: from a folder, or from the host itself (`https://…`). Nothing where it is not there. */
export async function readPublished(from: string, path: string): Promise<Buffer | undefined> {
  if (!/^https?:\/\//.test(from)) {
    const file = join(from, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  }
  const response = await fetch(new URL(path, from));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return Buffer.from(await response.arrayBuffer());
}

/**
 * Adds to the new build in `outDir` the hashed files of the two releases before it, and writes the list of all three.
 * Returns how many files were added; throws where the published list is not one, so that nothing is dropped by mistake.
 */
export async function keepReleased(outDir: string, from: string): Promise<number> {
  const own: Released[] = JSON.parse(readFileSync(join(outDir, LIST), 'utf8'));
  const list = await readPublished(from, LIST);
  const before = list === undefined ? [] : parseList(list.toString('utf8'), from);
  const others = before.filter(({ version }) => version !== own[0]?.version);
  const kept = [...own.slice(0, 1), ...others].slice(0, RELEASES_KEPT);
  let added = 0;
  for (const path of new Set(kept.flatMap(({ files }) => files))) {
    const target = join(outDir, path);
    if (existsSync(target)) continue;
    const bytes = await readPublished(from, path);
    if (!bytes) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    added++;
  }
  writeFileSync(join(outDir, LIST), JSON.stringify(kept));
  return added;
}

function parseList(text: string, from: string): Released[] {
  const list: unknown = JSON.parse(text);
  const whole =
    Array.isArray(list) &&
    list.every(
      (one) =>
        typeof one?.version === 'string' &&
        Array.isArray(one.files) &&
        one.files.every((path: unknown) => typeof path === 'string' && isHashedFile(path)),
    );
  if (!whole) throw new Error(`${from}/${LIST} is not a list of releases`);
  return list;
}
