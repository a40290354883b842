import { expect, test } from 'vitest';
import { largestByBudget } from '../../scripts/lib/site/budgets.ts';
import { builtSite } from '../helpers/built-site.ts';

test('every page keeps to its budget, and the largest is printed', async () => {
  const { report } = await builtSite();
  for (const line of largestByBudget(report.weights)) console.log(line);
  const over = report.weights.filter(
    ({ budget, reading, script, requests }) =>
      reading > budget.reading || script > budget.script || requests > budget.requests,
  );
  expect(report.weights.length).toBeGreaterThan(0);
  expect(over).toEqual([]);
});

test('no rule for built pages finds anything', async () => {
  const { report } = await builtSite();
  expect(report.issues).toEqual([]);
});
