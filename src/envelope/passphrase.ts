// First of all: the packages below use it.
import './old-engines.ts';
import { armor, Decrypter, Encrypter } from 'age-encryption';

/** The cost of guessing a passphrase: each guess takes 128 MiB and about a second of a cheap phone's time. A power of two. */
export const WORK_FACTOR = 17;

/** What costs more is not tried: twice as much again, and a cheap phone's browser falls over. */
const MOST_WORK = 18;

/** Why sealed bytes were not opened. */
export type OpenProblem =
  /** Or the part of the file that holds its key is damaged: from outside the two look the same. */
  | 'wrong passphrase'
  /** No file of age, or one that is not sealed with a passphrase. */
  | 'not a backup'
  | 'too costly'
  | 'damaged';

/** Seals a text with a passphrase, as a file that every program for age opens. */
export async function seal(
  text: string,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/** Opens what was sealed. The header is read first, so that no file can make a phone work until it fails. */
export async function open(
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ text: string } | { problem: OpenProblem }> {
  const problem = problemOfHeader(bytes);
  if (problem) return { problem };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const opened = await decrypter.decrypt(bytes);
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(opened) };
  } catch (error) {
    const isKey = (error as Error).message.startsWith('no identity matched');
    return { problem: isKey ? 'wrong passphrase' : 'damaged' };
  }
}

/** The whole header of a file with a passphrase, and nothing else: its salt, its work factor, its key, its seal. */
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} ([1-9]\d*)\n[\w+/]{43}\n--- [\w+/]{43}\n/;

const LONGEST_HEADER = 200;

function problemOfHeader(bytes: Uint8Array): OpenProblem | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_HEADER));
  const [, work] = HEADER.exec(start) ?? [];
  if (work !== undefined) return Number(work) > MOST_WORK ? 'too costly' : undefined;
  return start.includes('-> scrypt ') ? 'damaged' : 'not a backup';
}

/** The sealed bytes as letters, for where only text travels. */
export function toLetters(bytes: Uint8Array): string {
  return armor.encode(bytes);
}

/** Sealed bytes out of letters, where they are to the letter what `toLetters` writes. */
export function fromLetters(letters: string): Uint8Array | undefined {
  try {
    const bytes = armor.decode(letters);
    return armor.encode(bytes) === letters ? bytes : undefined;
  } catch {
    return undefined;
  }
}
