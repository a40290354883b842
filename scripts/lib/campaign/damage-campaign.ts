import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damages } from './damage.ts';
import { type DamageCase, Phones, STATES } from './damage-case.ts';
import { failuresOf } from './failures.ts';
import { randomFrom } from './random.ts';
import { Tally } from './tally.ts';
import { makeReleases } from './tiny-site.ts';

export interface DamageCampaign {
  browserPath: string;
  seed: number;
  runs: number;
  say: (line: string) => void;
}

/** Phones whose kept pages the disk has damaged. One at a time: all cases share the address of one host. */
export async function damageCampaign(options: DamageCampaign): Promise<Tally> {
  const { browserPath, seed, runs, say } = options;
  const random = randomFrom(seed);
  const damage = damages(random);
  const cases = Array.from(
    { length: runs },
    (_, index): DamageCase => ({
      site: seed,
      state: STATES[index % STATES.length] ?? 'one release',
      damage: damage.next().value as DamageCase['damage'],
      offline: random() < 0.7,
    }),
  );
  const tally = new Tally('cache-damage', say);
  const named: [string, DamageCase][] = [
    ...failuresOf<DamageCase>('cache-damage'),
    ...cases.map((one, index): [string, DamageCase] => [`${seed}-${index}`, one]),
  ];
  const phones = new Map<number, Promise<Phones>>();
  const phonesOf = async (site: number): Promise<Phones> => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbairen-tiny-'));
    const [old, newer] = await makeReleases(folder, 2, site);
    if (!old || !newer) throw new Error('no releases were made');
    return Phones.with(browserPath, [old, newer]);
  };
  try {
    for (const [name, one] of named) {
      const here = phones.get(one.site) ?? phonesOf(one.site);
      phones.set(one.site, here);
      tally.add(name, one, await (await here).run(one));
      if (tally.runs % 20 === 0) say(`${tally.runs} / ${named.length} …`);
    }
  } finally {
    for (const one of phones.values()) await (await one).close();
  }
  return tally;
}
