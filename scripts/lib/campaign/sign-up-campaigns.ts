import { toWire } from '../../../src/domain/sign-up/wire.ts';
import { randomFrom } from './random.ts';
import { signUpAge } from './sign-up-age.ts';
import { type Engine, onPage } from './sign-up-browser.ts';
import { signUpCost } from './sign-up-cost.ts';
import { tryForgeries } from './sign-up-forgeries.ts';
import { tryManglings } from './sign-up-mangled.ts';
import { signUpMutants } from './sign-up-mutants.ts';
import { signUpQr } from './sign-up-qr.ts';
import { type VectorTally, WAYS, type Way } from './sign-up-vectors.ts';
import { framedBy, newAuthor, newParties, someWish } from './sign-up-wishes.ts';

export interface SignUpCampaign {
  browserPath: string;
  seed: number;
  /** How many cases; without it as many as a full run has. */
  runs: number | undefined;
  say: (line: string) => void;
}

const ENGINES: readonly Engine[] = ['as it is', 'old'];
const VECTORS = { vectors: 143, opened: 26, refused: 117 };
const LONGEST_SEAL = 300;
const SEEN_FORMS = 200;

/** The public test vectors of age in the browser, with the code that the site ships. */
export async function vectorsOnPage(
  browserPath: string,
  engine: Engine,
  ways: readonly Way[],
): Promise<VectorTally[]> {
  const entry = 'scripts/lib/campaign/sign-up-vectors-page.ts';
  return onPage(browserPath, { entry, engine }, (page) =>
    page.evaluate(async (ways) => {
      const { tryVectors } = window as unknown as {
        tryVectors: (way: string) => Promise<VectorTally>;
      };
      const tallies: VectorTally[] = [];
      for (const way of ways) tallies.push(await tryVectors(way));
      return tallies;
    }, ways),
  );
}

/** The campaigns of the sealed sign-ups by name; each says whether everything was as it must be. */
export const SIGN_UP_CAMPAIGNS: Readonly<
  Record<string, (options: SignUpCampaign) => Promise<boolean>>
> = {
  'sign-up-vectors': async ({ browserPath, say }) => {
    let isRight = true;
    for (const engine of ENGINES) {
      for (const [index, tally] of (await vectorsOnPage(browserPath, engine, WAYS)).entries()) {
        const { wrong, ...counts } = tally;
        say(`${engine}, ${WAYS[index]}: ${saidOf(counts)}，不对 wrong ${wrong.length}`);
        const isAll = JSON.stringify(counts) === JSON.stringify(VECTORS);
        isRight = isRight && isAll && wrong.length === 0;
      }
    }
    return isRight;
  },
  'sign-up-mutants': async ({ seed, say, runs = 100_000 }) => {
    const tallies = await signUpMutants({ seed, runs, frames: Math.ceil(runs / 10), say });
    for (const [name, { refused, ...counts }] of Object.entries(tallies))
      say(`${name}: ${saidOf(counts)}；${saidOf(refused)}`);
    return Object.values(tallies).every(({ accepted, uncaught }) => accepted + uncaught === 0);
  },
  'sign-up-manglings': async ({ seed, say, runs = 200 }) => {
    const tallies = await tryManglings(seed, runs);
    const sum = (name: 'runs' | 'opened' | 'refused' | 'wrong' | 'thrown', isHarmless: boolean) =>
      tallies
        .filter((tally) => tally.isHarmless === isHarmless)
        .reduce((all, tally) => all + tally[name], 0);
    for (const isHarmless of [true, false]) {
      const [all, opened, refused, wrong, thrown] = (
        ['runs', 'opened', 'refused', 'wrong', 'thrown'] as const
      ).map((name) => sum(name, isHarmless));
      const kinds = tallies.filter((tally) => tally.isHarmless === isHarmless).length;
      say(
        `${isHarmless ? '不丢字 harmless' : '丢字 harmful'}: ${saidOf({ kinds, runs: all, opened, refused, wrong, thrown })}`,
      );
    }
    return tallies.every(
      ({ isHarmless, wrong, thrown, refused }) =>
        wrong + thrown === 0 && !(isHarmless && refused > 0),
    );
  },
  'sign-up-forgeries': async ({ seed, say, runs = 10_000 }) => {
    const random = randomFrom(seed);
    const seen = await Promise.all(
      Array.from({ length: SEEN_FORMS }, async () =>
        framedBy(await newAuthor(random), toWire(someWish(random))),
      ),
    );
    const tally = await tryForgeries(random, seen, await newParties(), runs);
    const { refused, taken, thrown, ...counts } = tally;
    say(
      `${saidOf(counts)}，当真 taken ${taken.length}，出错 thrown ${thrown.length}；${saidOf(refused)}`,
    );
    return taken.length + thrown.length === 0;
  },
  'sign-up-age': async ({ seed, say, runs = 1000 }) => {
    const answer = await signUpAge(seed, runs);
    if (!answer) say('age: 没有装，没有试 not installed, not tried');
    else say(`age: ${saidOf({ ...answer })}`);
    return !answer || (answer.refusesOthers && answer.opensOurs + answer.weOpen === 2 * runs);
  },
  'sign-up-qr': async ({ seed, say, runs = 200 }) => {
    const { missed, ...counts } = await signUpQr(seed, runs);
    say(`${saidOf(counts)}；zxing 没认出 missed ${saidOf(missed)}`);
    return counts.zxing >= 0.99 * runs && counts.wrong === 0;
  },
  'sign-up-cost': async ({ browserPath, say, runs = 5 }) => {
    let isQuick = true;
    for (const engine of ENGINES) {
      for (const [which, times] of Object.entries(await signUpCost(browserPath, engine, runs))) {
        const { key, seal, picture } = times;
        const [made, sealed, drawn] = [key, seal, picture].map((time) => time.toFixed(0));
        say(
          `${engine}, ${which}（6× CPU）: key ${made} ms，seal ${sealed} ms，picture ${drawn} ms`,
        );
        isQuick = isQuick && seal <= LONGEST_SEAL;
      }
    }
    return isQuick;
  },
};

function saidOf(counts: Readonly<Record<string, unknown>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join('，');
}
