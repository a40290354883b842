import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The tiny county that passes without an error or a warning. */
export const GOOD_CONTENT = join(fixtures, 'good-content');

/** The folder of one named mistake. */
export function badContent(name: string): string {
  return join(fixtures, 'bad-content', name);
}

/** The day on which all fixtures are checked. */
export const TODAY = '2026-11-22';

/** Runs `use` on a copy of the tiny county with `overlays` laid over it; the copy is removed afterwards. */
export async function withContent<T>(
  overlays: readonly string[],
  use: (content: string, root: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    const content = join(root, 'content');
    for (const source of [GOOD_CONTENT, ...overlays]) {
      await cp(source, content, { recursive: true });
    }
    return await use(content, root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
