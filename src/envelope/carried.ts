import { fromBase64Url, toBase64Url } from './base64url.ts';
import { digitsFor, fromDigits, toDigits } from './digits.ts';

/**
 * Sealed bytes as text that people carry: in a link (`…#s` and base64url), or as the digits of a picture (`…#n`), of which a
 * QR code takes more than of letters. Both say first how long they are and what they come to: people write behind a link
 * without a blank, and chat programs cut.
 */
const LETTERS = 's';
const DIGITS = 'n';

/** Before the sealed bytes: their number (two bytes, high first) and a sum over them (four). */
const HEAD = 6;

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
  return `${desk}#${LETTERS}${toBase64Url(withHead(sealed))}`;
}

/** The same for a picture. */
export function toPictureText(desk: string, sealed: Uint8Array): string {
  return `${desk}#${DIGITS}${toDigits(withHead(sealed))}`;
}

/** The envelope in a text that somebody has pasted, whatever chat programs have put around it and into it. */
export function fromCarried(text: string): { sealed: Uint8Array } | { problem: CarriedProblem } {
  if (text.length > LONGEST) return { problem: 'nothing found' };
  const found = [...plainOf(text).matchAll(/(?:#|%23)(?:s([\w-]{8,})|n(\d{53,}))/g)];
  const read = found.map(([, letters, digits = '']) =>
    letters === undefined ? readDigits(digits) : readLetters(letters),
  );
  const whole = read.filter((bytes) => bytes !== undefined);
  const [first] = whole;
  if (!first) return { problem: found.length > 0 ? 'not whole' : 'nothing found' };
  const isOne = whole.every((bytes) => toBase64Url(bytes) === toBase64Url(first));
  return isOne ? { sealed: first } : { problem: 'several' };
}

/** Without blanks, line ends and what cannot be seen: an envelope has none. Full-width letters become plain ones. */
function plainOf(text: string): string {
  return text
    .replace(/[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .normalize('NFKC');
}

function withHead(sealed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD + sealed.length);
  const head = new DataView(bytes.buffer);
  head.setUint16(0, sealed.length);
  head.setUint32(2, sumOf(sealed));
  bytes.set(sealed, HEAD);
  return bytes;
}

/** FNV-1a. It tells a text that was damaged on the way from one that is for somebody else; whether it is true, age tells. */
function sumOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
}

function readLetters(letters: string): Uint8Array | undefined {
  return read(letters, 8, fromBase64Url, (bytes) => Math.ceil((bytes * 4) / 3));
}

function readDigits(digits: string): Uint8Array | undefined {
  return read(digits, 53, fromDigits, digitsFor);
}

/** The sealed bytes at the start of a text that may go on with something else; its first `few` characters hold the head. */
function read(
  text: string,
  few: number,
  decode: (text: string) => Uint8Array | undefined,
  lengthOf: (bytes: number) => number,
): Uint8Array | undefined {
  const [high = 0, low = 0] = decode(text.slice(0, few)) ?? [];
  const length = lengthOf(HEAD + high * 256 + low);
  const bytes = text.length < length ? undefined : decode(text.slice(0, length));
  if (!bytes) return undefined;
  const sealed = bytes.subarray(HEAD);
  const again = withHead(sealed);
  return again.every((byte, at) => byte === bytes[at]) ? sealed : undefined;
}
