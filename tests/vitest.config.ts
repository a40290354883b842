import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Two kinds of projects, one runner: `unit` needs nothing; both `site` ones need the built site in dist/ and a browser.

/** Those that build sites of their own (two would race for Astro's one working folder), and those that measure a phone's time. */
const ALONE = [
  'alerts',
  'campaigns',
  'live-desk',
  'live-mode',
  'refused-build',
  'store-campaigns',
].map((name) => `tests/site/${name}.test.ts`);

const site = {
  root,
  globalSetup: ['tests/helpers/site-setup.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  root,
  test: {
    // Where tests of one file look at pages in contexts of their own, two at a time.
    maxConcurrency: 2,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: [
            'tests/unit/**/*.test.ts',
            'tests/content/**/*.test.ts',
            'tests/islands/**/*.test.{ts,tsx}',
            'tests/architecture.test.ts',
          ],
        },
      },
      {
        test: {
          ...site,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...site,
          name: 'site-alone',
          include: ALONE,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
