import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { id } from '../../../src/domain/shared/id.ts';
import { orderedName } from '../../../src/domain/shared/ordered-name.ts';

describe('a permanent id', () => {
  test.each([
    ['stroke', true],
    ['co-2026-11', true],
    ['7', true],
    ['Stroke', false],
    ['stroke-', false],
    ['-stroke', false],
    ['two--hyphens', false],
    ['中风', false],
    ['a b', false],
    ['../up', false],
    ['a.b', false],
    ['a\n', false],
    ['', false],
  ])('%j is one: %j', (text, isOne) => {
    expect(id.safeParse(text).success).toBe(isOne);
  });

  test('an id stays itself in an address', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (text) => {
        expect(encodeURIComponent(id.parse(text))).toBe(text);
      }),
    );
  });
});

describe('a name with its place in an order', () => {
  test.each([
    ['02-four-signs', { order: 2, id: 'four-signs' }],
    ['00-a', { order: 0, id: 'a' }],
    ['99-2026-news', { order: 99, id: '2026-news' }],
    ['four-signs', undefined],
    ['2-four-signs', undefined],
    ['002-four-signs', undefined],
    ['02', undefined],
    ['02-', undefined],
  ])('%j is %j', (name, parts) => {
    expect(orderedName(name)).toEqual(parts);
  });
});
