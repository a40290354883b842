import type { Backup } from '../../../domain/backup/backup.ts';
import { fromContent } from '../../../domain/backup/content.ts';
import { tidyPassphrase } from '../../../domain/backup/passphrase.ts';
import { LARGEST } from '../../../domain/backup/schema.ts';
import type { BackupProblem } from '../../../domain/backup/words.ts';
import { kindOf } from '../../../envelope/kind.ts';
import { tidyPasted } from '../../../envelope/pasted.ts';
import { openPlain } from '../../../envelope/plain.ts';

type Trouble = { problem: BackupProblem };

/** What somebody has brought in: bytes that need a passphrase, or a backup that was read. */
export type Brought = { sealed: Uint8Array } | { backup: Backup } | Trouble;

/** Reads a file, to the byte. */
export async function readFile(file: Blob): Promise<Brought> {
  if (file.size > LARGEST) return { problem: 'too large' };
  if (file.size === 0) return { problem: 'empty' };
  try {
    return await readBytes(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { problem: 'unreadable file' };
  }
}

/** Reads a text that was pasted, without what chat programs put around it. */
export function readPasted(text: string): Promise<Brought> {
  if (text.trim() === '') return Promise.resolve({ problem: 'empty' });
  if (text.length > LARGEST) return Promise.resolve({ problem: 'too large' });
  return readBytes(new TextEncoder().encode(tidyPasted(text)));
}

/** Opens sealed bytes. Takes seconds. */
export async function unseal(sealed: Uint8Array, passphrase: string): Promise<Brought> {
  const { open } = await import('../../../envelope/passphrase.ts');
  const opened = await open(sealed, tidyPassphrase(passphrase));
  return 'problem' in opened ? opened : readText(opened.text);
}

async function readBytes(bytes: Uint8Array): Promise<Brought> {
  const { kind, text } = kindOf(bytes);
  if (kind === 'sealed') return { sealed: bytes };
  if (kind === 'other') return { problem: 'not a backup' };
  if (kind === 'text') return readText(text);
  const { fromLetters } = await import('../../../envelope/passphrase.ts');
  const sealed = fromLetters(text);
  return sealed ? { sealed } : { problem: 'damaged' };
}

async function readText(text: string): Promise<Brought> {
  const opened = await openPlain(text);
  return 'problem' in opened ? opened : fromContent(opened.content);
}
