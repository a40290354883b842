// First of all: the packages below use it.
import '../../../src/envelope/old-engines.ts';
import { Encrypter } from 'age-encryption';
import type { Submission, Wish } from '../../../src/domain/sign-up/schema.ts';
import {
  CALL_TIMES,
  FOR_WHOM,
  GROUPS,
  HELPER_RELATIONS,
  LONGEST_NAME,
  MOST_PACKAGES,
} from '../../../src/domain/sign-up/terms.ts';
import { toWire } from '../../../src/domain/sign-up/wire.ts';
import { type Framed, toFrame } from '../../../src/envelope/frame.ts';
import { makeIdentity, recipientOf } from '../../../src/envelope/identity.ts';
import { type Recipients, sealSubmission } from '../../../src/envelope/recipients.ts';
import { makeSubmissionKey, publicHalf, sign } from '../../../src/envelope/submission-key.ts';
import { oneOf, type Random, shuffled, whole } from './random.ts';

/** Both who seal and who open, in one place: only tests and campaigns have that. */
export interface Parties {
  /** `AGE-SECRET-KEY-1…` */
  team: string;
  recovery: string;
  recipients: Recipients;
}

/** What one phone has for one submission. */
export interface Author {
  id: Uint8Array;
  keys: CryptoKeyPair;
}

const NAMES = ['王桂芬', '老李', '欧阳小满', '阿卜杜热合曼·买买提', '𠮷野', '刘 二嫂', '赵大爷👴'];
const PLACES = ['lutan-1', 'yunping-2', 'zaoliang-1', 'sangye-2'];
const PACKAGES = ['general', 'elders-65', 'hypertension', 'county-diabetes-plus', 'pregnancy'];

/** A time in 2026, in seconds. */
const SOME_TIME = 1_795_000_000;

/** A team and a county with new keys. */
export async function newParties(): Promise<Parties> {
  const [team, recovery] = await Promise.all([makeIdentity(), makeIdentity()]);
  const recipients = { team: await recipient(team), recovery: await recipient(recovery) };
  return { team, recovery, recipients };
}

async function recipient(identity: string): Promise<string> {
  const found = await recipientOf(identity);
  if (found === undefined) throw new Error('an identity of our own has no recipient');
  return found;
}

/** A phone with a new submission. */
export async function newAuthor(random: Random): Promise<Author> {
  const id = Uint8Array.from({ length: 16 }, () => whole(random, 256));
  return { id, keys: await makeSubmissionKey() };
}

/** A wish as somebody might fill it in. */
export function someWish(random: Random, change = 0): Wish {
  const at = SOME_TIME + whole(random, 10_000_000);
  const health = random() < 0.5 ? { health: at - whole(random, 600) } : {};
  const helper = { name: oneOf(random, NAMES), relation: oneOf(random, HELPER_RELATIONS) };
  return {
    ...{ kind: 'wish', form: 1 + whole(random, 3), at, change, forWhom: oneOf(random, FOR_WHOM) },
    ...{ name: oneOf(random, NAMES), phone: `1${3_000_000_000 + whole(random, 6_999_999_999)}` },
    ...{ village: oneOf(random, PLACES), team: oneOf(random, PLACES) },
    groups: shuffled(random, GROUPS).slice(0, whole(random, GROUPS.length)),
    packages: shuffled(random, PACKAGES).slice(0, whole(random, MOST_PACKAGES)),
    callTime: oneOf(random, CALL_TIMES),
    ...(random() < 0.3 ? { helper } : {}),
    consent: { basic: at - whole(random, 600), ...health },
  };
}

/**
 * A form with nothing left out: every group, consents of both kinds, somebody's help, names as long as they may be, of
 * characters that take three bytes, a landline, and ids as long as the county's.
 */
export function fullWish(packages: number): Wish {
  const at = SOME_TIME;
  const name = '明'.repeat(LONGEST_NAME);
  return {
    ...{ kind: 'wish', form: 9999, at, change: 999, forWhom: 'adult' },
    ...{ name, phone: '013812345678', village: 'qingmai-shangjiazhuang', team: 'qingmai-2' },
    ...{ groups: [...GROUPS], callTime: 'evening' },
    packages: Array.from({ length: packages }, (_, index) => `county-hypertension-plus-${index}`),
    helper: { name, relation: 'other' },
    // An hour with the form open.
    consent: { basic: at - 3600, health: at - 3600 },
  };
}

/** The frame that `author` makes of a text, signed. */
export async function framedBy({ id, keys }: Author, body: string): Promise<Framed> {
  const [key, signature] = await Promise.all([publicHalf(keys), sign(keys, id, body)]);
  return { id, key, signature, body };
}

/** The frame as bytes; throws where it fits no form. */
export function frameOf(framed: Framed): Uint8Array {
  const frame = toFrame(framed);
  if (!frame) throw new Error('longer than the largest form');
  return frame;
}

/** A submission sealed as a phone does it. */
export async function sealedBy(
  author: Author,
  submission: Submission,
  { recipients }: Parties,
): Promise<Uint8Array> {
  const sealed = await sealSubmission({ ...author, body: toWire(submission) }, recipients);
  if (!sealed) throw new Error('longer than the largest form');
  return sealed;
}

/** Seals any frame, as everybody can who has the public keys. */
export async function sealFrame(frame: Uint8Array, { recipients }: Parties): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipients.team);
  encrypter.addRecipient(recipients.recovery);
  return encrypter.encrypt(frame);
}
