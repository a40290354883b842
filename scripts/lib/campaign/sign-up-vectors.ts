// First of all: the packages below use it.
import '../../../src/envelope/old-engines.ts';
import { armor, Decrypter } from 'age-encryption';

/** A test vector of C2SP: what stands before its file, and the file. */
interface Vector {
  /** `success`, or the kind of failure. */
  expect: string;
  /** SHA-256 of what must come out, in hexadecimal. */
  payload: string | undefined;
  identities: string[];
  passphrases: string[];
  isArmored: boolean;
  isCompressed: boolean;
  file: Uint8Array<ArrayBuffer>;
}

/** How the bytes come to the opener: at once, as one piece of a stream, or the head byte by byte and the rest in odd pieces. */
export const WAYS = ['whole', 'stream', 'pieces'] as const;

export type Way = (typeof WAYS)[number];

/** What came of all vectors; `wrong` are the names of those that were not opened or refused as they must be. */
export interface VectorTally {
  vectors: number;
  opened: number;
  refused: number;
  wrong: string[];
}

/** Opens all vectors in one way. */
export async function tryVectors(
  vectors: Readonly<Record<string, Uint8Array>>,
  way: Way,
): Promise<VectorTally> {
  const tally: VectorTally = { vectors: 0, opened: 0, refused: 0, wrong: [] };
  for (const [name, bytes] of Object.entries(vectors)) {
    const vector = vectorOf(bytes);
    tally.vectors++;
    const opened = await openVector(vector, way).catch(() => undefined);
    if (opened) tally.opened++;
    else tally.refused++;
    const isRight = opened
      ? vector.expect === 'success' && (await hashOf(opened)) === vector.payload
      : vector.expect !== 'success';
    if (!isRight) tally.wrong.push(name);
  }
  return tally;
}

function vectorOf(bytes: Uint8Array): Vector {
  let end = 0;
  while (bytes[end] !== 0x0a || bytes[end + 1] !== 0x0a) end++;
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).split('\n');
  const fields = lines.map((line) => line.split(': ') as [string, string]);
  const all = (key: string) => fields.filter(([name]) => name === key).map(([, value]) => value);
  return {
    expect: all('expect')[0] ?? '',
    payload: all('payload')[0],
    identities: all('identity'),
    passphrases: all('passphrase'),
    isArmored: all('armored').includes('yes'),
    isCompressed: all('compressed').includes('zlib'),
    file: bytes.slice(end + 2),
  };
}

async function openVector(vector: Vector, way: Way): Promise<Uint8Array<ArrayBuffer>> {
  const { identities, passphrases, isArmored, isCompressed } = vector;
  const file = isCompressed
    ? await all(new Blob([vector.file]).stream().pipeThrough(new DecompressionStream('deflate')))
    : vector.file;
  // Bytes as letters: a file need not be text.
  const sealed = isArmored ? armor.decode(String.fromCharCode(...file)) : file;
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase);
  if (way === 'whole') return new Uint8Array(await decrypter.decrypt(sealed));
  return all(await decrypter.decrypt(streamOf(sealed, way)));
}

/** Longer than any head; some vectors have megabytes behind it. */
const HEAD = 2048;
const ODD = 4099;

function streamOf(bytes: Uint8Array, way: Way): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const piece = at < HEAD ? 1 : ODD;
      const end = way === 'stream' ? bytes.length : at + piece;
      controller.enqueue(bytes.slice(at, end));
      at = end;
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
  return new Uint8Array(bytes);
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
