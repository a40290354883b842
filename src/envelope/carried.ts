/**
 * Sealed bytes as text that people carry: in a link (`…#s` and base64url), or as the digits of a picture (`…#n`), of which a
 * QR code takes more than of letters.
 */
const LETTERS = 's';
const DIGITS = 'n';

/** So many bytes make so many digits: 256²² is a little less than 10⁵³, and little is lost. */
const BLOCK = 22;
const BLOCK_DIGITS = 53;

/** Longer texts are not looked at. In characters. */
const LONGEST = 64 * 1024;

/** Why a text is no carried envelope. */
export type CarriedProblem =
  /** Nothing in it looks like one. */
  | 'nothing found'
  /** It is one, but a part is missing or was changed on the way. */
  | 'not whole'
  /** Two different ones in one text. */
  | 'several';

/** The link that opens the desk with the envelope in it. What stands after `#` is sent to no server. */
export function toLink(desk: string, sealed: Uint8Array): string {
  return `${desk}#${LETTERS}${toBase64Url(sealed)}`;
}

/** The same for a picture. */
export function toPictureText(desk: string, sealed: Uint8Array): string {
  return `${desk}#${DIGITS}${toDigits(sealed)}`;
}

/** The envelope in a text that somebody has pasted, whatever chat programs have put around it and into it. */
export function fromCarried(text: string): { sealed: Uint8Array } | { problem: CarriedProblem } {
  if (text.length > LONGEST) return { problem: 'nothing found' };
  // Full-width letters become plain ones; what cannot be seen goes, with line ends and blanks: our own have none.
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '');
  const found = [...plain.matchAll(/#s([\w-]{40,})|#n(\d{80,})/g)];
  const read = found.map(([, letters, digits = '']) =>
    letters === undefined ? fromDigits(digits) : fromBase64Url(letters),
  );
  const whole = read.filter((bytes) => bytes !== undefined);
  const [first] = whole;
  if (!first) return { problem: found.length > 0 ? 'not whole' : 'nothing found' };
  const isOne = whole.every((bytes) => toBase64Url(bytes) === toBase64Url(first));
  return isOne ? { sealed: first } : { problem: 'several' };
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64Url(letters: string): Uint8Array | undefined {
  try {
    const binary = atob(letters.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    // The last letter has bits to spare: only one of the writings is ours.
    return toBase64Url(bytes) === letters ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Every block of bytes is a number; a shorter last one takes as many digits as its largest number needs. */
function toDigits(bytes: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const number = block.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    digits += String(number).padStart(digitsFor(block.length), '0');
  }
  return digits;
}

function digitsFor(bytes: number): number {
  return bytes === BLOCK ? BLOCK_DIGITS : Math.ceil(bytes * Math.log10(256));
}

function fromDigits(digits: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += BLOCK_DIGITS) {
    const part = digits.slice(at, at + BLOCK_DIGITS);
    const length = Math.floor(part.length / Math.log10(256));
    if (digitsFor(length) !== part.length) return undefined;
    let number = BigInt(part);
    const block: number[] = [];
    for (let place = 0; place < length; place++) {
      block.unshift(Number(number % 256n));
      number /= 256n;
    }
    // More than so many bytes can say.
    if (number > 0n) return undefined;
    bytes.push(...block);
  }
  return Uint8Array.from(bytes);
}
