import { standingOf } from '../../../src/domain/desk/standing.ts';
import { toWire } from '../../../src/domain/sign-up/wire.ts';
import { BareDesk } from './desk-arrivals.ts';
import { oneOf, type Random } from './random.ts';
import { forgeriesOf } from './sign-up-forgeries.ts';
import { framedBy, newAuthor, newParties, sealedBy, someWish } from './sign-up-wishes.ts';

/** What forged envelopes came to at a desk. */
export interface DeskForged {
  runs: number;
  /** By what happened with each. */
  happened: Record<string, number>;
  /** True people whose record shows, or keeps under their key, what they have not said. */
  asEarlier: number;
  /** Forged ones that are shown as verified. */
  asVerified: number;
  /** New records of a forger's own; all of them wait to be verified. */
  alone: number;
}

const END = { kind: 'withdrawal', form: 1, at: 1_796_000_000, change: 7 } as const;

/** Forges after `people` true sign-ups, every second of them verified before, with the public key alone. */
export async function deskForged(
  random: Random,
  people: number,
  count: number,
): Promise<DeskForged> {
  const parties = await newParties();
  const desk = new BareDesk([parties.team]);
  const seen = [];
  const said = new Map<string, { digest: string; key: string }>();
  for (let person = 0; person < people; person++) {
    const author = await newAuthor(random);
    const wish = someWish(random);
    const { record } = await desk.take(await sealedBy(author, wish, parties), 'link');
    const [form] = record?.forms ?? [];
    if (!record || !form) throw new Error('a true sign-up was not taken in');
    said.set(record.id, form);
    if (person % 2 === 0) desk.verify(record);
    seen.push(await framedBy(author, toWire(wish)));
  }
  const forged: DeskForged = { runs: 0, happened: {}, asEarlier: 0, asVerified: 0, alone: 0 };
  const take = async (sealed: Uint8Array) => {
    const { what } = await desk.take(sealed, 'picture');
    forged.runs++;
    forged.happened[what] = (forged.happened[what] ?? 0) + 1;
  };
  const whole = Math.ceil(count / 5);
  for (let one = 0; one < whole; one++) {
    // Signed as it must be, by a key that nobody has seen: a stranger's sign-up, or a stranger who takes back somebody else's.
    const forger = await newAuthor(random);
    if (one % 2 === 0) await take(await sealedBy(forger, someWish(random), parties));
    else await take(await sealedBy({ ...forger, id: oneOf(random, seen).id }, END, parties));
  }
  for await (const { sealed } of forgeriesOf(random, seen, parties, count - whole)) {
    await take(sealed);
  }
  for (const record of desk.signUps) {
    const own = said.get(record.id);
    const { status, shown } = standingOf(record);
    const isTrue = own !== undefined && shown.digest === own.digest;
    const isMixed = record.forms.some(
      ({ key, digest }) => key === own?.key && digest !== own.digest,
    );
    if (own && (!isTrue || isMixed)) forged.asEarlier++;
    if (!isTrue && status !== 'unverified') forged.asVerified++;
    if (!own) forged.alone++;
  }
  return forged;
}
