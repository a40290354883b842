import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { fileOf, ROUTES } from '../helpers/routes.ts';

/** The HTML standard and the accessibility rules that need no browser; each rule that is off says why. */
const CONFIG: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {},
};

/** Astro writes one rule for its islands beside the first of them. Every browser takes it there. */
const OF_ISLANDS = /^<style> element is not permitted as content under <div>$/;

/** Astro repeats what stands inside an island in a template beside it, which no reader meets. */
const REPEATED = /<template data-astro-template[\s\S]*?<\/template>/g;

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

test('every page is valid HTML', async () => {
  // One line for each mistake with the pages that make it: a mistake in the layout is one, not a hundred.
  const found = new Map<string, string[]>();
  for (const route of ROUTES) {
    const html = readFileSync(fileOf(route), 'utf8').replace(REPEATED, '');
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) {
        if (OF_ISLANDS.test(message)) continue;
        const mistake = `${ruleId}: ${message}`;
        found.set(mistake, [...(found.get(mistake) ?? []), `${route}:${line}:${column}`]);
      }
    }
  }
  const summary = [...found].map(
    ([mistake, places]) => `${mistake} (${places.length}× ${places[0]})`,
  );
  expect(ROUTES.length).toBeGreaterThan(0);
  expect(summary).toEqual([]);
});
