import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Two projects, one runner: `unit` needs nothing, `site` needs the built site in dist/ and a browser.
export default defineConfig({
  root,
  test: {
    // One at a time: two test files that build the site would race for Astro's one working folder.
    maxWorkers: 1,
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
          name: 'site',
          root,
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/helpers/site-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
