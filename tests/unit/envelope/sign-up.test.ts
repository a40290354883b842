import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../../scripts/lib/campaign/random.ts';
import { tryForgeries } from '../../../scripts/lib/campaign/sign-up-forgeries.ts';
import { signUpMutants } from '../../../scripts/lib/campaign/sign-up-mutants.ts';
import {
  framedBy,
  frameOf,
  fullWish,
  newAuthor,
  newParties,
  type Parties,
  sealedBy,
  sealFrame,
  someWish,
} from '../../../scripts/lib/campaign/sign-up-wishes.ts';
import { fromWire, toWire } from '../../../src/domain/sign-up/wire.ts';
import { fromCarried } from '../../../src/envelope/carried.ts';
import { checkCode } from '../../../src/envelope/check-code.ts';
import { makeIdentity, openSubmission, recipientOf } from '../../../src/envelope/identity.ts';
import { sealSubmission } from '../../../src/envelope/recipients.ts';
import { publicHalf } from '../../../src/envelope/submission-key.ts';

const SEED = 20_261_122;
const random = randomFrom(SEED);
const say = (line: string) => console.log(line);
let parties: Parties;

beforeAll(async () => {
  parties = await newParties();
});

test('what a phone seals opens with the team’s identity, and with the county’s', async () => {
  const author = await newAuthor(random);
  const body = toWire(someWish(random));
  const sealed = await sealSubmission({ ...author, body }, parties.recipients);
  if (!sealed) throw new Error('longer than the largest form');
  for (const identities of [
    [parties.team],
    [parties.recovery],
    [await makeIdentity(), parties.team],
  ]) {
    const opened = await openSubmission(sealed, identities);
    if (!('framed' in opened)) throw new Error(opened.problem);
    const { id, key, body: said } = opened.framed;
    expect({ id, key, said }).toEqual({
      id: author.id,
      key: await publicHalf(author.keys),
      said: body,
    });
  }
});

test('whatever is said, the sealed form has one of two sizes', async () => {
  const author = await newAuthor(random);
  const short = await sealedBy(author, { kind: 'withdrawal', form: 1, at: 1, change: 1 }, parties);
  const long = await sealSubmission({ ...author, body: 'a'.repeat(800) }, parties.recipients);
  expect([short.length, long?.length]).toEqual([810, 1322]);
  expect(await sealSubmission({ ...author, body: 'a'.repeat(900) }, parties.recipients)).toBe(
    undefined,
  );
});

test('a full form (every group, both consents, a helper, packages as many as may be) is of the smaller size', async () => {
  for (const packages of [3, 4]) {
    const wish = fullWish(packages);
    expect(fromWire(toWire(wish))).toEqual({ submission: wish });
    expect(await sealedBy(await newAuthor(random), wish, parties)).toHaveLength(810);
  }
});

test('each reason for not opening has its name', async () => {
  const author = await newAuthor(random);
  const sealed = await sealedBy(author, someWish(random), parties);
  const reason = async (bytes: Uint8Array, identities = [parties.team]) => {
    const opened = await openSubmission(bytes, identities);
    return 'problem' in opened ? opened.problem : 'opened';
  };
  expect(await reason(sealed, [await makeIdentity()])).toBe('not for these keys');
  expect(await reason(sealed, [])).toBe('not for these keys');
  expect(await reason(sealed.subarray(0, -1))).toBe('damaged');
  expect(await reason(sealed.subarray(0, 21))).toBe('damaged');
  expect(await reason(new Uint8Array(0))).toBe('not an envelope');
  expect(await reason(new TextEncoder().encode('-----BEGIN AGE ENCRYPTED FILE'))).toBe(
    'not an envelope',
  );
  expect(await reason(Uint8Array.of(...sealed, ...new Uint8Array(16 * 1024)))).toBe(
    'not an envelope',
  );
  const framed = await framedBy(author, '[1]');
  const frame = frameOf(framed);
  const inside = async (bytes: Uint8Array) => reason(await sealFrame(bytes, parties));
  expect(await inside(frame)).toBe('opened');
  expect(await inside(frameOf({ ...framed, body: '[2]' }))).toBe('forged');
  expect(await inside(new TextEncoder().encode('王桂芬'))).toBe('of a newer version');
  expect(await inside(new Uint8Array(512))).toBe('not a submission');
  expect(await inside(Uint8Array.of(2, ...frame.subarray(1)))).toBe('of a newer version');
});

test('an identity is one of ours or none', async () => {
  expect(await recipientOf(parties.team)).toBe(parties.recipients.team);
  const none = ['', 'AGE-SECRET-KEY-1', parties.team.slice(0, -1), parties.team.toLowerCase()];
  const changed = parties.team.endsWith('Q') ? 'P' : 'Q';
  for (const text of [...none, parties.team.slice(0, -1) + changed, parties.recipients.team])
    expect(await recipientOf(text), text).toBeUndefined();
});

test('no mutant of an envelope is taken for a submission; the full run is a campaign', {
  timeout: 60_000,
}, async () => {
  const { before, envelopes, frames } = await signUpMutants({
    seed: SEED,
    runs: 2000,
    frames: 200,
    say,
  });
  for (const { accepted, uncaught } of [before, envelopes, frames])
    expect({ accepted, uncaught }).toEqual({ accepted: 0, uncaught: 0 });
  expect([envelopes.runs, frames.runs]).toEqual([2000, 200]);
});

test('who has only the public key never speaks with the key of an earlier form', {
  timeout: 60_000,
}, async () => {
  const seen = await Promise.all(
    Array.from({ length: 8 }, async () =>
      framedBy(await newAuthor(random), toWire(someWish(random))),
    ),
  );
  const tally = await tryForgeries(random, seen, parties, 420);
  expect([tally.taken, tally.thrown]).toEqual([[], []]);
  // Two kinds of forger sign with a key of their own: that opens, as somebody else's.
  expect([tally.another, tally.refused.forged]).toEqual([40, 380]);
});

test('a check code is eight digits that follow from the id alone', async () => {
  const id = Uint8Array.from({ length: 16 }, (_, index) => index);
  expect(await checkCode(id)).toBe(await checkCode(id.slice()));
  expect(await checkCode(new Uint8Array(16))).toBe('0252-4887');
  const codes = await Promise.all(
    Array.from({ length: 500 }, async () => checkCode((await newAuthor(random)).id)),
  );
  expect(codes.filter((code) => !/^\d{4}-\d{4}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBeGreaterThan(498);
});

test('sign-ups of version 1 open for ever, as a file, a link and a picture’s text', async () => {
  const kept = JSON.parse(readFileSync('tests/fixtures/sign-ups/version-1.json', 'utf8'));
  for (const text of [kept.link, kept.pictureText]) {
    const found = fromCarried(text);
    if (!('sealed' in found)) throw new Error(found.problem);
    const opened = await openSubmission(found.sealed, [kept.recovery]);
    if (!('framed' in opened)) throw new Error(opened.problem);
    expect(fromWire(opened.framed.body)).toEqual({ submission: kept.submission });
    expect(await checkCode(opened.framed.id)).toBe(kept.checkCode);
  }
});
