/** What a file is by its first bytes, before anything is loaded that could open it. */
export type Kind =
  /** Sealed with age, as bytes. */
  | 'sealed'
  /** Sealed with age, as letters. */
  | 'armored'
  /** Text, perhaps a backup that is not sealed. */
  | 'text'
  | 'other';

/** Looks at a file; `text` is all of it where it is text, to the letter. */
export function kindOf(bytes: Uint8Array): { kind: Kind; text: string } {
  try {
    // Strict, and with the mark that some editors put first: a file is what it is, to the byte.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.startsWith('-----BEGIN AGE')) return { kind: 'armored', text };
    if (!text.startsWith('age-encryption.org/')) return { kind: 'text', text };
  } catch {
    // No text.
  }
  const start = String.fromCharCode(...bytes.subarray(0, 19));
  return { kind: start === 'age-encryption.org/' ? 'sealed' : 'other', text: '' };
}
