/** So many bytes make so many digits: 256²² is a little less than 10⁵³, and little is lost. */
const BLOCK = 22;
const BLOCK_DIGITS = 53;

/** Bytes as digits: every block is a number; a shorter last one takes as many digits as its largest number needs. */
export function toDigits(bytes: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const number = block.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    digits += String(number).padStart(digitsFor(block.length), '0');
  }
  return digits;
}

/** The digits that so many bytes take. */
export function digitsFor(bytes: number): number {
  const rest = Math.ceil((bytes % BLOCK) * Math.log10(256));
  return Math.floor(bytes / BLOCK) * BLOCK_DIGITS + rest;
}

/** The bytes that `toDigits` wrote; nothing for digits that it writes for none. */
export function fromDigits(digits: string): Uint8Array | undefined {
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
