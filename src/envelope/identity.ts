// First of all: the packages below use it.
import './old-engines.ts';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Framed, type FrameProblem, fromFrame } from './frame.ts';
import { isSignedBy } from './submission-key.ts';

/** Why an envelope was not opened. */
export type EnvelopeProblem =
  /** No file of age. */
  | 'not an envelope'
  /** Sealed for somebody else, or its head is damaged: from outside the two look the same. */
  | 'not for these keys'
  | 'damaged'
  /** The signature inside is not that of the key inside: no phone of ours makes such a thing. */
  | 'forged'
  | FrameProblem;

/** Longer than any form ever was; what is longer is not looked at. In bytes. */
const LONGEST = 16 * 1024;

/** A new identity (`AGE-SECRET-KEY-1…`): who has it opens everything that is sealed for its recipient. */
export function makeIdentity(): Promise<string> {
  return generateX25519Identity();
}

/** Of the kind that we make: what newer kinds are sealed for is too long for a picture. */
const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** The public half (`age1…`) of an identity; nothing where the text is none that we make. */
export async function recipientOf(identity: string): Promise<string | undefined> {
  if (!IDENTITY.test(identity)) return undefined;
  try {
    return await identityToRecipient(identity);
  } catch {
    return undefined;
  }
}

/**
 * Opens an envelope with the first of the identities that fits. What comes out is whole and signed; by whom, the team has yet
 * to find out. Throws for identities that are none (`recipientOf`).
 */
export async function openSubmission(
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<{ framed: Framed } | { problem: EnvelopeProblem }> {
  const start = String.fromCharCode(...bytes.subarray(0, 21));
  if (start !== 'age-encryption.org/v1' || bytes.length > LONGEST)
    return { problem: 'not an envelope' };
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  let frame: Uint8Array;
  try {
    frame = await decrypter.decrypt(bytes);
  } catch (error) {
    const isOther = (error as Error).message.startsWith('no identity matched');
    return { problem: isOther ? 'not for these keys' : 'damaged' };
  }
  const read = fromFrame(frame);
  if ('problem' in read) return read;
  const { key, signature, id, body } = read.framed;
  return (await isSignedBy(key, signature, id, body)) ? read : { problem: 'forged' };
}
