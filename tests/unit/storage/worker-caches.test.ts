import { expect, test } from 'vitest';
import { journalFolder } from '../../../src/storage/journal.ts';
import { CACHES, isOurs } from '../../../src/sw/names.ts';

test('the caches in which some browsers keep the journals are none that the worker tidies away', () => {
  expect(isOurs(journalFolder('mingbairen'))).toBe(false);
  expect(isOurs(journalFolder('mingbairen-desk'))).toBe(false);
  expect(Object.values(CACHES).every(isOurs)).toBe(true);
});
