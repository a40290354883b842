import { expect, test } from 'vitest';
import { toFrame } from '../../../src/envelope/frame.ts';
import '../../../src/envelope/old-engines.ts';
import { Encrypter } from 'age-encryption';
import { toLink, toPictureText } from '../../../src/envelope/carried.ts';
import { type Brought, fromFile, fromText } from '../../../src/islands/desk/records/brought.ts';
import { newId } from '../../../src/islands/desk/records/new-id.ts';
import { resultInWords, resultsInWords } from '../../../src/islands/desk/records/result-words.ts';
import { type Result, readAgain, takeInAll } from '../../../src/islands/desk/records/take-in.ts';
import { newTeam, phoneOf, recordsInMemory, sealedBy } from '../../helpers/desk-envelopes.ts';
import { MORNING, wish } from '../../helpers/desk-forms.ts';

const DESK = 'https://example.org/desk/';
const team = await newTeam();
const neighbour = await newTeam();
const phone = await phoneOf(1);
const sealed = await sealedBy(phone, wish(), team.recipients);
const other = await sealedBy(await phoneOf(2), wish({ name: '李建国' }), team.recipients);

function desk(isFull = false, identities = [team.identity]) {
  return { records: recordsInMemory(isFull), identities, now: () => MORNING };
}

/** What happened, or the problem, of each. */
async function answers(at: ReturnType<typeof desk>, brought: readonly Brought[]) {
  const answer = await takeInAll(at, brought, newId);
  if ('refused' in answer) return answer.refused;
  return answer.results.map((one) => ('problem' in one ? one.problem : one.happened));
}

const file = (bytes: Uint8Array | string, name = 'x') => new File([bytes as BlobPart], name);

test('one sign-up by link, paste, digits of a picture and two kinds of file is one record', async () => {
  const at = desk();
  expect(await answers(at, fromText(toLink(DESK, sealed), 'link', ''))).toEqual(['new']);
  const pasted = `老张:\n「明白人登记」\n${toLink(DESK, sealed)}\n请团队收一下`;
  expect(await answers(at, fromText(pasted, 'paste', ''))).toEqual(['same']);
  expect(await answers(at, fromText(toPictureText(DESK, sealed), 'picture', ''))).toEqual(['same']);
  expect(await answers(at, await fromFile(file(sealed, 'mingbairen-abc.age')))).toEqual(['same']);
  expect(await answers(at, await fromFile(file(toLink(DESK, sealed))))).toEqual(['same']);
  expect(at.records.all()).toHaveLength(1);
});

test('several envelopes in one text are all taken in, each once', async () => {
  const at = desk();
  const text = [sealed, other, sealed].map((one) => toLink(DESK, one)).join('\n昨天的\n');
  expect(await answers(at, fromText(text, 'paste', ''))).toEqual(['new', 'new']);
  expect(at.records.all()).toHaveLength(2);
});

test('a cut envelope is said beside the whole ones', async () => {
  const text = `${toLink(DESK, sealed)} ${toLink(DESK, other).slice(0, 300)}`;
  expect(await answers(desk(), fromText(text, 'paste', ''))).toEqual(['new', 'not whole']);
});

test('what is too large is refused before it is read', async () => {
  const long = `${toLink(DESK, sealed)}${'字'.repeat(64 * 1024)}`;
  expect(await answers(desk(), fromText(long, 'paste', ''))).toEqual(['too long']);
  const huge = new File([new Uint8Array(13 * 1024 * 1024)], 'x.png');
  Object.assign(huge, { arrayBuffer: () => Promise.reject(new Error('it was read')) });
  expect(await answers(desk(), await fromFile(huge))).toEqual(['file too large']);
  const age = new Uint8Array(20_000);
  age.set(sealed);
  expect(await answers(desk(), await fromFile(file(age)))).toEqual(['file too large']);
  // A head of a PNG that says 30,000 × 30,000, and nothing behind it: a bomb would be longer, and as little decoded.
  const bomb = new Uint8Array(64);
  bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  new DataView(bomb.buffer).setUint32(16, 30_000);
  new DataView(bomb.buffer).setUint32(20, 30_000);
  expect(await answers(desk(), await fromFile(file(bomb)))).toEqual(['picture too large']);
});

test('what is no sign-up, or for another team, is said and not kept', async () => {
  const foreign = await sealedBy(phone, wish(), neighbour.recipients);
  const damaged = sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte));
  const at = desk();
  const brought = [
    ...(await fromFile(file('今天赶集'))),
    ...(await fromFile(file(new Uint8Array([0, 1, 2, 255])))),
    ...(await fromFile(file(foreign))),
    ...(await fromFile(file(damaged))),
  ];
  expect(await answers(at, brought)).toEqual([
    ...['nothing found', 'unknown file', 'not for these keys', 'damaged'],
  ]);
  expect(at.records.all()).toEqual([]);
});

test('nothing of a batch is kept where the store refuses it', async () => {
  const at = desk(true);
  expect(await answers(at, fromText(toLink(DESK, sealed), 'paste', ''))).toBe('full');
});

test('an envelope of a newer version is kept closed, and read once this desk can', async () => {
  const frame = toFrame({
    ...phone,
    key: new Uint8Array(65),
    signature: new Uint8Array(64),
    body: '',
  });
  frame?.set([2]);
  const encrypter = new Encrypter();
  encrypter.addRecipient(team.recipients.team);
  const newer = await encrypter.encrypt(frame ?? new Uint8Array());
  const at = desk();
  const file = { source: '', way: 'file', sealed: newer } as const;
  expect(await answers(at, [file, file])).toEqual(['unread', 'same']);
  expect(at.records.all()).toHaveLength(1);
  expect(await readAgain(at, newId)).toEqual({ read: 0 });
  // The day on which the desk can read it: what was kept is an envelope of today.
  const [kept] = at.records.all();
  if (kept?.kind !== 'unread') throw new Error('nothing was kept');
  await at.records.put([{ ...kept, sealed: Buffer.from(sealed).toString('base64url') }]);
  expect(await readAgain(at, newId)).toEqual({ read: 1 });
  expect(at.records.all().map(({ kind }) => kind)).toEqual(['sign-up']);
});

test('everything that can happen is said in a sentence, and many in one', () => {
  const result = (what: Partial<Result>) => ({ source: '', id: '', ...what }) as Result;
  const words = resultsInWords([
    result({ happened: 'new' }),
    result({ happened: 'new' }),
    result({ happened: 'other key' }),
    { source: '', problem: 'damaged' },
  ]);
  expect(words).toBe('看了 4 份：2 份是新的，1 份对不上，1 份没有收。');
  expect(resultInWords(result({ happened: 'other key' }))).toContain('可能是别人冒写');
});
