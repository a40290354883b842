/** A picture of black and white: `isBlack` is asked for every cell, and a cell is drawn as `scale` by `scale` dots. */
export interface Cells {
  width: number;
  height: number;
  scale: number;
  isBlack: (x: number, y: number) => boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The longest run that the compression can repeat at once. In bytes. */
const RUN = 258;

/** A PNG of one bit a dot. Written here, because a phone's canvas writes 32 bits a dot, and tests have no canvas. */
export function pngOf({ width, height, scale, isBlack }: Cells): Uint8Array {
  const [across, down] = [width * scale, height * scale];
  const rows = Array.from({ length: height }, (_, y) => rowOf(width, scale, (x) => isBlack(x, y)));
  const header = [...numberOf(across), ...numberOf(down), 1, 0, 0, 0, 0];
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', deflated(rows, scale)),
    ...chunk('IEND', []),
  ]);
}

/** One line of dots, eight in a byte, after the byte that says that nothing was done to it. White is one. */
function rowOf(width: number, scale: number, isBlack: (x: number) => boolean): number[] {
  const row = new Array<number>(1 + Math.ceil((width * scale) / 8)).fill(0);
  for (let x = 0; x < width; x++) {
    if (isBlack(x)) continue;
    for (let dot = x * scale; dot < (x + 1) * scale; dot++) {
      const at = 1 + (dot >> 3);
      row[at] = (row[at] ?? 0) | (128 >> (dot & 7));
    }
  }
  return row;
}

/** Every row `times` over, as zlib writes it with its fixed codes: a row is spelt out once, the rest says "again". */
function deflated(rows: readonly number[][], times: number): number[] {
  const bytes = [0x78, 0x01];
  let [bits, count] = [0, 0];
  const put = ([value, length]: Code) => {
    bits |= value << count;
    for (count += length; count >= 8; count -= 8) {
      bytes.push(bits & 255);
      bits >>>= 8;
    }
  };
  const letters = Array.from({ length: 256 }, (_, byte) =>
    byte < 144 ? turned(0x30 + byte, 8) : turned(0x190 + byte - 144, 9),
  );
  const putByte = (byte: number) => put(letters[byte] as Code);
  put(LAST_BLOCK);
  let [low, high] = [1, 0];
  for (const row of rows) {
    row.forEach(putByte);
    const left = (times - 1) * row.length;
    for (let run = 0; run < Math.floor(left / RUN); run++)
      for (const code of again(row.length)) put(code);
    // What is left of the last row is spelt out: its bytes are those at the row's end.
    for (let at = left - (left % RUN); at < left; at++) putByte(row[at % row.length] ?? 0);
    // Adler-32, a row at a time.
    const sum = row.reduce((all, byte) => all + byte, 0);
    const sums = row.reduce((all, byte, at) => all + byte * (row.length - at), 0);
    for (let time = 0; time < times; time++) {
      high = (high + row.length * low + sums) % ADLER;
      low = (low + sum) % ADLER;
    }
  }
  put(END);
  // The last byte is filled up.
  put([0, (8 - count) & 7]);
  return [...bytes, ...numberOf(high * 65_536 + low)];
}

/** So many bits, the lowest first. */
type Code = readonly [value: number, length: number];

const LAST_BLOCK: Code = [0b011, 3];
const END: Code = [0, 7];
const ADLER = 65_521;

/** Letters of the code stand with their high bit first, numbers with their low bit. */
function turned(code: number, length: number): Code {
  let value = 0;
  for (let bit = 0; bit < length; bit++) value |= ((code >> bit) & 1) << (length - 1 - bit);
  return [value, length];
}

/** "The 258 bytes that stand `back` before here, again." */
function again(back: number): Code[] {
  const far = back - 1;
  const extra = Math.max(0, 30 - Math.clz32(far));
  const letter = far < 4 ? far : 2 * (extra + 1) + ((far >> extra) & 1);
  return [turned(0xc5, 8), turned(letter, 5), [far & ((1 << extra) - 1), extra]];
}

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...data];
  return [...numberOf(data.length), ...named, ...numberOf(crcOf(named))];
}

function numberOf(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

/** What a byte does to the sum of a chunk. */
const SUMS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

function crcOf(bytes: readonly number[]): number {
  return ~bytes.reduce((crc, byte) => (crc >>> 8) ^ (SUMS[(crc ^ byte) & 255] ?? 0), ~0);
}
