import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../helpers/browser.ts';
import { ROUTES } from '../helpers/routes.ts';
import { survey, type Visit } from '../helpers/survey.ts';

const browser = useBrowser();
let withScript: Visit[] = [];
let withoutScript: Visit[] = [];

/** The sheets of the teams are one page each with other names: two of them stand for all. */
const SHEET = /^\/family-doctor\/(paper|poster)\/[^/]+\/$/;
const LOOKED_AT = ROUTES.filter(
  (route) =>
    ROUTES.find((one) => SHEET.exec(one)?.[1] === SHEET.exec(route)?.[1]) === route ||
    !SHEET.test(route),
);

beforeAll(async () => {
  withScript = await survey(browser(), LOOKED_AT, true);
  withoutScript = await survey(browser(), LOOKED_AT, false);
});

/** The visits of which `part` is not empty, as route → part: what a failing test prints. */
function troubles(visits: readonly Visit[], part: (visit: Visit) => string[]) {
  return Object.fromEntries(
    visits.map((visit) => [visit.route, part(visit)]).filter(([, found]) => found?.length),
  );
}

test('every page was visited both ways and has text in both', () => {
  expect(LOOKED_AT.length).toBeGreaterThan(100);
  for (const visits of [withScript, withoutScript]) {
    expect(visits.map(({ route }) => route)).toEqual(LOOKED_AT);
    // The desk is no page to read.
    const read = visits.filter(({ route }) => route !== '/desk/');
    expect(read.filter(({ text }) => text.join('').length < 40)).toEqual([]);
  }
});

/** Tools for this one phone: they have nothing to show without a script, and say so. */
const TOOLS = /^\/(?:diag|me|desk|family-doctor\/(?:choose|sign-up))\//;

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
