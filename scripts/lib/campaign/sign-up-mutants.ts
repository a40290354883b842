import { toWire } from '../../../src/domain/sign-up/wire.ts';
import { openSubmission } from '../../../src/envelope/identity.ts';
import { failuresOf, keepFailure } from './failures.ts';
import { randomFrom } from './random.ts';
import { frameMutant, type Mutant, mutantsOf } from './sign-up-mutation.ts';
import {
  framedBy,
  frameOf,
  newAuthor,
  newParties,
  sealedBy,
  sealFrame,
  someWish,
} from './sign-up-wishes.ts';

export interface SignUpMutants {
  seed: number;
  /** Envelopes that were changed after the sealing. */
  runs: number;
  /** Frames that were changed and sealed again, with the public key. */
  frames: number;
  say: (line: string) => void;
}

/** What the mutants came to. */
export interface SignUpMutantTally {
  runs: number;
  accepted: number;
  /** Of the opener's own, and of promises that nobody waits for. */
  uncaught: number;
  refused: Record<string, number>;
}

/** A mutant that failed once, with the key that opened what it was made of. */
interface Failed {
  by: string;
  bytes: string;
  team: string;
}

/** Opens mutants of envelopes; none of them may be taken for a submission. Those that failed once are opened first. */
export async function signUpMutants({
  seed,
  runs,
  frames,
  say,
}: SignUpMutants): Promise<Record<'before' | 'envelopes' | 'frames', SignUpMutantTally>> {
  const random = randomFrom(seed);
  const parties = await newParties();
  const newEnvelope = async () => sealedBy(await newAuthor(random), someWish(random), parties);
  const failed = [...failuresOf<Failed>('sign-up-mutants').values()].map(
    async ({ by, bytes, team }) => ({
      ...{ by, team, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) },
    }),
  );
  const keep = (number: number, found: string, { by, bytes }: Mutant) => {
    const one: Failed = { by, bytes: Buffer.from(bytes).toString('base64'), team: parties.team };
    say(`没过 / failed: ${keepFailure('sign-up-mutants', `${seed}-${number}`, [found], one)}`);
  };
  const tallyOf = async (mutants: AsyncIterable<Mutant & { team?: string }>) => {
    const tally: SignUpMutantTally = { runs: 0, accepted: 0, uncaught: 0, refused: {} };
    const onLost = () => tally.uncaught++;
    process.on('unhandledRejection', onLost);
    for await (const mutant of mutants) {
      tally.runs++;
      const identities = [mutant.team ?? parties.team];
      const opened = await openSubmission(mutant.bytes, identities).catch(() => 'thrown' as const);
      if (opened !== 'thrown' && 'problem' in opened) {
        tally.refused[opened.problem] = (tally.refused[opened.problem] ?? 0) + 1;
      } else if (opened === 'thrown') {
        tally.uncaught++;
        keep(tally.runs, 'the opener threw', mutant);
      } else {
        tally.accepted++;
        keep(tally.runs, 'a mutant was taken for a submission', mutant);
      }
      if (tally.runs % 10_000 === 0) say(`${tally.runs} …`);
    }
    // Promises that nobody waits for are told after the last turn.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onLost);
    return tally;
  };
  return {
    before: await tallyOf(each(failed)),
    envelopes: await tallyOf(mutantsOf(random, newEnvelope, runs)),
    frames: await tallyOf(sealedFrames(frames)),
  };

  async function* sealedFrames(count: number): AsyncGenerator<Mutant> {
    for (let run = 0; run < count; run++) {
      const author = await newAuthor(random);
      const frame = frameOf(await framedBy(author, toWire(someWish(random))));
      const { by, bytes } = frameMutant(random, frame);
      yield { by, bytes: await sealFrame(bytes, parties) };
    }
  }
}

async function* each<Item>(items: readonly Promise<Item>[]): AsyncGenerator<Item> {
  for (const item of items) yield await item;
}
