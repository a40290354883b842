import * as vectors from 'cctv-age';
import { expect, test } from 'vitest';
import { tryVectors } from '../../../scripts/lib/campaign/sign-up-vectors.ts';

test('all public test vectors of age are opened or refused as they must be', async () => {
  expect(await tryVectors(vectors, 'whole')).toEqual({
    ...{ vectors: 143, opened: 26, refused: 117, wrong: [] },
  });
}, 30_000);
