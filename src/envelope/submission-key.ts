/** Signatures as every phone's browser makes them; the newer kind (Ed25519) is missing on most. */
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Nothing else that this key ever signs begins like this. */
const PURPOSE = 'mingbairen sign-up 1\n';

/** A key for one submission, of which the private half never leaves this browser, not even to the page. */
export function makeSubmissionKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ES256, false, ['sign', 'verify']);
}

/** The public half, as it travels: 65 bytes. */
export async function publicHalf({ publicKey }: CryptoKeyPair): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
}

/** 64 bytes over the submission's id, the public half and what is said. */
export async function sign(keys: CryptoKeyPair, id: Uint8Array, body: string): Promise<Uint8Array> {
  const bytes = signedBytes(await publicHalf(keys), id, body);
  return new Uint8Array(await crypto.subtle.sign(ES256, keys.privateKey, bytes));
}

/** Whether the holder of `key` has said `body` in the submission `id`. Any bytes may be asked about. */
export async function isSignedBy(
  key: Uint8Array,
  signature: Uint8Array,
  id: Uint8Array,
  body: string,
): Promise<boolean> {
  try {
    const bytes = key as Uint8Array<ArrayBuffer>;
    const imported = await crypto.subtle.importKey('raw', bytes, ES256, false, ['verify']);
    const signed = signature as Uint8Array<ArrayBuffer>;
    return await crypto.subtle.verify(ES256, imported, signed, signedBytes(key, id, body));
  } catch {
    // No point of the curve.
    return false;
  }
}

/** The key is among them, because for a signature alone another key can be found under which it holds too. */
function signedBytes(key: Uint8Array, id: Uint8Array, body: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  const parts = [text.encode(PURPOSE), id, key, text.encode(body)];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
