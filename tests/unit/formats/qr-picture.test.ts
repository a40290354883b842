import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DESK, signUpQr } from '../../../scripts/lib/campaign/sign-up-qr.ts';
import { pngOf } from '../../../src/formats/png.ts';
import { qrModules, qrPicture } from '../../../src/formats/qr-picture.ts';

/** As many digits as a sealed form of the smaller size. */
const FORM = '31'.repeat(983);

/** The chunks of a PNG by name, and its dots, unpacked by a program that is not ours; true is black. */
function read(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    const sum = crc32(bytes.subarray(at + 4, at + 8 + length));
    if (bytes.readUInt32BE(at + 8 + length) !== sum) throw new Error('a wrong sum');
    at += 12 + length;
  }
  const header = chunks.get('IHDR') as Buffer;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  // Refuses whatever zlib does not know, and a wrong sum.
  const rows = inflateSync(chunks.get('IDAT') as Buffer);
  const line = 1 + Math.ceil(width / 8);
  const isBlack = (x: number, y: number) =>
    (((rows[y * line + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0;
  return { names: [...chunks.keys()], width, height, size: rows.length, line, isBlack };
}

function bytesOf(url: string): Uint8Array {
  const [, letters = ''] = /^data:image\/png;base64,(.*)$/.exec(url) ?? [];
  return Buffer.from(letters, 'base64');
}

describe('a picture of black and white', () => {
  test.each([
    [1, 1, 1],
    [3, 2, 5],
    [9, 4, 40],
    [25, 3, 9],
    [2, 300, 3],
    [700, 2, 7],
  ])('%i by %i cells of %i dots: every dot is that of its cell', (width, height, scale) => {
    const isBlack = (x: number, y: number) => (x * 7 + y * 13) % 5 < 2;
    const png = read(pngOf({ width, height, scale, isBlack }));
    expect([png.width, png.height]).toEqual([width * scale, height * scale]);
    expect(png.size).toBe(png.line * png.height);
    expect(png.names).toEqual(['IHDR', 'IDAT', 'IEND']);
    for (let y = 0; y < png.height; y++)
      for (let x = 0; x < png.width; x++) {
        const cell = isBlack(Math.floor(x / scale), Math.floor(y / scale));
        if (png.isBlack(x, y) !== cell) expect.fail(`dot ${x},${y}`);
      }
  });
});

describe('a code to be sent', () => {
  test('that of a sealed form is no finer than version 24, at least 1,080 dots wide, with four white modules around', () => {
    const text = `${DESK}#n${FORM}`;
    const [found, modules] = [qrPicture(text), qrModules(text)];
    if (!found || !modules) throw new Error('no code takes the text');
    expect(found.version).toBeLessThanOrEqual(24);
    expect(found.side).toBeGreaterThanOrEqual(1080);
    const scale = found.side / (modules.size + 8);
    expect(Number.isInteger(scale)).toBe(true);
    const png = read(bytesOf(found.url));
    expect([png.width, png.height]).toEqual([found.side, found.side]);
    for (let y = 0; y < png.height; y++)
      for (let x = 0; x < png.width; x++) {
        const [across, down] = [Math.floor(x / scale) - 4, Math.floor(y / scale) - 4];
        if (png.isBlack(x, y) !== modules.isBlack(across, down)) expect.fail(`dot ${x},${y}`);
      }
    expect(found.url.length).toBeLessThan(60_000);
  });

  test('there is none for a text that would need a finer one, as a form of the larger size does', () => {
    expect(qrPicture(`${DESK}#n${'1'.repeat(3200)}`)).toBeUndefined();
    expect(qrPicture(`${DESK}#s${'a'.repeat(1088)}`)).toBeUndefined();
  });

  test('a short text gets a small code, in a picture of the same least size', () => {
    expect(qrPicture('https://a.cn/')).toMatchObject({ version: 1 });
    expect(qrPicture('https://a.cn/')?.side).toBeGreaterThanOrEqual(1080);
  });

  test('pictures that a chat program has made worse are read, to the letter; 200 of them are a campaign', {
    timeout: 60_000,
  }, async () => {
    const { zxing, wrong, missed } = await signUpQr(20_261_122, 5);
    expect({ zxing, wrong, missed }).toEqual({ zxing: 5, wrong: 0, missed: {} });
  });
});
