import { expect, test } from 'vitest';
import { BUCKETS, type Framed, fromFrame, toFrame } from '../../../src/envelope/frame.ts';

const HEAD = 148;

function saying(body: string): Framed {
  const part = (length: number, value: number) => new Uint8Array(length).fill(value);
  return { id: part(16, 1), key: part(65, 4), signature: part(64, 9), body };
}

function frameWith(body: string): Uint8Array {
  const frame = toFrame(saying(body));
  if (!frame) throw new Error('no bucket');
  return frame;
}

test('a frame is one of two sizes, however much is said, and comes back to the letter', () => {
  for (const body of ['', '[1]', '王'.repeat(100), '\ufeff\0"\n', 'a'.repeat(512 - HEAD)]) {
    expect(frameWith(body)).toHaveLength(512);
    expect(fromFrame(frameWith(body))).toEqual({ framed: saying(body) });
  }
  expect(frameWith('a'.repeat(513 - HEAD))).toHaveLength(1024);
  expect(frameWith('a'.repeat(1024 - HEAD))).toHaveLength(1024);
  expect(toFrame(saying('a'.repeat(1025 - HEAD)))).toBeUndefined();
  expect(BUCKETS).toEqual([512, 1024]);
});

test('another writing of the same is refused: filled with anything but zeros, a larger size, half a character, another length', () => {
  const frame = frameWith('王');
  const changed = (at: number, value: number) =>
    frame.map((byte, index) => (index === at ? value : byte));
  const refused = { problem: 'not a submission' };
  expect(fromFrame(changed(511, 1))).toEqual(refused);
  expect(fromFrame(changed(HEAD + 3, 1))).toEqual(refused);
  expect(fromFrame(changed(2, 2))).toEqual(refused);
  expect(fromFrame(changed(1, 255))).toEqual(refused);
  expect(fromFrame(changed(0, 0))).toEqual(refused);
  expect(fromFrame(Uint8Array.of(...frame, ...new Uint8Array(512)))).toEqual(refused);
  expect(fromFrame(frame.subarray(0, 511))).toEqual(refused);
  expect(fromFrame(new Uint8Array(0))).toEqual(refused);
});

test('a frame of a newer version is said to be one', () => {
  const frame = frameWith('[1]');
  frame[0] = 2;
  expect(fromFrame(frame)).toEqual({ problem: 'of a newer version' });
});
