import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toWire } from '../../../src/domain/sign-up/wire.ts';
import { openSubmission } from '../../../src/envelope/identity.ts';
import { sealSubmission } from '../../../src/envelope/recipients.ts';
import { randomFrom } from './random.ts';
import { framedBy, frameOf, newAuthor, newParties, someWish } from './sign-up-wishes.ts';

/** What the command `age` and we make of each other's envelopes. */
export interface SignUpAge {
  runs: number;
  /** It opens ours, to the byte, with the team's identity and the county's in turn. */
  opensOurs: number;
  /** It refuses ours for somebody else's identity. */
  refusesOthers: boolean;
  /** We open its own, with either identity in turn. */
  weOpen: number;
}

/** Lets the command `age` open what we have sealed, and opens what it has sealed; nothing where this machine has no such command. */
export async function signUpAge(seed: number, runs: number): Promise<SignUpAge | undefined> {
  if (spawnSync('age', ['--version']).status !== 0) return undefined;
  const random = randomFrom(seed);
  const [parties, others] = [await newParties(), await newParties()];
  const { team, recovery } = parties.recipients;
  const folder = mkdtempSync(join(tmpdir(), 'mingbairen-age-'));
  const answer: SignUpAge = { runs, opensOurs: 0, refusesOthers: false, weOpen: 0 };
  try {
    const [first, second, other] = [parties.team, parties.recovery, others.team].map(
      (identity, index) => {
        const file = join(folder, `identity-${index}`);
        writeFileSync(file, `${identity}\n`);
        return file;
      },
    ) as [string, string, string];
    for (let run = 0; run < runs; run++) {
      const author = await newAuthor(random);
      const body = toWire(someWish(random));
      const sealed = await sealSubmission({ ...author, body }, parties.recipients);
      if (!sealed) throw new Error('longer than the largest form');
      const opened = age(['-d', '-i', run % 2 === 0 ? first : second], sealed);
      // ECDSA draws a number for each signature: ours is asked of our own opener.
      const ours = await openSubmission(sealed, [parties.team]);
      if ('framed' in ours && opened?.equals(frameOf(ours.framed))) answer.opensOurs++;
      if (run === 0) answer.refusesOthers = age(['-d', '-i', other], sealed) === undefined;

      const framed = await framedBy(author, body);
      const theirs = age(['-r', team, '-r', recovery], frameOf(framed));
      if (!theirs) continue;
      const identities = [run % 2 === 0 ? parties.recovery : parties.team];
      const read = await openSubmission(theirs, identities);
      if ('framed' in read && Buffer.from(frameOf(read.framed)).equals(frameOf(framed)))
        answer.weOpen++;
    }
    return answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the command writes; nothing where it refuses. */
function age(words: readonly string[], input: Uint8Array): Buffer | undefined {
  const { status, stdout } = spawnSync('age', words, { input });
  return status === 0 ? stdout : undefined;
}
