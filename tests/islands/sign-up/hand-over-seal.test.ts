import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fromWire } from '../../../src/domain/sign-up/wire.ts';
import type { KeyFile } from '../../../src/domain/team-keys/key-list.ts';
import { fromBase64Url } from '../../../src/envelope/base64url.ts';
import { openSubmission } from '../../../src/envelope/identity.ts';
import { idBytes } from '../../../src/islands/sign-up/hand-over/id-bytes.ts';
import { keyNow } from '../../../src/islands/sign-up/hand-over/key-now.ts';
import { keysSeen, noteKeysSeen } from '../../../src/islands/sign-up/hand-over/keys-seen.ts';
import { wishOrder } from '../../../src/islands/sign-up/hand-over/orders.ts';
import { sealAndKeep } from '../../../src/islands/sign-up/hand-over/seal-and-keep.ts';
import { begun, filledIn, NOON, now, smallCounty } from '../../helpers/sealed-forms.ts';

let county: Awaited<ReturnType<typeof smallCounty>>;
beforeAll(async () => {
  county = await smallCounty();
});

const root = () => (county.page.keyFile as KeyFile).root;

/** The part of local storage that is used here. */
function fakeStorage(): void {
  const values = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  });
}

afterEach(() => vi.unstubAllGlobals());

/** Seals a form of a new phone; says what became of it, and what the phone has then. */
async function seal(keyFile: KeyFile | undefined, day = now) {
  const { forms, kept } = await begun();
  const order = wishOrder(kept, county.page, NOON);
  if (!order) throw new Error('the form is not whole');
  const outcome = await sealAndKeep(order, keyFile, forms, day);
  return { outcome, order, forms, kept, after: await forms.get(kept.id) };
}

describe('a form that is sealed', () => {
  test('is kept with its envelope, which its team opens, and the county with its spare key, and no other team', async () => {
    fakeStorage();
    const { outcome, order, kept, after } = await seal(county.page.keyFile);
    expect(outcome).toEqual({ kept: after });
    expect(after?.content).toMatchObject({ ...order.content, team: 'east', state: 'made' });
    expect(after?.content.phrase).toBe(county.keys.east.phrase);
    const bytes = fromBase64Url(after?.content.sealed ?? '') as Uint8Array;
    expect(bytes).toHaveLength(810);
    const { east, west, recovery } = county.keys;
    for (const { identity } of [east, recovery]) {
      const opened = await openSubmission(bytes, [identity]);
      if (!('framed' in opened)) throw new Error(opened.problem);
      expect(opened.framed.id).toEqual(idBytes(kept.id));
      expect(fromWire(opened.framed.body)).toEqual({ submission: order.submission });
    }
    expect(await openSubmission(bytes, [west.identity])).toEqual({ problem: 'not for these keys' });
    expect(keysSeen(root())).toBe(3);
  });

  test('names the phrase of the key itself, whatever the list calls it', async () => {
    const { keyFile } = county.page;
    const addressee = { keyFile: keyFile as KeyFile, team: 'west', today: '2026-11-20', seen: 0 };
    expect(await keyNow(addressee)).toMatchObject({ phrase: county.keys.west.phrase });
    expect(await keyNow({ ...addressee, seen: 4 })).toEqual({ problem: 'older than seen' });
  });
});

describe('nothing is sealed, nothing kept and no list remembered', () => {
  const day = (text: string) => () => Date.parse(`${text}T04:00:00Z`);
  test.each([
    ['without keys', async () => undefined, now, 'no keys'],
    [
      'with a list that is none',
      async (file: KeyFile) => ({ ...file, text: '{}' }),
      now,
      'not a list',
    ],
    [
      'with a list that somebody has changed',
      async (file: KeyFile) => ({ ...file, text: file.text.replace('2027-01-01', '2028-01-01') }),
      now,
      'not signed by the county',
    ],
    ['after the list has expired', async (file: KeyFile) => file, day('2027-01-01'), 'expired'],
    ['before the list holds', async (file: KeyFile) => file, day('2025-12-31'), 'not valid yet'],
    [
      'with an older list than this phone has seen',
      async () => county.signed({ version: 2 }),
      now,
      'older than seen',
    ],
  ] as const)('%s', async (_, change, clock, trouble) => {
    fakeStorage();
    noteKeysSeen(root(), 3);
    const keyFile = await change(county.page.keyFile as KeyFile);
    const { outcome, kept, after } = await seal(keyFile, clock);
    expect(outcome).toEqual({ trouble });
    expect(after?.content).toEqual(kept.content);
    expect(keysSeen(root())).toBe(3);
  });

  test('for a team without a key', async () => {
    fakeStorage();
    const { forms, kept } = await begun(filledIn());
    const order = { ...(wishOrder(kept, county.page, NOON) as object), team: 'north' } as never;
    const outcome = await sealAndKeep(order, county.page.keyFile, forms, now);
    expect(outcome).toEqual({ trouble: 'no key for the team' });
  });

  test('when another window has ended the form', async () => {
    const { forms, kept } = await begun();
    const order = wishOrder(kept, county.page, NOON);
    await forms.destroy(kept.id);
    expect(order && (await sealAndKeep(order, county.page.keyFile, forms, now))).toEqual({
      trouble: 'gone',
    });
  });

  test('when the phone is full: the envelope is shown to nobody', async () => {
    fakeStorage();
    const { forms, kept } = await begun();
    const order = wishOrder(kept, county.page, NOON);
    const full = { ...forms, keep: () => Promise.reject(new Error('QuotaExceededError')) };
    expect(order && (await sealAndKeep(order, county.page.keyFile, full, now))).toEqual({
      trouble: 'not kept',
    });
  });
});

describe('the highest list that was believed', () => {
  test('is never lowered, and rubbish counts for nothing', () => {
    fakeStorage();
    noteKeysSeen(root(), 5);
    noteKeysSeen(root(), 4);
    expect(keysSeen(root())).toBe(5);
    const of = root().slice(0, 16);
    const numbers = ['-3', '1e999', 'NaN', '2.5', '{}', '1000000', '05', '5 6', ''];
    for (const rubbish of ['', '5', of, ...numbers.map((number) => `${of} ${number}`)]) {
      localStorage.setItem('mingbairen.keys-seen', rubbish);
      expect(keysSeen(root())).toBe(0);
    }
  });

  test('is 0 in a browser that refuses, and noting it does no harm', () => {
    vi.stubGlobal('localStorage', undefined);
    noteKeysSeen(root(), 5);
    expect(keysSeen(root())).toBe(0);
  });

  test('is that of one county’s key: what a thief of it has signed blocks no list of the key that took its place', async () => {
    fakeStorage();
    const stolen = await county.signed({ version: 999_999 });
    expect((await seal(stolen)).outcome).toHaveProperty('kept');
    expect((await seal(county.page.keyFile)).outcome).toEqual({ trouble: 'older than seen' });
    const next = (await smallCounty()).page.keyFile as KeyFile;
    expect(next.root).not.toBe(stolen.root);
    expect((await seal(next)).outcome).toHaveProperty('kept');
    expect(keysSeen(next.root)).toBe(3);
  });
});
