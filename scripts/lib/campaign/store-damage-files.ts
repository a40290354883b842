import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { applyDamage, DAMAGES, VICTIMS } from './damage.ts';
import { oneOf, type Random, randomFrom, whole } from './random.ts';

/** What a worn memory does to the places of the store. */
export const STORE_DAMAGES = [
  'log flipped',
  'log cut',
  'table file flipped',
  'manifest garbled',
  'manifest gone',
  'journal damaged',
  'journal in the cache damaged',
  'both gone',
] as const;

export type StoreDamage = (typeof STORE_DAMAGES)[number];

function filesBelow(profile: string, folder: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.split(/[\\/]/).includes(folder))
    .map((name) => join(profile, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Chromium keeps a database in LevelDB: a log of what is new, tables of what is older, and a manifest that says which of them count. */
function databaseFiles(profile: string, kind: RegExp): string[] {
  return filesBelow(profile, 'IndexedDB').filter((file) => kind.test(basename(file)));
}

function flip(random: Random, file: string): void {
  const bytes = readFileSync(file);
  const at = whole(random, bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << whole(random, 8));
  writeFileSync(file, bytes);
}

function garble(random: Random, file: string): void {
  const bytes = readFileSync(file);
  for (const index of bytes.keys()) bytes[index] = whole(random, 256);
  writeFileSync(file, bytes);
}

function cut(random: Random, file: string): void {
  truncateSync(file, whole(random, statSync(file).size));
}

/** Damages the store in a profile that no browser has open; returns what was done to which file. Nothing where no such file was. */
export function damageStore(
  profile: string,
  damage: StoreDamage,
  seed: number,
): string | undefined {
  const random = randomFrom(seed);
  const hit = (kind: RegExp, act: (random: Random, file: string) => void) => {
    const files = databaseFiles(profile, kind).filter((file) => statSync(file).size > 0);
    if (files.length === 0) return undefined;
    const file = oneOf(random, files);
    act(random, file);
    return basename(file);
  };
  switch (damage) {
    case 'log flipped':
      return hit(/\.log$/, flip);
    case 'log cut':
      return hit(/\.log$/, cut);
    case 'table file flipped':
      return hit(/\.ldb$/, flip);
    case 'manifest garbled':
      return hit(/^MANIFEST/, garble);
    case 'manifest gone':
      return hit(/^MANIFEST/, (_, file) => rmSync(file));
    case 'journal damaged':
      return damageJournal(random, profile);
    case 'journal in the cache damaged': {
      const chosen = { damage: oneOf(random, DAMAGES), victims: oneOf(random, VICTIMS) };
      const count = applyDamage(profile, { ...chosen, seed });
      return count > 0 ? `${chosen.damage}, ${chosen.victims}` : undefined;
    }
    case 'both gone':
      for (const folder of ['IndexedDB', 'File System']) {
        rmSync(join(profile, 'Default', folder), { recursive: true, force: true });
      }
      return 'both';
  }
}

function damageJournal(random: Random, profile: string): string | undefined {
  const files = filesBelow(profile, 'File System');
  const texts = files.filter((file) => /^\d{8}$/.test(basename(file)));
  const lists = files.filter((file) => /\.log$|\.ldb$|^MANIFEST/.test(basename(file)));
  const kind = oneOf(random, ['flipped', 'cut', 'removed', 'list flipped', 'list cut', 'all gone']);
  const victims = (kind.startsWith('list') ? lists : texts).filter(
    (file) => statSync(file).size > 0,
  );
  if (kind === 'all gone') {
    rmSync(join(profile, 'Default', 'File System'), { recursive: true });
    return kind;
  }
  if (victims.length === 0) return undefined;
  const file = oneOf(random, victims);
  if (kind.endsWith('flipped')) flip(random, file);
  else if (kind.endsWith('cut')) cut(random, file);
  else rmSync(file);
  return `${kind}: ${basename(file)}`;
}
