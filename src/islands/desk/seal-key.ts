import { keyFileName, toKeyText } from './key-text.ts';
import type { SealedCopy } from './RecoveryCopy.tsx';

/** A recovery copy of a key, sealed with a passphrase. Takes a second and more. `day`: `YYYY-MM-DD`. */
export async function sealKey(
  { identity, phrase }: { identity: string; phrase: string },
  passphrase: string,
  day: string,
): Promise<SealedCopy> {
  const { seal, toLetters } = await import('../../envelope/passphrase.ts');
  const bytes = await seal(toKeyText(identity), passphrase);
  return { name: keyFileName(day), bytes, letters: toLetters(bytes), phrase };
}
