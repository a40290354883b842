/** Bytes as letters that any text carries: base64url, no filling. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The bytes that `toBase64Url` wrote, to the letter: the last letter has bits to spare, and only one of its writings is ours. */
export function fromBase64Url(letters: string): Uint8Array | undefined {
  try {
    const binary = atob(letters.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return toBase64Url(bytes) === letters ? bytes : undefined;
  } catch {
    return undefined;
  }
}
