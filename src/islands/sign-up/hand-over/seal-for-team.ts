import type { Submission } from '../../../domain/sign-up/schema.ts';
import { toWire } from '../../../domain/sign-up/wire.ts';
import type { KeyProblem } from '../../../domain/team-keys/key-list.ts';
import { sealSubmission } from '../../../envelope/recipients.ts';
import { type Addressee, keyNow } from './key-now.ts';

/** What is said, and in which submission. */
interface Letter {
  /** 16 bytes. */
  id: Uint8Array;
  keys: CryptoKeyPair;
  submission: Submission;
}

/** An envelope, the phrase of the key that opens it, and the version of the list that has named the key. */
interface Sealed {
  bytes: Uint8Array;
  phrase: string;
  version: number;
}

/** Seals a letter to the key that the county has signed for the team. Where no key is to be trusted, nothing is sealed. */
export async function sealForTeam(
  { id, keys, submission }: Letter,
  addressee: Addressee,
): Promise<Sealed | { problem: KeyProblem }> {
  const key = await keyNow(addressee);
  if ('problem' in key) return key;
  const { recipients, phrase, version } = key;
  const body = toWire(submission);
  const bytes = await sealSubmission({ id, keys, body }, recipients);
  // The longest form that the schema allows has room to spare.
  if (!bytes) throw new Error('the form is longer than the largest envelope');
  return { bytes, phrase, version };
}
