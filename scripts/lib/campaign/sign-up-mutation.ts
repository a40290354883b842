import { mutated } from './backup-mutation.ts';
import { oneOf, type Random, shuffled, whole } from './random.ts';

/** An envelope that is no longer what it was. */
export interface Mutant {
  by: string;
  bytes: Uint8Array;
}

/** As many mutants as come of one pair of envelopes. */
const BATCH = 10_000;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Every bit turned, every end cut off, every byte lost, every byte twice. */
function* single(bytes: Uint8Array): Generator<Mutant> {
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ (1 << bit);
      yield { by: `bit ${at}.${bit} turned`, bytes: turned };
    }
    const [before, from, after] = [0, at, at + 1].map((start) => bytes.subarray(start)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const start = before.subarray(0, at);
    yield { by: `cut at ${at}`, bytes: start };
    yield { by: `byte ${at} lost`, bytes: joined([start, after]) };
    yield { by: `byte ${at} twice`, bytes: joined([before.subarray(0, at + 1), from]) };
  }
}

/** The parts of a file of age: first line, each stanza, the line with the sum, the nonce, the sealed chunk. */
function partsOf(bytes: Uint8Array): Uint8Array[] {
  const starts = [0];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, at) + 1;
    if (end === 0) throw new Error('no file of age');
    const line = String.fromCharCode(...bytes.subarray(at, end));
    if (line.startsWith('->') || line.startsWith('---')) starts.push(at);
    at = end;
    if (line.startsWith('---')) break;
  }
  starts.push(at, at + 16);
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1] ?? bytes.length));
}

/** Parts of two envelopes put together in every way, and those of one left out, doubled, exchanged, or put into the other. */
function* spliced(one: Uint8Array, other: Uint8Array): Generator<Mutant> {
  const [ours, theirs] = [partsOf(one), partsOf(other)];
  for (let choice = 1; choice < 2 ** ours.length - 1; choice++) {
    const parts = ours.map((part, index) =>
      (choice >> index) & 1 ? (theirs[index] ?? part) : part,
    );
    yield { by: `spliced ${choice.toString(2)}`, bytes: joined(parts) };
  }
  for (const [index, part] of ours.entries()) {
    const [before, after] = [ours.slice(0, index), ours.slice(index + 1)];
    const foreign = theirs[index] ?? part;
    yield { by: `part ${index} left out`, bytes: joined([...before, ...after]) };
    yield { by: `part ${index} twice`, bytes: joined([...before, part, part, ...after]) };
    yield { by: `part ${index} and theirs`, bytes: joined([...before, part, foreign, ...after]) };
    yield {
      by: `theirs before part ${index}`,
      bytes: joined([...before, foreign, part, ...after]),
    };
    const [next, ...rest] = after;
    if (next) yield { by: `part ${index} later`, bytes: joined([...before, next, part, ...rest]) };
  }
  yield { by: 'one behind the other', bytes: joined([one, other]) };
  yield { by: 'twice', bytes: joined([one, one]) };
}

/** Two to five things done to an envelope, parts of another among them. */
function edited(random: Random, one: Uint8Array, other: Uint8Array): Mutant {
  let bytes = one;
  const by: string[] = [];
  for (let edit = 2 + whole(random, 4); edit > 0; edit--) {
    if (bytes.length > 1 && random() < 0.2) {
      const at = whole(random, Math.min(bytes.length, other.length));
      bytes = joined([bytes.subarray(0, at), other.subarray(at)]);
      by.push('the end of another');
    } else if (bytes.length > 1) {
      const next = mutated(random, bytes);
      bytes = next.bytes;
      by.push(next.by);
    }
  }
  return { by: by.join(', '), bytes };
}

/**
 * Mutants of pairs of envelopes, 10,000 of each pair: first all single changes and splices of its first one, then several
 * changes at once; fewer are drawn from among them. None is one of the pair.
 */
export async function* mutantsOf(
  random: Random,
  newEnvelope: () => Promise<Uint8Array>,
  count: number,
): AsyncGenerator<Mutant> {
  for (let left = count; left > 0; left -= BATCH) {
    const [one, other] = [await newEnvelope(), await newEnvelope()];
    const isOld = ({ bytes }: Mutant) => [one, other].some((old) => Buffer.from(old).equals(bytes));
    const batch = [...single(one), ...spliced(one, other)].filter((mutant) => !isOld(mutant));
    while (batch.length < BATCH) {
      const mutant = edited(random, one, other);
      if (!isOld(mutant)) batch.push(mutant);
    }
    yield* left < BATCH ? shuffled(random, batch).slice(0, left) : batch;
  }
}

/** A frame with something changed in it, as somebody would seal it who has the public key. */
export function frameMutant(random: Random, frame: Uint8Array): Mutant {
  const place = oneOf(random, ['a bit', 'a byte of the head', 'a stretch']);
  if (place === 'a stretch') return mutated(random, frame);
  const bytes = frame.slice();
  const at = whole(random, place === 'a bit' ? frame.length : 148);
  bytes[at] =
    (bytes[at] ?? 0) ^ (place === 'a bit' ? 1 << whole(random, 8) : 1 + whole(random, 255));
  return { by: `${place} of the frame`, bytes };
}
