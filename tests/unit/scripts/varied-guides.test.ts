import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { variedGuide } from '../../../scripts/lib/bench/varied-guides.ts';
import { guideSchema } from '../../../src/domain/guide/schema.ts';

const registers = { topics: ['chronic', 'services'], source: 'S01' };
const guides = Array.from({ length: 200 }, (_, index) => variedGuide(index, 200, registers));

test('every generated guide keeps to the schema of guides', () => {
  for (const guide of guides) {
    const [, head = ''] = guide.split('---\n');
    expect(() => guideSchema.parse(parse(head))).not.toThrow();
  }
});

test('generated guides are the same each time, and no two are alike', () => {
  expect(guides).toEqual(guides.map((_, index) => variedGuide(index, 200, registers)));
  const bodies = guides.map((guide) => guide.split('---\n')[2]);
  expect(new Set(bodies).size).toBe(guides.length);
});

test('a generated body is about 600 characters long', () => {
  const lengths = guides.map((guide) => (guide.split('---\n')[2] ?? '').replace(/\s/g, '').length);
  expect(Math.min(...lengths)).toBeGreaterThan(500);
  expect(Math.max(...lengths)).toBeLessThan(1000);
});
