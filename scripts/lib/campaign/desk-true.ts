import type { Way } from '../../../src/domain/desk/record.ts';
import { type Status, standingOf } from '../../../src/domain/desk/standing.ts';
import type { Submission } from '../../../src/domain/sign-up/schema.ts';
import { fromCarried, toLink, toPictureText } from '../../../src/envelope/carried.ts';
import { BareDesk } from './desk-arrivals.ts';
import { oneOf, type Random, shuffled, whole } from './random.ts';
import {
  type Author,
  newAuthor,
  newParties,
  type Parties,
  sealedBy,
  someWish,
} from './sign-up-wishes.ts';

/** One envelope on its way. */
interface Sent {
  sealed: Uint8Array;
  way: Way;
}

/** What somebody does with one sign-up. */
interface Life {
  /** All that is sent, replays included, in no order. */
  sent: Sent[];
  /** How the record must stand when all of it has come. */
  status: Status;
  /** The number of the form that must be shown then; open where another key speaks too. */
  change: number | undefined;
}

/** What true sign-ups came to at a desk, sent in any order, by several ways, more than once. */
export interface DeskTrue {
  people: number;
  envelopes: number;
  records: number;
  /** Records that must be in conflict, and those of them that are. */
  conflicts: number;
  flagged: number;
  /** Records in conflict that need not be. */
  falsely: number;
  /** Records that stand otherwise than they must. */
  wrong: number;
}

const DESK = 'https://example.org/desk/';

/** So many people, three of ten of them with changes, one of ten taking it back, and the troubles of the campaign. */
export async function deskTrue(random: Random, people: number): Promise<DeskTrue> {
  const parties = await newParties();
  const desk = new BareDesk([parties.team]);
  const lives = new Map<string, Life>();
  const all: { sent: Sent; submission: string }[] = [];
  for (let person = 0; person < people; person++) {
    const author = await newAuthor(random);
    const submission = Buffer.from(author.id).toString('hex');
    const life = await lifeOf(random, author, parties, person);
    lives.set(submission, life);
    all.push(...life.sent.map((sent) => ({ sent, submission })));
  }
  for (const { sent } of shuffled(random, all)) {
    await desk.take(carriedBy(sent), sent.way);
  }
  const result: DeskTrue = {
    ...{ people, envelopes: all.length, records: desk.signUps.length },
    ...{ conflicts: 0, flagged: 0, falsely: 0, wrong: 0 },
  };
  for (const record of desk.signUps) {
    const life = lives.get(record.submission);
    const { status, shown } = standingOf(record);
    const [must, is] = [life?.status === 'conflict', status === 'conflict'];
    if (must) result.conflicts++;
    if (must && is) result.flagged++;
    if (!must && is) result.falsely++;
    const isOther = life?.change !== undefined && life.change !== shown.content.change;
    if (status !== life?.status || isOther) result.wrong++;
  }
  return result;
}

/** By the person's number in turn: as it is, changed twice, taken back, one number twice, one number twice and ended, another key. */
async function lifeOf(
  random: Random,
  author: Author,
  parties: Parties,
  person: number,
): Promise<Life> {
  const kind = person % 10;
  const said: Submission[] = [someWish(random)];
  const last = kind >= 3 && kind <= 8 ? 1 + whole(random, 2) : 0;
  for (let change = 1; change <= last; change++) said.push(someWish(random, change));
  if (kind === 6) said.push({ kind: 'withdrawal', form: 1, at: 1_796_000_000, change: last + 1 });
  // Nobody says the same twice: their moments lie years apart, or at least their numbers do.
  if (kind === 7) said.push(someWish(random, last));
  if (kind === 8) said.push(someWish(random, last), someWish(random, last + 1));
  const envelopes = await Promise.all(said.map((one) => sealedBy(author, one, parties)));
  if (kind === 9) {
    const foreign = { ...(await newAuthor(random)), id: author.id };
    envelopes.push(await sealedBy(foreign, someWish(random, whole(random, 3)), parties));
  }
  // Each comes once and is replayed three times, by whatever ways.
  const sent = envelopes.flatMap((sealed) =>
    Array.from({ length: 4 }, () => ({ sealed, way: oneOf(random, WAYS) })),
  );
  const isOpen = kind === 7 || kind === 9;
  const status = isOpen ? 'conflict' : kind === 6 ? 'withdrawn' : 'unverified';
  const highest = Math.max(...said.map(({ change }) => change));
  return { sent, status, change: kind === 9 ? undefined : highest };
}

const WAYS: readonly Way[] = ['link', 'paste', 'file', 'picture'];

/** The envelope after its way: as a link, in a pasted text, as the digits of a picture, or as a file. */
function carriedBy({ sealed, way }: Sent): Uint8Array {
  const text = {
    file: '',
    link: toLink(DESK, sealed),
    paste: `张姐：这是王大妈的登记 ${toLink(DESK, sealed)}`,
    picture: toPictureText(DESK, sealed),
  }[way];
  if (text === '') return sealed;
  const read = fromCarried(text);
  if ('problem' in read) throw new Error(`not carried: ${read.problem}`);
  return read.sealed;
}

/** So many envelopes sealed for a key that the team has changed since: how many open with both keys, and with the new one alone. */
export async function deskOldKey(
  random: Random,
  count: number,
): Promise<{ withBoth: number; withNew: number }> {
  const [old, now] = [await newParties(), await newParties()];
  const [both, alone] = [new BareDesk([now.team, old.team]), new BareDesk([now.team])];
  for (let one = 0; one < count; one++) {
    const sealed = await sealedBy(await newAuthor(random), someWish(random), old);
    await both.take(sealed, 'link');
    await alone.take(sealed, 'link');
  }
  return { withBoth: both.signUps.length, withNew: alone.signUps.length };
}
