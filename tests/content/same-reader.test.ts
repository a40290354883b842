import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACES, type Place } from '../../scripts/lib/content/content-map.ts';
import { readFileContent } from '../../scripts/lib/content/read-file.ts';

const here = createRequire(import.meta.url);

describe('the check and the build', () => {
  test.each(['satteri', 'github-slugger'])('they use the same copy of %s', (name) => {
    const build = createRequire(
      here.resolve('@astrojs/markdown-satteri', { paths: [here.resolve('astro/package.json')] }),
    );
    expect(here.resolve(name)).toBe(build.resolve(name));
  });
});

describe('whatever a file holds', () => {
  const guide = PLACES.find((place) => place.kind === 'guide') as Place;
  const topics = PLACES.find((place) => place.kind === 'topic') as Place;
  const read = (place: Place, bytes: Uint8Array) =>
    readFileContent(Buffer.from(bytes), {
      path: 'x',
      file: 'content/x',
      place,
      parts: { id: 'x' },
    });
  const scraps = fc
    .array(
      fc.constantFrom(
        ...[
          '---\n',
          'title',
          ': ',
          '：',
          '- ',
          '[',
          ']',
          '{',
          '}',
          '"',
          "'",
          '\n',
          '  ',
          '\t',
          '&a ',
          '*a',
        ],
        ...[
          '!!js',
          '# ',
          '## ',
          ':::提醒\n',
          ':::\n',
          '<b>',
          '![',
          '](',
          ')',
          '|',
          '>',
          '“',
          '”',
          '字',
          '5 克',
        ],
      ),
      { maxLength: 60 },
    )
    .map((pieces) => Buffer.from(pieces.join('')));

  test.each([
    ['a guide', guide],
    ['a register', topics],
  ])('%s is answered with issues in lines that exist, and nothing is thrown', (_what, place) => {
    fc.assert(
      fc.property(fc.oneof(scraps, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const { issues } = read(place, bytes);
        const lines = Buffer.from(bytes)
          .toString('utf8')
          .split(/\r\n|\r|\n/).length;
        for (const issue of issues) {
          expect(issue.line).toBeGreaterThanOrEqual(1);
          expect(issue.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });
});
