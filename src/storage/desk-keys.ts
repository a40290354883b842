/** What a desk's records are closed with, and what names their rows. Neither can be taken out of the page that holds it. */
export interface DeskKeys {
  cipher: CryptoKey;
  names: CryptoKey;
}

const AES = 'AES-GCM';
const IV = 12;

/** Both keys, out of the secret (32 random bytes) that lies in the desk's vault. */
export async function deskKeys(secret: Uint8Array): Promise<DeskKeys> {
  const bytes = secret as Uint8Array<ArrayBuffer>;
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const from = (purpose: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array() },
    info: new TextEncoder().encode(`mingbairen desk ${purpose} 1`),
  });
  const aes = { name: AES, length: 256 };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [cipher, names] = await Promise.all([
    crypto.subtle.deriveKey(from('records'), root, aes, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(from('names'), root, hmac, false, ['sign']),
  ]);
  return { cipher, names };
}

/** The id of the row that holds `id` of a table: the same each time, and without the keys it says nothing. */
export async function rowIdOf({ names }: DeskKeys, table: string, id: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${table}/${id}`);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', names, bytes));
  return Array.from(mac.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A value as text that only the keys open, and only at its place. */
export async function closeValue(
  { cipher }: DeskKeys,
  place: string,
  value: unknown,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(bound(iv, place), cipher, text));
  let binary = String.fromCharCode(...iv);
  for (const byte of sealed) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** What `closeValue` closed there. Throws for everything else. */
export async function openValue(
  { cipher }: DeskKeys,
  place: string,
  sealed: unknown,
): Promise<unknown> {
  if (typeof sealed !== 'string') throw new Error('no sealed value');
  const binary = atob(sealed);
  // Thousands of them at once: shorter ways to write this take ten times as long.
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  const [iv, text] = [bytes.subarray(0, IV), bytes.subarray(IV)];
  const opened = await crypto.subtle.decrypt(bound(iv, place), cipher, text);
  return JSON.parse(new TextDecoder().decode(opened));
}

function bound(iv: Uint8Array<ArrayBuffer>, place: string) {
  return { name: AES, iv, additionalData: new TextEncoder().encode(place) };
}
