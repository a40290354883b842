/**
 * `npm run campaign -- worker`, `cache-damage` and `packs`: many updates of the worker under faults, many phones with
 * damaged caches, many downloads of a pack that are cut off. `--seed`, `--runs` and the like choose others; a failing case is written to
 * tests/fixtures/campaign-failures/ and done first from then on.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { damageCampaign } from './lib/campaign/damage-campaign.ts';
import { packCampaign } from './lib/campaign/packs.ts';
import { workerCampaign } from './lib/campaign/worker-campaign.ts';
import { findBrowser } from './lib/find-browser.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string' },
    kills: { type: 'string', default: '120' },
    releases: { type: 'string', default: '101' },
    'at-once': { type: 'string', default: String(2 * availableParallelism()) },
  },
});
const seed = Number(values.seed);
const browserPath = findBrowser();
const say = (line: string) => console.log(line);

/** Whether everything was as it must be. */
type Campaign = (browserPath: string) => Promise<boolean>;

const CAMPAIGNS: Readonly<Record<string, Campaign>> = {
  worker: async (browserPath) => {
    const runs = Number(values.runs ?? 2000);
    const [kills, releases] = [Number(values.kills), Number(values.releases)];
    const atOnce = Number(values['at-once']);
    const options = { browserPath, seed, runs, kills, releases, atOnce, say };
    const { faults, kills: killed, succession } = await workerCampaign(options);
    for (const line of [...faults.lines(), ...killed.lines()]) say(line);
    if (!succession) return faults.passed && killed.passed;
    const { left, alone, most, broken } = succession;
    const ratio = left / alone;
    say(
      `${succession.releases} 版之后 releases in a row: ${left} 字节 bytes，是一版的 ${ratio.toFixed(2)} 倍 × one release（最多时 at most ${(most / alone).toFixed(2)}），坏 broken ${broken.length}`,
    );
    return faults.passed && killed.passed && ratio <= 1.2 && broken.length === 0;
  },
  'cache-damage': async (browserPath) => {
    const tally = await damageCampaign({
      browserPath,
      seed,
      runs: Number(values.runs ?? 126),
      say,
    });
    for (const line of tally.lines()) say(line);
    return tally.passed;
  },
  packs: async (browserPath) => {
    const runs = Number(values.runs ?? 40);
    const { whole, tally } = await packCampaign({ browserPath, seed, runs, say });
    const [seconds, sent, spared] = [whole.seconds, whole.sentKilobytes, whole.sparedKilobytes].map(
      (number) => number.toFixed(1),
    );
    say(
      `整包 whole: ${whole.files} 个文件 files，${seconds} s，最多同时 at a time ${whole.most}，说 said ${whole.saidKilobytes} KB = 发 sent ${sent} + 本来就有 there before ${spared}，报了 told ${whole.words} 次 times`,
    );
    for (const line of tally.lines()) say(line);
    return tally.passed;
  },
};

const [name = ''] = positionals;
const campaign = CAMPAIGNS[name];
if (!campaign || !browserPath) {
  console.error(
    campaign
      ? '没有找到能用的 Chromium / no Chromium that starts'
      : `用法 / usage: npm run campaign -- ${Object.keys(CAMPAIGNS).join(' | ')} [--seed 1] [--runs 2000]`,
  );
  process.exit(1);
}
console.log(`种子 / seed: ${seed}`);
const started = performance.now();
const passed = await campaign(browserPath);
console.log(`用时 / took ${((performance.now() - started) / 60_000).toFixed(1)} 分钟 min`);
process.exit(passed ? 0 : 1);
