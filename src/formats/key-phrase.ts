import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js';

/**
 * Six characters of 11 bits each. Four (44 bits) would be found for a key of one's own by a few rented machines within hours,
 * five within days; for six it takes them a human life.
 */
const CHARACTERS = 6;

const BITS = 11;

/**
 * A public key's fingerprint as people compare it between the phone, the desk and the poster on the wall: the first bits of its
 * SHA-256 as characters of BIP-39's simplified Chinese list.
 */
export async function keyPhrase(publicKey: string): Promise<string> {
  const bytes = new TextEncoder().encode(publicKey);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: CHARACTERS }, (_, index) => {
    const place = Number.parseInt(bits.slice(index * BITS, (index + 1) * BITS), 2);
    return wordlist[place] ?? '';
  }).join('');
}
