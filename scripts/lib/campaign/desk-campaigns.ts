import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recipientOf } from '../../../src/envelope/identity.ts';
import type { Recipients } from '../../../src/envelope/recipients.ts';
import { deskForged } from './desk-forged.ts';
import { deskSize } from './desk-size.ts';
import { deskOldKey, deskTrue } from './desk-true.ts';
import { randomFrom } from './random.ts';
import type { StoreCampaign } from './store-campaigns.ts';

const PEOPLE_SEEN = 300;

/** Over what the passphrase takes by itself, in milliseconds. */
const LONGEST_OPEN = 3000;
const LONGEST_FILTER = 200;

/** Who the first demo key of the county's content belongs to. */
async function demoRecipients(): Promise<Recipients> {
  const file = join(process.env.MINGBAIREN_CONTENT ?? 'content', 'demo-identity.yaml');
  const demo: { recovery: string; teams: { identity: string }[] } = parse(
    readFileSync(file, 'utf8'),
  );
  const [team, recovery] = await Promise.all([
    recipientOf(demo.teams[0]?.identity ?? ''),
    recipientOf(demo.recovery),
  ]);
  if (!team || !recovery) throw new Error(`${file} has no keys`);
  return { team, recovery };
}

/** The campaigns of the team's desk by name; each says whether everything was as it must be. `runs` are the forged envelopes. */
export const DESK_CAMPAIGNS: Readonly<
  Record<string, (options: StoreCampaign) => Promise<boolean>>
> = {
  'desk-intake': async ({ seed, say, runs = 10_000 }) => {
    const people = Math.ceil(runs / 10);
    const random = randomFrom(seed);
    const forged = await deskForged(random, Math.min(PEOPLE_SEEN, people), runs);
    const { asEarlier, asVerified, alone } = forged;
    say(
      `伪造 forged: ${forged.runs}，当成本人改的 as an earlier person's ${asEarlier}，当成核实过的 as verified ${asVerified}，另成一份未核实 records of their own ${alone}`,
    );
    for (const [what, count] of Object.entries(forged.happened)) say(`  ${count}  ${what}`);
    const { envelopes, records, ...rest } = await deskTrue(random, people);
    say(
      `真的 true: ${people} 人 people，${envelopes} 个信封 envelopes → ${records} 份 records；对不上 conflicts ${rest.flagged} / ${rest.conflicts}，错报 falsely ${rest.falsely}，不对 wrong ${rest.wrong}`,
    );
    const old = await deskOldKey(random, Math.ceil(people / 2));
    say(
      `旧钥匙 old key: ${old.withBoth} / ${Math.ceil(people / 2)}，只有新的 new one alone ${old.withNew}`,
    );
    const isTrue = records === people && rest.flagged === rest.conflicts;
    return (
      asEarlier + asVerified + rest.falsely + rest.wrong + old.withNew === 0 &&
      isTrue &&
      old.withBoth === Math.ceil(people / 2)
    );
  },
  'desk-size': async ({ browserPath, seed, say, runs = 3000 }) => {
    const outDir = process.env.MINGBAIREN_OUT ?? 'dist';
    const recipients = await demoRecipients();
    const size = await deskSize({ browserPath, outDir, recipients, seed, records: runs });
    const [empty, full, filter] = [size.empty, size.full, size.filter].map((time) =>
      time.toFixed(0),
    );
    say(
      `${runs} 份 records（4× CPU）：空的打开 open empty ≤ ${empty} ms，满的 full ≤ ${full} ms，筛 filter ≤ ${filter} ms`,
    );
    return size.full - size.empty <= LONGEST_OPEN && size.filter <= LONGEST_FILTER;
  },
};
