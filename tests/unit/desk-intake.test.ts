import { expect, test } from 'vitest';
import { deskForged } from '../../scripts/lib/campaign/desk-forged.ts';
import { deskOldKey, deskTrue } from '../../scripts/lib/campaign/desk-true.ts';
import { randomFrom } from '../../scripts/lib/campaign/random.ts';

/** Samples of what `npm run campaign -- desk-intake` does in full. */
const SEED = 20_261_122;

test('sign-ups forged with the public key alone are never shown as verified, nor as words of an earlier person', async () => {
  const forged = await deskForged(randomFrom(SEED), 6, 110);
  expect(forged).toMatchObject({ runs: 110, asEarlier: 0, asVerified: 0 });
  expect(forged.alone).toBe(11);
  expect(forged.happened.forged).toBeGreaterThan(50);
  expect(forged.happened['other key']).toBeGreaterThan(10);
});

test('true sign-ups that come many times, in any order and by any way, are one record each, and every contradiction is flagged', async () => {
  const { envelopes, ...rest } = await deskTrue(randomFrom(SEED), 20);
  expect(rest).toEqual({
    ...{ people: 20, records: 20, conflicts: 4, flagged: 4, falsely: 0, wrong: 0 },
  });
  expect(envelopes).toBeGreaterThan(100);
});

test('what was sealed for the key before opens as long as the desk keeps it, and no longer', async () => {
  expect(await deskOldKey(randomFrom(SEED), 10)).toEqual({ withBoth: 10, withNew: 0 });
});
