import { isCalendarDate } from '../../domain/shared/date-texts.ts';
import type { OpenProblem } from '../../envelope/passphrase.ts';

/** One key of the team as the desk keeps it. */
export interface VaultKey {
  /** `AGE-SECRET-KEY-1…` */
  identity: string;
  /** The day on which this desk got it: `YYYY-MM-DD`. */
  since: string;
}

/** What only the passphrase opens. */
export interface Vault {
  /** 32 random bytes: all that the records are closed with comes out of them. */
  secret: Uint8Array;
  /** The newest first; never none. */
  keys: readonly VaultKey[];
}

/** Why a vault was not opened. */
export type VaultProblem = OpenProblem | 'of a newer version';

const VERSION = 1;

/** A vault around a first key, with a new secret. */
export function newVault(key: VaultKey): Vault {
  return { secret: crypto.getRandomValues(new Uint8Array(32)), keys: [key] };
}

/** The vault with one more key: the newest is the team's own; one that the county lends it is never what it works with. */
export function withKey({ secret, keys }: Vault, key: VaultKey, isLent: boolean): Vault {
  return { secret, keys: isLent ? [...keys, key] : [key, ...keys] };
}

/** The vault as the store keeps it: a file of age as base64. Takes a second and more. */
export async function closeVault({ secret, keys }: Vault, passphrase: string): Promise<string> {
  const { seal } = await import('../../envelope/passphrase.ts');
  const text = JSON.stringify({ v: VERSION, secret: toBase64(secret), keys });
  return toBase64(await seal(text, passphrase));
}

/** Opens what `closeVault` closed. Takes as long. */
export async function openVault(
  closed: string,
  passphrase: string,
): Promise<{ vault: Vault } | { problem: VaultProblem }> {
  const { open } = await import('../../envelope/passphrase.ts');
  const bytes = fromBase64(closed);
  const opened = bytes ? await open(bytes, passphrase) : { problem: 'damaged' as const };
  return 'problem' in opened ? opened : readVault(opened.text);
}

function readVault(text: string): { vault: Vault } | { problem: VaultProblem } {
  try {
    const { v, secret, keys } = JSON.parse(text);
    if (typeof v === 'number' && v > VERSION) return { problem: 'of a newer version' };
    const bytes = fromBase64(secret);
    const isWhole = bytes?.length === 32 && Array.isArray(keys) && keys.length > 0;
    return isWhole && keys.every(isVaultKey)
      ? { vault: { secret: bytes, keys } }
      : { problem: 'damaged' };
  } catch {
    return { problem: 'damaged' };
  }
}

function isVaultKey(value: unknown): value is VaultKey {
  const { identity, since } = (value ?? {}) as Partial<VaultKey>;
  return typeof identity === 'string' && typeof since === 'string' && isCalendarDate(since);
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: unknown): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(String(text)), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
