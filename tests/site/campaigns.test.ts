import { expect, inject, test } from 'vitest';
import { damageCampaign } from '../../scripts/lib/campaign/damage-campaign.ts';
import { workerCampaign } from '../../scripts/lib/campaign/worker-campaign.ts';

/** Samples of what `npm run campaign` does in full; every case that ever failed is done first. */
const browserPath = inject('browserPath');
const seed = 20_261_122;
const say = (line: string) => console.log(line);

test('an update under faults leaves the old release or the new one, whole, and many releases leave no heap', async () => {
  const { faults, kills, succession } = await workerCampaign({
    ...{ browserPath, seed, say },
    ...{ runs: 5, kills: 2, releases: 6, atOnce: 4 },
  });
  for (const tally of [faults, kills]) {
    expect([tally.broken, tally.late], tally.lines().join('\n')).toEqual([0, 0]);
  }
  expect(faults.runs).toBeGreaterThanOrEqual(5);
  expect(kills.runs).toBeGreaterThanOrEqual(2);
  expect(succession?.broken).toEqual([]);
  expect((succession?.left ?? Number.NaN) / (succession?.alone ?? 0)).toBeLessThanOrEqual(1.2);
});

test('caches that the disk has damaged show no broken page, and are whole again with a network', async () => {
  const tally = await damageCampaign({ browserPath, seed, say, runs: 3 });
  expect([tally.broken, tally.late], tally.lines().join('\n')).toEqual([0, 0]);
  expect(tally.runs).toBeGreaterThanOrEqual(3);
});
