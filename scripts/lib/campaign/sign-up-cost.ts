import { toWire } from '../../../src/domain/sign-up/wire.ts';
import { type Engine, onPage } from './sign-up-browser.ts';
import type { SealTimes } from './sign-up-cost-page.ts';
import { fullWish, newParties } from './sign-up-wishes.ts';

/** As slow as a cheap phone is held to be. */
const SLOWER = 6;
const ROUNDS = 10;

/** The slowest first sealing on a page just opened, and the slowest of those that follow, in milliseconds. */
export interface SealCost {
  first: SealTimes;
  next: SealTimes;
}

/** Times the sealing of full forms at a sixth of this machine's speed, on pages of their own. */
export async function signUpCost(
  browserPath: string,
  engine: Engine,
  pages: number,
): Promise<SealCost> {
  const { recipients } = await newParties();
  const words = [recipients.team, recipients.recovery, toWire(fullWish(3))] as const;
  const entry = 'scripts/lib/campaign/sign-up-cost-page.ts';
  const [firsts, nexts]: [SealTimes[], SealTimes[]] = [[], []];
  for (let run = 0; run < pages; run++) {
    const times = await onPage(browserPath, { entry, engine }, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      return page.evaluate(
        async ([all, rounds]) => {
          const { sealOnce } = window as unknown as {
            sealOnce: (...words: readonly string[]) => Promise<SealTimes>;
          };
          const times: SealTimes[] = [];
          for (let round = 0; round < rounds; round++) times.push(await sealOnce(...all));
          return times;
        },
        [words, ROUNDS] as const,
      );
    });
    const [first, ...next] = times;
    if (first) firsts.push(first);
    nexts.push(...next);
  }
  return { first: slowest(firsts), next: slowest(nexts) };
}

function slowest(times: readonly SealTimes[]): SealTimes {
  const most = (step: keyof SealTimes) => Math.max(...times.map((time) => time[step]));
  return { key: most('key'), seal: most('seal'), picture: most('picture') };
}
