import { expect, inject, test } from 'vitest';
import { vectorsOnPage } from '../../scripts/lib/campaign/sign-up-campaigns.ts';

test('all public test vectors of age, in a browser as old phones have it; other ways are a campaign', async () => {
  const [tally] = await vectorsOnPage(inject('browserPath'), 'old', ['stream']);
  expect(tally).toEqual({ vectors: 143, opened: 26, refused: 117, wrong: [] });
});
