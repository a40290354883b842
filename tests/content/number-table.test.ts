import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { numberTable } from '../../scripts/lib/content/number-table.ts';

it('every health number of the library stands in the table beside the content, each with its source', async () => {
  const table = await numberTable('content');
  expect(table.withoutSource).toBe(0);
  expect(table.numbers).toBeGreaterThan(0);
  expect(table.text).not.toContain('unsure');
  expect(readFileSync('content/handbook/numbers.md', 'utf8'), 'run npm run numbers').toBe(
    table.text,
  );
});

it('the number of a rule whose document is not among its sources is counted and marked', async () => {
  const table = await numberTable('tests/fixtures/bad-content/rule__source');
  expect(table.withoutSource).toBeGreaterThan(0);
  expect(table.text).toContain('| 满 65 周岁 | 2025-06-23 起：从几岁起 | S06 | **没有** |');
});

it('a number that nobody covers is counted and marked', async () => {
  const table = await numberTable('tests/fixtures/bad-content/fact__number-without-source--body');
  expect(table.withoutSource).toBeGreaterThan(0);
  expect(table.text).toContain('**没有**');
});
