import { lastOf } from '../domain/shared/last.ts';
import type { KeyFile, KeyList, KeyProblem } from '../domain/team-keys/key-list.ts';
import { fromListText } from '../domain/team-keys/list-text.ts';
import { fromBase64Url } from './base64url.ts';
import type { Recipients } from './recipients.ts';

/** Signatures as every phone's browser proves them; the newer kind (Ed25519) is missing on most. */
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Nothing else that the county's key ever signs begins like this. */
const PURPOSE = 'mingbairen team keys 1\n';

/** A point of the curve: how its writing begins, and both of its numbers. */
const NOT_COMPRESSED = 4;
const ROOT_BYTES = 65;

/**
 * Whom to seal to for a team: judged by the county's signature, the list's dates, and the highest version that this phone has
 * seen (0 where none). The list's own phrases are not handed out: what is to be compared with the poster is made on the phone,
 * from the recipient (`formats/key-phrase.ts`).
 */
export async function trustedKey(
  file: KeyFile,
  team: string,
  { today, seen }: { today: string; seen: number },
): Promise<{ recipients: Recipients; version: number } | { problem: KeyProblem }> {
  const list = fromListText(file.text);
  if (!list) return { problem: 'not a list' };
  if (!(await isListSigned(file))) return { problem: 'not signed by the county' };
  const problem = problemOfDates(list, today, seen);
  if (problem) return { problem };
  // Only what the list itself holds: an object also answers to names such as `constructor`.
  const keys = new Map(Object.entries(list.teams)).get(team) ?? [];
  const key = lastOf(keys.filter(({ from, until }) => from <= today && today < until));
  if (!key) return { problem: 'no key for the team' };
  const recipients = { team: key.recipient, recovery: list.recovery.recipient };
  return { recipients, version: list.version };
}

function problemOfDates(
  { version, issued, expires }: KeyList,
  today: string,
  seen: number,
): KeyProblem | undefined {
  if (version < seen) return 'older than seen';
  if (today < issued) return 'not valid yet';
  return today < expires ? undefined : 'expired';
}

/** Whether the county's root key has signed exactly this text. Any texts may be asked about. */
export async function isListSigned({ text, signature, root }: KeyFile): Promise<boolean> {
  const key = await rootKey(root);
  const signed = fromBase64Url(signature);
  if (!key || !signed) return false;
  return crypto.subtle.verify(ES256, key, signed as Uint8Array<ArrayBuffer>, signedBytes(text));
}

/** The county's public key out of its letters; nothing where they are none. */
export async function rootKey(root: string): Promise<CryptoKey | undefined> {
  const bytes = fromBase64Url(root);
  // The same point has other writings, which some engines take.
  if (bytes?.length !== ROOT_BYTES || bytes[0] !== NOT_COMPRESSED) return undefined;
  try {
    const raw = bytes as Uint8Array<ArrayBuffer>;
    return await crypto.subtle.importKey('raw', raw, ES256, true, ['verify']);
  } catch {
    // No point of the curve.
    return undefined;
  }
}

/** What the county's key signs for a list. */
export function signedBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(PURPOSE + text);
}
