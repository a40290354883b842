/** What lies in a sealed submission. */
export interface Framed {
  /** Of the submission: 16 random bytes, the same in all its forms. */
  id: Uint8Array;
  /** The public half of the key that has signed: 65 bytes, a point of P-256 that is not compressed. */
  key: Uint8Array;
  /** 64 bytes of ES256 over `signedBytes`. */
  signature: Uint8Array;
  /** What is said, as `domain/sign-up/wire.ts` writes it. */
  body: string;
}

/** Every form is one of these sizes, so that nobody who carries it sees how much was said. In bytes, before sealing. */
export const BUCKETS = [512, 1024] as const;

const VERSION = 1;
const ID = 16;
const KEY = 65;
const SIGNATURE = 64;
/** Version, length of the body (two bytes, high first), and the three above. */
const HEAD = 3 + ID + KEY + SIGNATURE;

/** Why bytes that were opened are no submission. */
export type FrameProblem = 'not a submission' | 'of a newer version';

/** The smallest bucket that holds it, filled up with zeros; nothing where none does. */
export function toFrame({ id, key, signature, body }: Framed): Uint8Array | undefined {
  const text = new TextEncoder().encode(body);
  const size = BUCKETS.find((bucket) => HEAD + text.length <= bucket);
  if (size === undefined) return undefined;
  const frame = new Uint8Array(size);
  frame.set([VERSION, text.length >> 8, text.length & 255]);
  let at = 3;
  for (const part of [id, key, signature, text]) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}

/** What `toFrame` has written, to the byte; everything else is refused. */
export function fromFrame(frame: Uint8Array): { framed: Framed } | { problem: FrameProblem } {
  const [version = 0, high = 0, low = 0] = frame;
  if (version > VERSION) return { problem: 'of a newer version' };
  const end = HEAD + high * 256 + low;
  const isWhole = version === VERSION && end <= frame.length;
  const body = isWhole ? textOf(frame.subarray(HEAD, end)) : undefined;
  if (body === undefined) return { problem: 'not a submission' };
  const part = (from: number, length: number) => frame.slice(from, from + length);
  const framed: Framed = {
    id: part(3, ID),
    key: part(3 + ID, KEY),
    signature: part(3 + ID + KEY, SIGNATURE),
    body,
  };
  const again = toFrame(framed);
  const isSame = again?.length === frame.length && again.every((byte, at) => byte === frame[at]);
  return isSame ? { framed } : { problem: 'not a submission' };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
