import { describe, expect, test } from 'vitest';
import { origin, useBrowser, useContext } from '../helpers/browser.ts';
import { faults } from '../helpers/look.ts';
import { MODES } from '../helpers/modes.ts';
import { templates } from '../helpers/routes.ts';

const browser = useBrowser();
const all = templates();

/** What the site must have, whatever else it grows. */
const KINDS = [
  ...['/', '/guides/', '/guides/…', '/alerts/', '/alerts/…', '/courses/', '/courses/…', '/teams/'],
  ...['/family-doctor/', '/family-doctor/…', '/facilities/', '/search/', '/glossary/', '/about/'],
  ...['/privacy/', '/emergency/', '/404.html', '/offline/', '/me/…', '/diag/'],
];

test('there is a page of every kind to test', () => {
  const routes = all.map(({ route }) => route.replace(/^(\/[^/]+\/).+$/, '$1…'));
  expect(routes).toEqual(expect.arrayContaining(KINDS));
  expect(all.map(({ name }) => name)).toContain('guides/[id] red flag');
});

describe.concurrent.each(MODES)('$name', (mode) => {
  const withNewPage = useContext(browser, mode.context, mode.prepare);

  test.each(all)(
    '$name is accessible, fits the screen and has large targets',
    async ({ route }) => {
      await withNewPage(async (page) => {
        await mode.open?.(page);
        await page.goto(origin + route);
        expect(await faults(page, mode), route).toEqual([]);
      });
    },
  );
});
