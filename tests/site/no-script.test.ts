import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { ROUTES } from '../helpers/routes.ts';
import { survey, type Visit } from '../helpers/survey.ts';

const browser = useBrowser();
let withScript: Visit[] = [];
let withoutScript: Visit[] = [];

beforeAll(async () => {
  withScript = await survey(browser(), ROUTES, true);
  withoutScript = await survey(browser(), ROUTES, false);
});

/** The visits of which `part` is not empty, as route → part: what a failing test prints. */
function troubles(visits: readonly Visit[], part: (visit: Visit) => string[]) {
  return Object.fromEntries(
    visits.map((visit) => [visit.route, part(visit)]).filter(([, found]) => found?.length),
  );
}

test('every page was visited both ways and has text in both', () => {
  expect(ROUTES.length).toBeGreaterThan(0);
  for (const visits of [withScript, withoutScript]) {
    expect(visits.map(({ route }) => route)).toEqual(ROUTES);
    expect(visits.filter(({ text }) => text.join('').length < 40)).toEqual([]);
  }
});

/** Tools for this one phone: they have nothing to show without a script, and say so. */
const TOOLS = /^\/(?:diag|me|family-doctor\/choose)\//;

test('every page reads the same without JavaScript', () => {
  const textWith = new Map(withScript.map(({ route, text }) => [route, text]));
  for (const { route, text } of withoutScript) {
    if (TOOLS.test(route)) continue;
    expect(text, `${route} without JavaScript`).toEqual(textWith.get(route));
  }
});

test('without JavaScript no page shows a control that needs it', () => {
  expect(troubles(withoutScript, (visit) => visit.deadControls)).toEqual({});
});

test('no page logs an error', () => {
  expect(troubles(withScript, (visit) => visit.errors)).toEqual({});
  expect(troubles(withoutScript, (visit) => visit.errors)).toEqual({});
});

test('no page runs against its own security policy', () => {
  expect(troubles(withScript, (visit) => visit.violations)).toEqual({});
});

test('no page asks another host for anything', () => {
  expect(troubles(withScript, (visit) => visit.offSite)).toEqual({});
  expect(troubles(withoutScript, (visit) => visit.offSite)).toEqual({});
});
