// First of all: the packages below use it.
import './old-engines.ts';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** Why a file of a desk was not opened. */
export type DeskFileProblem =
  | 'not a file of a desk'
  | 'not for these keys'
  | 'damaged'
  /** It was sealed by somebody who has no more than the public key. */
  | 'forged';

const FIRST = 'mingbairen desk 1';
const PURPOSE = 'mingbairen desk file 1';

/**
 * Seals a text of any length so that one secret key opens it, and proves that its holder has made it: anybody may seal to the
 * public half, and what comes back into a desk is believed to the letter.
 */
export async function sealForSelf(identity: string, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const bytes = new TextEncoder().encode(text);
  const key = await proofKey(identity, 'sign');
  const proof = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
  return encrypter.encrypt(`${FIRST}\n${toBase64Url(proof)}\n${text}`);
}

/** Opens what `sealForSelf` sealed with one of the identities. */
export async function openOwn(
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<{ text: string } | { problem: DeskFileProblem }> {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  if (!start.startsWith('age-encryption.org/v1\n-> X25519')) {
    return { problem: 'not a file of a desk' };
  }
  let problem: DeskFileProblem = 'not for these keys';
  for (const identity of identities) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    try {
      return await proven(identity, await decrypter.decrypt(bytes));
    } catch (error) {
      if (!(error as Error).message.startsWith('no identity matched')) problem = 'damaged';
    }
  }
  return { problem };
}

async function proven(
  identity: string,
  opened: Uint8Array,
): Promise<{ text: string } | { problem: DeskFileProblem }> {
  const all = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(opened);
  const [first, letters = ''] = all.split('\n', 2);
  const proof = fromBase64Url(letters) as Uint8Array<ArrayBuffer> | undefined;
  if (first !== FIRST || !proof) return { problem: 'not a file of a desk' };
  const text = all.slice(FIRST.length + letters.length + 2);
  const key = await proofKey(identity, 'verify');
  const bytes = new TextEncoder().encode(text);
  const isOurs = await crypto.subtle.verify('HMAC', key, proof, bytes);
  return isOurs ? { text } : { problem: 'forged' };
}

async function proofKey(identity: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(identity);
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(PURPOSE);
  const from = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(from, root, hmac, false, [use]);
}
