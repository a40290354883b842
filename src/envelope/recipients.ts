// First of all: the packages below use it.
import './old-engines.ts';
import { Encrypter } from 'age-encryption';
import { toFrame } from './frame.ts';
import { publicHalf, sign } from './submission-key.ts';

/** Who is to be able to open it: the team, and the county that keeps a key for the day a team has lost its own. Both as `age1…`. */
export interface Recipients {
  team: string;
  recovery: string;
}

/**
 * Signs `body` with the submission's key, fills it up so that its length says nothing, and seals it with age. Nothing where it
 * is longer than the largest form (`frame.ts`). Throws for recipients that are none.
 */
export async function sealSubmission(
  submission: { id: Uint8Array; keys: CryptoKeyPair; body: string },
  { team, recovery }: Recipients,
): Promise<Uint8Array | undefined> {
  const { id, keys, body } = submission;
  const [key, signature] = await Promise.all([publicHalf(keys), sign(keys, id, body)]);
  const frame = toFrame({ id, key, signature, body });
  if (!frame) return undefined;
  const encrypter = new Encrypter();
  encrypter.addRecipient(team);
  encrypter.addRecipient(recovery);
  return encrypter.encrypt(frame);
}
