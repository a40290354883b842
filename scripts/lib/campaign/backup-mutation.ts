import { oneOf, type Random, whole } from './random.ts';

/** One way in which a file is no longer what it was. */
export type Mutation = (random: Random, bytes: Uint8Array) => Uint8Array;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function noise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => whole(random, 256));
}

/** Two places, the first before the second. */
function stretch(random: Random, { length }: Uint8Array): [number, number] {
  const [one, other] = [whole(random, length), whole(random, length)];
  return one < other ? [one, other] : [other, one + 1];
}

/** What disks, chat programs and people do to a file. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a bit turned': (random, bytes) => {
    const at = whole(random, bytes.length);
    return bytes.map((byte, index) => (index === at ? byte ^ (1 << whole(random, 8)) : byte));
  },
  'a bit of the head turned': (random, bytes) => {
    const at = whole(random, Math.min(200, bytes.length));
    return bytes.map((byte, index) => (index === at ? byte ^ (1 << whole(random, 8)) : byte));
  },
  'a byte changed': (random, bytes) => {
    const at = whole(random, bytes.length);
    return bytes.map((byte, index) => (index === at ? whole(random, 256) : byte));
  },
  'bytes lost': (random, bytes) => {
    const [from, to] = stretch(random, bytes);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  'bytes put in': (random, bytes) => {
    const at = whole(random, bytes.length + 1);
    const more = noise(random, 1 + whole(random, 20));
    return joined(bytes.subarray(0, at), more, bytes.subarray(at));
  },
  'cut short': (random, bytes) => bytes.slice(0, whole(random, bytes.length)),
  'more at its end': (random, bytes) => joined(bytes, noise(random, 1 + whole(random, 40))),
  'a stretch of zeros': (random, bytes) => {
    const [from, to] = stretch(random, bytes);
    return bytes.map((byte, index) => (index >= from && index < to ? 0 : byte));
  },
  'a stretch twice': (random, bytes) => {
    const [from, to] = stretch(random, bytes);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  'two stretches turned': (random, bytes) => {
    const [from, to] = stretch(random, bytes);
    const middle = whole(random, to - from + 1) + from;
    const [one, other] = [bytes.subarray(from, middle), bytes.subarray(middle, to)];
    return joined(bytes.subarray(0, from), other, one, bytes.subarray(to));
  },
  'other line ends': (random, bytes) => {
    const ends = [...bytes.keys()].filter((index) => bytes[index] === 0x0a);
    const at = ends.length > 0 ? oneOf(random, ends) : 0;
    return joined(bytes.subarray(0, at), Uint8Array.of(0x0d), bytes.subarray(at));
  },
  'a mark before it': (_, bytes) => joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes),
  'another digit': (random, bytes) => {
    const digits = [...bytes.keys()].filter((index) =>
      /\d/.test(String.fromCharCode(bytes[index] ?? 0)),
    );
    const at = digits.length > 0 ? oneOf(random, digits.slice(0, 80)) : 0;
    return bytes.map((byte, index) => (index === at ? 0x30 + whole(random, 10) : byte));
  },
};

/** A changed copy, by the name of the mutation; never the same bytes again. */
export function mutated(random: Random, bytes: Uint8Array): { by: string; bytes: Uint8Array } {
  for (;;) {
    const by = oneOf(random, Object.keys(MUTATIONS));
    const changed = MUTATIONS[by]?.(random, bytes) ?? bytes;
    if (!Buffer.from(changed).equals(bytes)) return { by, bytes: changed };
  }
}
