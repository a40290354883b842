import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, useBrowser, useContext } from '../helpers/browser.ts';
import { crushedText, firstFew, smallTargets, tooWide } from '../helpers/layout.ts';
import { MODES } from '../helpers/modes.ts';
import { templates } from '../helpers/routes.ts';

const browser = useBrowser();
const all = templates();

/** Two rules that axe leaves off by default and that we promise: 7:1 for text, and targets that do not crowd. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};

async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; evaluate() comes in through the debugger, so the policy stays on.
  await page.evaluate(axe.source);
  const results = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)})`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
}

/** What the site must have, whatever else it grows. */
const KINDS = [
  ...['/', '/guides/', '/guides/…', '/alerts/', '/alerts/…', '/courses/', '/courses/…', '/teams/'],
  ...['/family-doctor/', '/family-doctor/…', '/facilities/', '/search/', '/glossary/', '/about/'],
  ...['/privacy/', '/emergency/', '/404.html'],
];

test('there is a page of every kind to test', () => {
  const routes = all.map(({ route }) => route.replace(/^(\/[^/]+\/).+$/, '$1…'));
  expect(routes).toEqual(expect.arrayContaining(KINDS));
  expect(all.map(({ name }) => name)).toContain('guides/[id] red flag');
});

describe.each(MODES)('$name', (mode) => {
  const newPage = useContext(browser, mode.context, mode.prepare);

  test.each(all)(
    '$name is accessible, fits the screen and has large targets',
    async ({ route }) => {
      const page = await newPage();
      await mode.open?.(page);
      await page.goto(origin + route);
      const found = {
        axe: firstFew(await violations(page)),
        tooWide: firstFew(await tooWide(page)),
        crushed: firstFew(await crushedText(page)),
        smallTargets: firstFew(await smallTargets(page, mode.mainTarget)),
      };
      expect(found, route).toEqual({ axe: [], tooWide: [], crushed: [], smallTargets: [] });
    },
  );
});
