import { expect, inject, test } from 'vitest';
import { storeDamageCampaign } from '../../scripts/lib/campaign/store-damage.ts';
import { storeKillCampaign } from '../../scripts/lib/campaign/store-kill.ts';
import { storeQuotaCampaign } from '../../scripts/lib/campaign/store-quota.ts';
import { storeTabsCampaign } from '../../scripts/lib/campaign/store-tabs.ts';
import type { Tally } from '../../scripts/lib/campaign/tally.ts';

/** Samples of what `npm run campaign -- store-…` does in full; every case that ever failed is done first. */
const options = {
  browserPath: inject('browserPath'),
  seed: 20_261_122,
  say: (line: string) => console.log(line),
};

function expectWhole(tally: Tally, runs: number): void {
  expect(tally.broken, tally.lines().join('\n')).toBe(0);
  expect(tally.runs).toBeGreaterThanOrEqual(runs);
}

test('a browser that is killed while it writes loses nothing that was acknowledged', async () => {
  const tally = await storeKillCampaign({ ...options, runs: 4 });
  expectWhole(tally, 1);
  expect(tally.seen['acknowledged writes']).toBeGreaterThan(0);
});

test('a store that the disk has damaged opens with every row, and says what it found', async () => {
  expectWhole(await storeDamageCampaign({ ...options, runs: 8, mostStarts: 2 }), 8);
});

test('a full phone refuses in words, and what was there stays as it was', async () => {
  const tally = await storeQuotaCampaign({ ...options, runs: 6 });
  expectWhole(tally, 6);
  expect(Object.keys(tally.seen).join()).toContain('refused as full');
});

test('two tabs of any versions write no row of the wrong shape and lose none, also when an upgrade is killed', async () => {
  const { tabs, kills } = await storeTabsCampaign({ ...options, runs: 6, kills: 1 });
  expectWhole(tabs, 6);
  expectWhole(kills, 1);
  expect(tabs.seen['stale tabs stopped']).toBeGreaterThanOrEqual(3);
});
