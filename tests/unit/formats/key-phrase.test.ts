import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyPhrase } from '../../../src/formats/key-phrase.ts';

const KEY = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

test('it is six characters of a list of 2048: 66 bits', async () => {
  expect(new Set(wordlist).size).toBe(2048);
  expect([...(await keyPhrase(KEY))]).toHaveLength(6);
});

test('it never changes: posters hang for years', async () => {
  expect(await keyPhrase(KEY)).toBe('兰以棱音塔播');
});

test('it is the first 66 bits of the digest, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      const digest = createHash('sha256').update(text).digest('hex');
      const number = BigInt(`0x${digest}`) >> 190n;
      const places = [...(await keyPhrase(text))].map((one) => BigInt(wordlist.indexOf(one)));
      expect(places.reduce((sum, place) => (sum << 11n) | place, 0n)).toBe(number);
    }),
  );
});
