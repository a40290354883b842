import { kindOf } from '../../envelope/kind.ts';
import { tidyPasted } from '../../envelope/pasted.ts';
import { identityIn } from './key-text.ts';

/** Why something that was brought in is no key. */
export type KeyFileProblem =
  | 'empty'
  | 'too large'
  | 'no key'
  | 'damaged'
  | 'wrong passphrase'
  | 'too costly'
  | 'unreadable file';

/** What was brought in: a key in clear, a file that wants its passphrase, or neither. */
export type BroughtKey =
  | { identity: string }
  | { sealed: Uint8Array }
  | { problem: KeyFileProblem };

/** No file with a key in it is larger. In bytes. */
const LARGEST = 64 * 1024;

/** Looks at what somebody has pasted: a key, or a recovery copy in letters. */
export async function readPastedKey(text: string): Promise<BroughtKey> {
  if (text.trim() === '') return { problem: 'empty' };
  if (text.length > LARGEST) return { problem: 'too large' };
  const identity = identityIn(text);
  if (identity) return { identity };
  const tidied = tidyPasted(text);
  if (!tidied.startsWith('-----BEGIN AGE')) return { problem: 'no key' };
  return lettersOf(tidied);
}

/** Looks at a file: a recovery copy, or what `npm run team:key` has made. */
export async function readKeyFile(file: Blob): Promise<BroughtKey> {
  if (file.size > LARGEST) return { problem: 'too large' };
  if (file.size === 0) return { problem: 'empty' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { kind, text } = kindOf(bytes);
  if (kind === 'sealed') return { sealed: bytes };
  return kind === 'other' ? { problem: 'no key' } : readPastedKey(text);
}

async function lettersOf(letters: string): Promise<BroughtKey> {
  const { fromLetters } = await import('../../envelope/passphrase.ts');
  const sealed = fromLetters(letters);
  return sealed ? { sealed } : { problem: 'damaged' };
}

/** Opens a recovery copy with its passphrase. */
export async function unsealKey(sealed: Uint8Array, passphrase: string): Promise<BroughtKey> {
  const { open } = await import('../../envelope/passphrase.ts');
  const opened = await open(sealed, passphrase);
  if ('problem' in opened) {
    const { problem } = opened;
    return { problem: problem === 'not a backup' ? 'no key' : problem };
  }
  const identity = identityIn(opened.text);
  return identity ? { identity } : { problem: 'no key' };
}
