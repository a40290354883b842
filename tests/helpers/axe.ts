import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Two rules that axe leaves off by default and that we promise: 7:1 for text, and targets that do not crowd. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};

/** What axe finds wrong on the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; evaluate() comes in through the debugger, so the policy stays on.
  await page.evaluate(axe.source);
  const results = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)})`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
}
