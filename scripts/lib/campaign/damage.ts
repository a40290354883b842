import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { oneOf, type Random, randomFrom, shuffled, whole } from './random.ts';

/** What a worn or full flash memory does to a file. */
export const DAMAGES = [
  'one bit flipped',
  'a block of zeros',
  'a block of rubbish',
  'cut to nothing',
  'cut in half',
  'one byte short',
  'bytes added',
  'removed',
  'swapped with another',
] as const;

/** Which files of the cache are hit. */
export const VICTIMS = [
  'one entry',
  'three entries',
  'half of all entries',
  'every entry',
  'an index',
  'every index',
  'a whole cache',
] as const;

export interface Damage {
  damage: (typeof DAMAGES)[number];
  victims: (typeof VICTIMS)[number];
  /** Chooses the files and the bytes. */
  seed: number;
}

/** Every damage on every kind of victim, then at random. */
export function* damages(random: Random): Generator<Damage> {
  const every = DAMAGES.flatMap((damage) => VICTIMS.map((victims) => ({ damage, victims })));
  for (;;) for (const one of shuffled(random, every)) yield { ...one, seed: whole(random, 1e9) };
}

/** The files in which Chromium keeps the caches of the sites of a profile. */
function cacheFiles(profile: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.split(/[\\/]/).includes('CacheStorage'))
    .map((name) => join(profile, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Chromium names an entry by a hash of its key and a number for each of its streams. */
const isEntry = (file: string) => /^[\da-f]{16}_\w$/.test(basename(file));

function victimsOf(random: Random, files: string[], victims: Damage['victims']): string[] {
  const entries = shuffled(random, files.filter(isEntry));
  const others = shuffled(
    random,
    files.filter((file) => !isEntry(file)),
  );
  switch (victims) {
    case 'one entry':
      return entries.slice(0, 1);
    case 'three entries':
      return entries.slice(0, 3);
    case 'half of all entries':
      return entries.slice(0, Math.ceil(entries.length / 2));
    case 'every entry':
      return entries;
    case 'an index':
      return others.slice(0, 1);
    case 'every index':
      return others;
    case 'a whole cache': {
      const folder = entries[0] && join(entries[0], '..');
      return files.filter((file) => folder && file.startsWith(folder));
    }
  }
}

/** Damages the caches of a profile that no browser has open; returns how many files it hit. */
export function applyDamage(profile: string, { damage, victims, seed }: Damage): number {
  const random = randomFrom(seed);
  const files = cacheFiles(profile);
  const hit = victimsOf(random, files, victims);
  for (const file of hit) {
    if (damage === 'removed') rmSync(file);
    else {
      const bytes = readFileSync(file);
      const other = readFileSync(
        oneOf(random, files.filter((one) => one !== file && !hit.includes(one)).concat(file)),
      );
      writeFileSync(file, damaged(random, bytes, other, damage));
    }
  }
  return hit.length;
}

function damaged(random: Random, bytes: Buffer, other: Buffer, damage: Damage['damage']): Buffer {
  const start = whole(random, Math.max(bytes.length, 1));
  const block = bytes.subarray(start, start + 512);
  switch (damage) {
    case 'one bit flipped':
      if (bytes.length > 0) bytes[start] = (bytes[start] ?? 0) ^ (1 << whole(random, 8));
      return bytes;
    case 'a block of zeros':
      block.fill(0);
      return bytes;
    case 'a block of rubbish':
      for (const index of block.keys()) block[index] = whole(random, 256);
      return bytes;
    case 'cut to nothing':
      return Buffer.alloc(0);
    case 'cut in half':
      return bytes.subarray(0, bytes.length / 2);
    case 'one byte short':
      return bytes.subarray(0, -1);
    case 'bytes added':
      return Buffer.concat([bytes, Buffer.alloc(64, 7)]);
    case 'swapped with another':
      return other;
    case 'removed':
      return bytes;
  }
}
