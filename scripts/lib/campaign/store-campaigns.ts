import { storeDamageCampaign } from './store-damage.ts';
import { storeKillCampaign } from './store-kill.ts';
import { storeQuotaCampaign } from './store-quota.ts';
import { storeSize } from './store-size.ts';
import { storeSyncs } from './store-syncs.ts';
import { storeTabsCampaign } from './store-tabs.ts';
import type { Tally } from './tally.ts';

export interface StoreCampaign {
  browserPath: string;
  seed: number;
  /** How many cases; without it as many as a full run has. */
  runs: number | undefined;
  say: (line: string) => void;
}

const SYNCED_WRITES = 200;
const LONGEST_START = 3000;
const LONGEST_SAVE = 150;

function told(say: StoreCampaign['say'], ...tallies: Tally[]): boolean {
  for (const line of tallies.flatMap((tally) => tally.lines())) say(line);
  return tallies.every((tally) => tally.passed);
}

/** The campaigns of the phone's store by name; each says whether everything was as it must be. */
export const STORE_CAMPAIGNS: Readonly<
  Record<string, (options: StoreCampaign) => Promise<boolean>>
> = {
  'store-kill': async (options) => {
    const { browserPath, say, runs = 500 } = options;
    const passed = told(say, await storeKillCampaign({ ...options, runs }));
    const syncs = await storeSyncs(browserPath, Math.min(runs, SYNCED_WRITES));
    if (!syncs) say('没有 strace，没有数 fdatasync / no strace: fdatasync not counted');
    else say(`fdatasync: ${syncs.synced} / ${syncs.writes} 次写入 writes`);
    return passed && (!syncs || syncs.synced === syncs.writes);
  },
  'store-damage': async (options) => {
    const { runs = 320, say } = options;
    return told(say, await storeDamageCampaign({ ...options, runs, mostStarts: 4 }));
  },
  'store-quota': async (options) => {
    const { runs = 300, say } = options;
    return told(say, await storeQuotaCampaign({ ...options, runs }));
  },
  'store-tabs': async (options) => {
    const { runs = 300, say } = options;
    const kills = Math.ceil(runs / 3);
    const { tabs, kills: killed } = await storeTabsCampaign({ ...options, runs, kills });
    return told(say, tabs, killed);
  },
  'store-size': async ({ browserPath, seed, say, runs = 10_000 }) => {
    const size = await storeSize({ browserPath, seed, rows: runs, saves: 200 });
    const [start, save, slowest] = [size.start, size.save, size.slowest].map((one) =>
      one.toFixed(0),
    );
    say(
      `${runs} 条 rows（6× CPU）：打开 start ≤ ${start} ms，保存 save p95 ${save} ms，最慢 slowest ${slowest} ms`,
    );
    return size.start <= LONGEST_START && size.save <= LONGEST_SAVE;
  },
};
