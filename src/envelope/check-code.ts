/** Nothing else that is hashed begins like this. */
const PURPOSE = 'mingbairen check code 1\n';

/**
 * Eight digits (`1234-5678`) that name a submission at the telephone: the resident has them on paper, the desk finds them. They
 * prove nothing: whoever carries an envelope cannot read them, but eight digits can be guessed.
 */
export async function checkCode(id: Uint8Array): Promise<string> {
  const purpose = new TextEncoder().encode(PURPOSE);
  const bytes = new Uint8Array(purpose.length + id.length);
  bytes.set(purpose);
  bytes.set(id, purpose.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const number = digest.subarray(0, 5).reduce((sum, byte) => sum * 256 + byte, 0);
  const digits = String(number % 100_000_000).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
