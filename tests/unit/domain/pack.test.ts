import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begunPath,
  isPackManifest,
  isPackSummary,
  manifestBytes,
  manifestPath,
  type PackManifest,
  packCacheName,
  packOfCache,
  sizeInWords,
} from '../../../src/domain/pack/pack.ts';

const GOOD: PackManifest = {
  v: 1,
  id: 'topic-elders',
  title: '老人',
  version: '68ce8e145619',
  pages: 1,
  bytes: 9000,
  files: [
    { url: '/guides/falls/', integrity: `sha384-${'A'.repeat(64)}`, bytes: 6000 },
    { url: '/_astro/Base.G6-x_1.css', integrity: `sha384-${'b/+9'.repeat(16)}`, bytes: 1000 },
  ],
  index: {
    rows: [['/guides/falls/', '指南', 0, '2027-01-01', 100, '防摔倒|摔跤', 'fang', '老人']],
    text: { 摔倒: [4, 9] },
  },
};

describe('the cache of a pack', () => {
  const id = fc.stringMatching(/^[a-z\d]+(-[a-z\d]+){0,3}$/);
  const version = fc.stringMatching(/^[a-f\d]{12}$/);

  test('has a name from which the pack is found again', () => {
    fc.assert(
      fc.property(id, version, (pack, release) => {
        const name = packCacheName({ id: pack, version: release });
        expect(packOfCache(name)).toEqual({ id: pack, version: release });
      }),
    );
  });

  test('has another name for each pack and each version', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, version)), (pairs) => {
        const names = pairs.map(([pack, release]) => packCacheName({ id: pack, version: release }));
        expect(new Set(names).size).toBe(new Set(pairs.map((pair) => pair.join('@'))).size);
      }),
    );
  });

  test.each([
    'mingbairen-precache',
    'mingbairen-pages',
    'mingbairen-pack-',
    'mingbairen-pack-topic-elders',
    'mingbairen-pack-@68ce',
    'mingbairen-pack-topic-elders@',
    'mingbairen-pack-topic-elders@68ce@70',
    'mingbairen-pack-topic/elders@68ce',
    'other-mingbairen-pack-topic-elders@68ce',
    'mingbairen-pack-topic-elders@68ce\n',
    '',
  ])('is not taken for one that is called %j', (name) => {
    expect(packOfCache(name)).toBeUndefined();
  });

  test('holds the manifest in two places: begun, and whole', () => {
    expect(manifestPath('topic-elders')).toBe('/packs/topic-elders.json');
    expect(begunPath('topic-elders')).not.toBe(manifestPath('topic-elders'));
  });
});

test('a manifest weighs what is left of the pack without its files', () => {
  expect(manifestBytes(GOOD)).toBe(2000);
});

describe('a manifest', () => {
  test('as it is built is taken', () => {
    expect(isPackManifest(GOOD)).toBe(true);
    expect(isPackManifest(JSON.parse(JSON.stringify(GOOD)))).toBe(true);
  });

  const [file] = GOOD.files;
  const withFile = (change: object) => ({ ...GOOD, files: [{ ...file, ...change }] });
  const withIndex = (change: object) => ({ ...GOOD, index: { ...GOOD.index, ...change } });

  test.each<[string, unknown]>([
    ['is nothing', null],
    ['is words', '<!doctype html><title>请先登录</title>'],
    ['is a list', [GOOD]],
    ['is of another kind', { ...GOOD, v: 2 }],
    ['has no id', { ...GOOD, id: undefined }],
    ['has an id that climbs', { ...GOOD, id: '../../sw' }],
    ['has a version that we could not find again', { ...GOOD, version: 'a@b' }],
    ['has an empty version', { ...GOOD, version: '' }],
    ['has no title', { ...GOOD, title: undefined }],
    ['counts no pages', { ...GOOD, pages: '1' }],
    ['weighs less than nothing', { ...GOOD, bytes: -1 }],
    ['weighs no number', { ...GOOD, bytes: Number.NaN }],
    ['has no files', { ...GOOD, files: undefined }],
    ['has nothing for a file', { ...GOOD, files: [null] }],
    ['leads to another host', withFile({ url: 'https://example.org/' })],
    ['leads to another host without a protocol', withFile({ url: '//example.org/' })],
    ['leads to another host with a backslash', withFile({ url: '/\\example.org/' })],
    ['leads to another host behind a tab', withFile({ url: '/\t/example.org/' })],
    ['leads to a script', withFile({ url: 'javascript:alert(1)' })],
    ['leads to a place relative to the page', withFile({ url: 'guides/falls/' })],
    ['leads to no text', withFile({ url: 7 })],
    ['has no checksum', withFile({ integrity: undefined })],
    ['has a checksum that browsers pass over', withFile({ integrity: 'sha384-x y' })],
    ['has a short checksum', withFile({ integrity: `sha384-${'A'.repeat(63)}` })],
    [
      'lets a second checksum choose',
      withFile({ integrity: `${file?.integrity} sha384-${'B'.repeat(64)}` }),
    ],
    ['has a weak checksum', withFile({ integrity: 'sha1-AAAA' })],
    ['has a file without a size', withFile({ bytes: undefined })],
    ['has no index', { ...GOOD, index: undefined }],
    ['has no rows', withIndex({ rows: undefined })],
    ['has a row of numbers', withIndex({ rows: [[1, 2, 3, 4, 5, 6, 7, 8]] })],
    ['has nothing for a row', withIndex({ rows: [null] })],
    ['has no text', withIndex({ text: null })],
    ['has words for postings', withIndex({ text: { 摔倒: 'x' } })],
    ['has postings that count backwards', withIndex({ text: { 摔倒: [-4] } })],
  ])('that %s is refused', (_, manifest) => {
    expect(isPackManifest(manifest)).toBe(false);
  });

  test('of any shape is refused or taken, and never throws', () => {
    const keys = fc.constantFrom('v', 'id', 'title', 'version', 'pages', 'bytes', 'files', 'index');
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) => {
        expect(typeof isPackManifest({ ...GOOD, [key]: value })).toBe('boolean');
      }),
    );
  });
});

describe('a line of the list of packs', () => {
  const { id, title, version, pages, bytes } = GOOD;
  const line = { id, title, version, pages, bytes };

  test('as it is built is taken', () => {
    expect(isPackSummary(line)).toBe(true);
  });

  test.each([null, 1, 'topic', [], {}, { ...line, id: 'a b' }, { ...line, bytes: '9 KB' }])(
    '%j is refused',
    (value) => {
      expect(isPackSummary(value)).toBe(false);
    },
  );
});

describe('a size', () => {
  test.each([
    [0, '0 KB'],
    [1, '1 KB'],
    [1024, '1 KB'],
    [1025, '2 KB'],
    [122_880, '120 KB'],
    [999 * 1024, '999 KB'],
    [999 * 1024 + 1, '1.0 MB'],
    [1_468_006, '1.4 MB'],
    [10 * 1024 * 1024, '10.0 MB'],
  ])('of %i bytes is %s, on one line', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words.replace(' ', '\u00a0'));
  });

  test('that grows is never told in words that shrink', () => {
    const inKilobytes = (words: string) => {
      const [number = '', unit] = words.split('\u00a0');
      return Number(number) * (unit === 'MB' ? 1024 : 1);
    };
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(1_000_000), (bytes, more) => {
        const [less, greater] = [sizeInWords(bytes), sizeInWords(bytes + more)];
        // A tenth of a megabyte is the step in which megabytes are told.
        expect(inKilobytes(greater)).toBeGreaterThanOrEqual(inKilobytes(less));
      }),
    );
  });
});
