import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  oftenOf,
  packPostings,
  shardOf,
  unpackPostings,
} from '../../../../src/domain/search/text-shard.ts';

describe('postings', () => {
  it('come back from their packed form as they went in', () => {
    const postings = fc
      .uniqueArray(fc.nat(9999), { maxLength: 60 })
      .chain((entries) =>
        fc.tuple(
          ...entries
            .sort((a, b) => a - b)
            .map((entry) => fc.tuple(fc.constant(entry), fc.integer({ min: 1, max: 4 }))),
        ),
      );
    fc.assert(
      fc.property(postings, (list) => {
        expect(unpackPostings(packPostings(list))).toEqual(list);
      }),
    );
  });

  it('count how often a pair stands in four steps', () => {
    expect([1, 2, 3, 4, 7, 8, 50].map(oftenOf)).toEqual([1, 2, 2, 3, 3, 4, 4]);
  });
});

describe('shardOf', () => {
  it('spreads pairs over all files and always names the same file for the same pair', () => {
    const pairs = Array.from({ length: 2000 }, (_, at) =>
      String.fromCharCode(0x4e00 + at, 0x5000 + at),
    );
    const used = new Set(pairs.map((pair) => shardOf(pair, 16)));
    expect(used.size).toBe(16);
    expect(pairs.map((pair) => shardOf(pair, 16))).toEqual(pairs.map((pair) => shardOf(pair, 16)));
  });
});
