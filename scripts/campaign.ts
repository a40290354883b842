/**
 * `npm run campaign -- <name>`. `worker`, `cache-damage`, `packs`: many updates of the worker under faults, many phones with
 * damaged caches, many downloads of a pack that are cut off. `store-…`: what the phone keeps under kills, damage, a full
 * phone, two tabs and many rows. `backup-…`: changed files, kills in the middle of a restore, what many rows cost.
 * `diary-size`: the diary of the built site with many entries. `clocks`: the household and the diary of the built site under
 * wrong clocks in other zones. `desk-…`: forged and true envelopes at the team's desk. `sign-up-…`: sealed sign-ups that were changed or forged, the vectors and the command of age,
 * pictures as chat programs send them, what sealing costs. `--seed`, `--runs` and the like choose others; a failing case
 * is written to tests/fixtures/campaign-failures/ and done first from then on.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { backupAge } from './lib/campaign/backup-age.ts';
import { backupCost } from './lib/campaign/backup-cost.ts';
import { backupKillCampaign } from './lib/campaign/backup-kill.ts';
import { backupMutants } from './lib/campaign/backup-mutants.ts';
import { clockCampaign } from './lib/campaign/clocks.ts';
import { wrongClocks, ZONES } from './lib/campaign/clocks-table.ts';
import { damageCampaign } from './lib/campaign/damage-campaign.ts';
import { DESK_CAMPAIGNS } from './lib/campaign/desk-campaigns.ts';
import { diarySize } from './lib/campaign/diary-size.ts';
import { packCampaign } from './lib/campaign/packs.ts';
import { SIGN_UP_CAMPAIGNS } from './lib/campaign/sign-up-campaigns.ts';
import { STORE_CAMPAIGNS } from './lib/campaign/store-campaigns.ts';
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

const CAMPAIGNS: Record<string, Campaign> = {
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
  'backup-mutants': async () => {
    const runs = Number(values.runs ?? 10_000);
    const tallies = await backupMutants({ seed, quick: runs, full: Math.ceil(runs / 100), say });
    for (const [form, { runs, accepted, thrown, refused }] of Object.entries(tallies)) {
      const why = Object.entries(refused).map(([problem, count]) => `${problem} ${count}`);
      say(
        `${form}: ${runs} 个 mutants，收下 accepted ${accepted}，出错 thrown ${thrown}；${why.join('，')}`,
      );
    }
    const { missing, ...age } = await backupAge();
    const answers = Object.entries(age).map(([what, is]) => `${what} ${is}`);
    say(`age: ${missing ? '没有装，没有试 not installed, not tried' : answers.join('，')}`);
    const isRefused = Object.values(tallies).every(
      ({ accepted, thrown }) => accepted + thrown === 0,
    );
    return isRefused && (missing || Object.values(age).every((is) => is));
  },
  'backup-kill': async (browserPath) => {
    const runs = Number(values.runs ?? 100);
    const tally = await backupKillCampaign({ browserPath, seed, runs, say });
    for (const line of tally.lines()) say(line);
    return tally.passed;
  },
  'backup-cost': async (browserPath) => {
    const { rows, plain, sealed } = await backupCost(browserPath, Number(values.runs ?? 12_000));
    for (const [form, cost] of Object.entries({ plain, sealed })) {
      const [out, back] = [cost.out, cost.in].map((time) => (time / 1000).toFixed(1));
      say(`${form}: ${rows} 条 rows，出 out ${out} s，进 in ${back} s（6× CPU）`);
    }
    return [plain, sealed].every((cost) => cost.out <= 10_000 && cost.in <= 20_000);
  },
  'diary-size': async (browserPath) => {
    const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
    const rows = Number(values.runs ?? 10_000);
    const size = await diarySize({ browserPath, outDir, seed, rows, saves: 100 });
    const [usable, chart, save, slowest] = [size.usable, size.chart, size.save, size.slowest].map(
      (time) => time.toFixed(0),
    );
    say(
      `${rows} 条 entries（6× CPU）：能用 usable ≤ ${usable} ms，图 chart ≤ ${chart} ms，保存 save p95 ${save} ms，最慢 slowest ${slowest} ms`,
    );
    return size.usable <= 3000 && size.chart <= 500 && size.save <= 150;
  },
  clocks: async (browserPath) => {
    const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
    const [zones, clocks] = [ZONES.length, wrongClocks(0).length];
    const atOnce = availableParallelism();
    const tally = await clockCampaign({ browserPath, outDir, seed, zones, clocks, atOnce, say });
    for (const line of tally.lines()) say(line);
    return tally.passed;
  },
};

const tables = { ...STORE_CAMPAIGNS, ...SIGN_UP_CAMPAIGNS, ...DESK_CAMPAIGNS };
const named = Object.entries(tables).map(([name, campaign]): [string, Campaign] => {
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  return [name, (browserPath) => campaign({ browserPath, seed, runs, say })];
});
Object.assign(CAMPAIGNS, Object.fromEntries(named));

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
