import { expect, test } from 'vitest';
import { summaryText } from '../../../../src/domain/checkup/summary.ts';

test('the home page is told day by day how many things are due for whom, and nothing else', () => {
  const text = summaryText([
    {
      name: '奶奶',
      changes: [
        { day: '2026-11-22', count: 2 },
        { day: '2027-01-01', count: 0 },
      ],
    },
    {
      name: '小  宝',
      changes: [
        { day: '2026-11-22', count: 0 },
        { day: '2026-12-03', count: 1 },
      ],
    },
  ]);
  expect(text.split('\n')).toEqual([
    '2026-11-22奶奶有 2 项到期',
    '2026-12-03奶奶有 2 项，小 宝有 1 项到期',
    '2027-01-01小 宝有 1 项到期',
  ]);
});

test('where nothing will be due there is nothing to keep', () => {
  expect(summaryText([{ name: '奶奶', changes: [{ day: '2026-11-22', count: 0 }] }])).toBe('');
  expect(summaryText([])).toBe('');
});
