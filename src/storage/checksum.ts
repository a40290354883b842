const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

const encoder = new TextEncoder();

/** CRC-32 (ISO-HDLC) of a text in UTF-8, eight digits base 16: against worn memory, not against people. */
export function checksum(text: string): string {
  let value = 0xffffffff;
  for (const byte of encoder.encode(text)) {
    value = ((TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)) >>> 0;
  }
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
