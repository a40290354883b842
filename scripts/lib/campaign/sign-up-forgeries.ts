import { toWire } from '../../../src/domain/sign-up/wire.ts';
import type { Framed } from '../../../src/envelope/frame.ts';
import { openSubmission } from '../../../src/envelope/identity.ts';
import { oneOf, type Random, whole } from './random.ts';
import {
  type Author,
  framedBy,
  frameOf,
  newAuthor,
  type Parties,
  sealFrame,
  someWish,
} from './sign-up-wishes.ts';

/** What the forger has seen: two people's forms in clear (the worst case), and keys of their own. */
interface Scene {
  random: Random;
  /** A form that its holder did sign. */
  seen: Framed;
  /** Another person's. */
  other: Framed;
  /** The forger's own key. */
  forger: Author;
  /** What nobody has signed. */
  body: string;
}

const SIGNATURE = 64;

/** The order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function noise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => whole(random, 256));
}

/** The same bytes with one bit turned. */
function turned(random: Random, bytes: Uint8Array): Uint8Array {
  const at = whole(random, bytes.length);
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << whole(random, 8)) : byte));
}

/** Two numbers as a signature. */
function signatureOf(r: bigint, s: bigint): Uint8Array {
  const hex = [r, s].map((number) => number.toString(16).padStart(64, '0')).join('');
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

/** Frames that were never signed by the holder of the key that stands in them, or say somebody else's id. */
const FORGERIES: Readonly<Record<string, (scene: Scene) => Promise<Framed> | Framed>> = {
  'a signature of noise': ({ random, seen, body }) => ({
    ...seen,
    body,
    signature: noise(random, SIGNATURE),
  }),
  'a signature of zeros': ({ seen, body }) => ({ ...seen, body, signature: signatureOf(0n, 0n) }),
  'a signature of ones': ({ seen, body }) => ({ ...seen, body, signature: signatureOf(1n, 1n) }),
  'a signature at the order': ({ random, seen, body }) => ({
    ...seen,
    body,
    signature: signatureOf(ORDER, ORDER - BigInt(whole(random, 3))),
  }),
  'the earlier signature over another text': ({ seen, body }) => ({ ...seen, body }),
  'the earlier text, changed by a letter': ({ random, seen }) => {
    const at = whole(random, seen.body.length);
    const letter = oneOf(
      random,
      ['7', 'e', '明'].filter((one) => one !== seen.body[at]),
    );
    return { ...seen, body: seen.body.slice(0, at) + letter + seen.body.slice(at + 1) };
  },
  'the earlier text, taken back': ({ seen }) => ({
    ...seen,
    body: toWire({ kind: 'withdrawal', form: 1, at: 1_795_000_000, change: 1 }),
  }),
  'a key of their own with the same id': ({ seen, forger, body }) =>
    framedBy({ ...forger, id: seen.id }, body),
  'a key of their own over the same text': ({ seen, forger }) =>
    framedBy({ ...forger, id: seen.id }, seen.body),
  'the earlier key, signed with their own': async ({ seen, forger, body }) => {
    const { signature } = await framedBy({ ...forger, id: seen.id }, body);
    return { ...seen, body, signature };
  },
  'their own key under the earlier signature': async ({ seen, forger }) => {
    const { key } = await framedBy(forger, seen.body);
    return { ...seen, key };
  },
  "another person's signature": ({ seen, other }) => ({ ...seen, signature: other.signature }),
  "another person's text and signature": ({ seen, other }) => ({
    ...seen,
    body: other.body,
    signature: other.signature,
  }),
  "another person's form under the same id": ({ seen, other }) => ({ ...other, id: seen.id }),
  'the same form under another id': ({ random, seen }) => ({ ...seen, id: noise(random, 16) }),
  'a key that is no point': ({ random, seen }) => ({
    ...seen,
    key: Uint8Array.of(4, ...noise(random, 64)),
  }),
  'the same key in another writing': ({ seen }) => ({
    ...seen,
    key: Uint8Array.of(6 + ((seen.key[64] ?? 0) & 1), ...seen.key.subarray(1)),
  }),
  'a bit of the key turned': ({ random, seen }) => ({ ...seen, key: turned(random, seen.key) }),
  'a bit of the id turned': ({ random, seen }) => ({ ...seen, id: turned(random, seen.id) }),
  'a bit of the signature turned': ({ random, seen, body }) => ({
    ...seen,
    body,
    signature: turned(random, seen.signature),
  }),
  'the halves of the signature turned': ({ seen, body }) => ({
    ...seen,
    body,
    signature: Uint8Array.of(...seen.signature.subarray(32), ...seen.signature.subarray(0, 32)),
  }),
};

/** One forgery as it comes to the desk. */
export interface Forgery {
  /** Its name in `FORGERIES`. */
  by: string;
  framed: Framed;
  sealed: Uint8Array;
}

/** Forges after forms that were seen (two at least), each kind in turn, sealed with the public key alone. */
export async function* forgeriesOf(
  random: Random,
  seen: readonly Framed[],
  parties: Parties,
  count: number,
): AsyncGenerator<Forgery> {
  const kinds = Object.entries(FORGERIES);
  for (let run = 0; run < count; run++) {
    const [by, forge] = kinds[run % kinds.length] as (typeof kinds)[number];
    const first = whole(random, seen.length);
    const second = (first + 1 + whole(random, seen.length - 1)) % seen.length;
    const framed = await forge({
      random,
      seen: seen[first] as Framed,
      other: seen[second] as Framed,
      forger: await newAuthor(random),
      body: toWire(someWish(random, whole(random, 3))),
    });
    yield { by, framed, sealed: await sealFrame(frameOf(framed), parties) };
  }
}

/** What opening forgeries came to; `taken` are those that a desk would take for words of somebody whose form was seen. */
export interface ForgeryTally {
  runs: number;
  refused: Record<string, number>;
  /** Opened, under a key that nobody has seen before. */
  another: number;
  taken: string[];
  thrown: string[];
}

/** Opens `count` forgeries. None may open under a key that was seen, with words that its holder has not signed for that id. */
export async function tryForgeries(
  random: Random,
  seen: readonly Framed[],
  parties: Parties,
  count: number,
): Promise<ForgeryTally> {
  const tally: ForgeryTally = { runs: 0, refused: {}, another: 0, taken: [], thrown: [] };
  const keys = new Set(seen.map(({ key }) => hexOf(key)));
  for await (const { by, sealed } of forgeriesOf(random, seen, parties, count)) {
    tally.runs++;
    const opened = await openSubmission(sealed, [parties.team]).catch(() => 'thrown' as const);
    if (opened === 'thrown') tally.thrown.push(by);
    else if ('problem' in opened)
      tally.refused[opened.problem] = (tally.refused[opened.problem] ?? 0) + 1;
    else if (keys.has(hexOf(opened.framed.key))) tally.taken.push(by);
    else tally.another++;
  }
  return tally;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
