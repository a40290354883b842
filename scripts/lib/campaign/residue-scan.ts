import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SnappyJS from 'snappyjs';

/** What is left of a text in a browser's profile. */
export interface Residue {
  canary: string;
  /** The file, from the profile's root. */
  file: string;
  /** As which bytes it stood there. */
  written: string;
  /** Whether only inside a compressed block of a database. */
  packed: boolean;
}

/** A text as the bytes that a browser may make of it. */
function writings(canary: string): [string, Buffer][] {
  const utf16 = Buffer.from(canary, 'utf16le');
  const base64 = Buffer.from(canary).toString('base64').replace(/=+$/, '');
  return [
    ['UTF-8', Buffer.from(canary)],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['percent-encoded', Buffer.from(encodeURIComponent(canary))],
    ['JSON escapes', Buffer.from(escaped(canary))],
    // The last letters depend on what follows.
    ['Base64', Buffer.from(base64.slice(0, Math.floor(base64.length / 4) * 4))],
  ];
}

function escaped(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Where any of the texts stands in clear below a folder: in the bytes of every file, and in the blocks of LevelDB tables, uncompressed. */
export function scanFor(canaries: readonly string[], folder: string): Residue[] {
  const wanted = canaries.map((canary) => ({ canary, forms: writings(canary) }));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    const found = (place: Buffer, packed: boolean) =>
      wanted.flatMap(({ canary, forms }) =>
        forms
          .filter(([, form]) => place.includes(form))
          .map(([written]): Residue => ({ canary, file, written, packed })),
      );
    const blocks = /\.ldb$/.test(file) ? blocksOf(bytes) : [];
    return [...found(bytes, false), ...blocks.flatMap((block) => found(block, true))];
  });
}

const FOOTER = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
/** After each block: one byte that says how it is packed, four of a sum. */
const SNAPPY = 1;

/** The data blocks of a LevelDB table, unpacked; none where the file is no table. (The format: leveldb/doc/table_format.md.) */
export function blocksOf(table: Buffer): Buffer[] {
  if (table.length < FOOTER || !table.subarray(-MAGIC.length).equals(MAGIC)) return [];
  const footer = table.subarray(-FOOTER);
  const [, afterMeta] = handleAt(footer, 0);
  const [index] = handleAt(footer, afterMeta);
  const entries = entriesOf(blockAt(table, index));
  return entries.map((handle) => blockAt(table, handleAt(handle, 0)[0]));
}

interface Handle {
  offset: number;
  size: number;
}

function blockAt(table: Buffer, { offset, size }: Handle): Buffer {
  const block = table.subarray(offset, offset + size);
  return table[offset + size] === SNAPPY ? Buffer.from(SnappyJS.uncompress(block)) : block;
}

/** The values of an index block: handles of data blocks. */
function entriesOf(block: Buffer): Buffer[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  const values: Buffer[] = [];
  let at = 0;
  while (at < end) {
    const [, afterShared] = numberAt(block, at);
    const [keyRest, afterKey] = numberAt(block, afterShared);
    const [length, start] = numberAt(block, afterKey);
    at = start + keyRest + length;
    values.push(block.subarray(start + keyRest, at));
  }
  return values;
}

function handleAt(bytes: Buffer, at: number): [Handle, number] {
  const [offset, next] = numberAt(bytes, at);
  const [size, end] = numberAt(bytes, next);
  return [{ offset, size }, end];
}

/** A number of LevelDB: seven bits a byte, the lowest first. */
function numberAt(bytes: Buffer, at: number): [number, number] {
  let number = 0;
  let scale = 1;
  let next = at;
  for (;;) {
    const byte = bytes[next++] ?? 0;
    number += (byte & 127) * scale;
    if (byte < 128) return [number, next];
    scale *= 128;
  }
}
