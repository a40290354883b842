import { type BackupTables, rowsIn } from '../../../domain/backup/backup.ts';
import { toContent } from '../../../domain/backup/content.ts';
import { backupFileName } from '../../../domain/backup/file-name.ts';
import { tidyPassphrase } from '../../../domain/backup/passphrase.ts';
import { closePlain } from '../../../envelope/plain.ts';

/** A backup that is ready to be handed over. */
export interface Made {
  name: string;
  /** What the file holds. */
  bytes: Uint8Array;
  /** The same as letters, for where only text travels. */
  letters: string;
  isSealed: boolean;
  rows: number;
}

/** Makes a backup of everything, sealed where there is a passphrase. Takes seconds where it seals. `now` in milliseconds since 1970. */
export async function makeBackup(
  tables: BackupTables,
  passphrase: string | undefined,
  now: number,
): Promise<Made> {
  const made = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const text = await closePlain(toContent({ made, tables }));
  const isSealed = passphrase !== undefined;
  const common = { name: backupFileName(now, isSealed), isSealed, rows: rowsIn(tables) };
  if (passphrase === undefined) {
    return { ...common, bytes: new TextEncoder().encode(text), letters: text };
  }
  const { seal, toLetters } = await import('../../../envelope/passphrase.ts');
  const bytes = await seal(text, tidyPassphrase(passphrase));
  return { ...common, bytes, letters: toLetters(bytes) };
}
