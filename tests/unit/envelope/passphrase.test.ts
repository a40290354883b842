import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/envelope/kind.ts';
import {
  fromLetters,
  open,
  seal,
  toLetters,
  WORK_FACTOR,
} from '../../../src/envelope/passphrase.ts';
import { tidyPasted } from '../../../src/envelope/pasted.ts';

const [TEXT, PASSPHRASE] = ['明白人备份 1\n老李', '村口的老槐树开花'];
/** Quick to guess: for tests alone. */
const LIGHT = 8;

function withHeader(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replace(from, to), (letter) => letter.charCodeAt(0));
}

test('what was sealed opens with its passphrase and with no other', async () => {
  const sealed = await seal(TEXT, PASSPHRASE, LIGHT);
  expect(await open(sealed, PASSPHRASE)).toEqual({ text: TEXT });
  expect(await open(sealed, `${PASSPHRASE}了`)).toEqual({ problem: 'wrong passphrase' });
  expect(await open(sealed, '')).toEqual({ problem: 'wrong passphrase' });
});

// A key of the full factor is seconds of work on a busy machine.
test('a backup is sealed at the work factor that the site promises, and twice never alike', {
  timeout: 60_000,
}, async () => {
  const sealed = await seal(TEXT, PASSPHRASE);
  expect(WORK_FACTOR).toBe(17);
  expect(new TextDecoder('latin1').decode(sealed.slice(0, 80))).toMatch(/-> scrypt \S+ 17\n/);
  expect(await seal(TEXT, PASSPHRASE, LIGHT)).not.toEqual(await seal(TEXT, PASSPHRASE, LIGHT));
});

test('a file that would cost more than 2^18 is refused before anything is worked out', async () => {
  const sealed = await seal(TEXT, PASSPHRASE, LIGHT);
  for (const work of ['19', '20', '63', '4294967296', '99999999999999999999']) {
    const started = performance.now();
    expect(await open(withHeader(sealed, / 8\n/, ` ${work}\n`), PASSPHRASE)).toEqual({
      problem: 'too costly',
    });
    // Deriving a key of 2^19 takes seconds and half a gigabyte.
    expect(performance.now() - started).toBeLessThan(200);
  }
});

describe('a file that is not whole, or is something else', () => {
  test('is damaged wherever it is cut', async () => {
    const sealed = await seal(TEXT, PASSPHRASE, LIGHT);
    for (let length = 60; length < sealed.length; length++) {
      expect(await open(sealed.slice(0, length), PASSPHRASE)).toEqual({ problem: 'damaged' });
    }
  });

  test.each([
    ['another passphrase’s key twice', /(-> scrypt [^-]+)/, '$1$1'],
    ['a key for somebody else beside it', /--- /, '-> X25519 abc\nAAAA\n--- '],
    ['a work factor with a zero before it', / 8\n/, ' 08\n'],
    ['no work factor', / 8\n/, '\n'],
  ])('is damaged with %s', async (_, from, to) => {
    const sealed = await seal(TEXT, PASSPHRASE, LIGHT);
    expect(await open(withHeader(sealed, from, to), PASSPHRASE)).toEqual({ problem: 'damaged' });
  });

  test('is no backup where it is not sealed with a passphrase', async () => {
    const other = new TextEncoder().encode(
      'age-encryption.org/v1\n-> X25519 abc\nAAAA\n--- AAAA\n',
    );
    expect(await open(other, PASSPHRASE)).toEqual({ problem: 'not a backup' });
    expect(await open(new Uint8Array(), PASSPHRASE)).toEqual({ problem: 'not a backup' });
  });
});

test('sealed bytes travel as letters, to the letter', async () => {
  const sealed = await seal(TEXT, PASSPHRASE, LIGHT);
  const letters = toLetters(sealed);
  expect(fromLetters(letters)).toEqual(sealed);
  expect(kindOf(new TextEncoder().encode(letters)).kind).toBe('armored');
  expect(kindOf(sealed).kind).toBe('sealed');
  for (const other of [
    ` ${letters}`,
    letters.replaceAll('\n', '\r\n'),
    letters.trimEnd(),
    letters.slice(1),
  ]) {
    expect(fromLetters(other)).toBeUndefined();
  }
  expect(tidyPasted(`老李：\r\n${letters.replaceAll('\n', ' \r\n\u200b')}\n收到}}`)).toBe(letters);
});
