import { expect, inject, test } from 'vitest';
import { clockCampaign } from '../../scripts/lib/campaign/clocks.ts';
import { OUT_DIR } from '../helpers/out-dir.ts';

/** A sample of what `npm run campaign -- clocks` does in full; every case that ever failed is done first. */
test('under a wrong clock the list has the right days, somebody can be added, a reading is kept, and nothing that was there is lost', async () => {
  const tally = await clockCampaign({
    ...{ browserPath: inject('browserPath'), outDir: OUT_DIR, seed: 20_261_122 },
    ...{ zones: 2, clocks: 3, atOnce: 2 },
    say: (line) => console.log(line),
  });
  expect(tally.broken, tally.lines().join('\n')).toBe(0);
  expect(tally.runs).toBeGreaterThanOrEqual(6);
  expect(tally.seen['dates right']).toBeGreaterThanOrEqual(24);
  expect(tally.seen['newborns taken']).toBe(tally.runs);
  expect(tally.seen['rows as before']).toBeGreaterThan(6 * 40);
});
