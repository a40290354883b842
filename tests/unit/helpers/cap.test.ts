import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capProblems } from '../../helpers/cap.ts';
import { FULL, GOOD } from './cap-messages.ts';
import { ILL_FORMED, MISTAKES } from './cap-mistakes.ts';

test.each(Object.entries(GOOD))('a message %s is valid', (_sentence, message) => {
  expect(capProblems(message)).toEqual([]);
});

describe('one mistake gives one problem, which names the element', () => {
  test.each(MISTAKES)('%s: %s', (_sentence, element, mutate) => {
    const broken = mutate(FULL);
    expect(broken).not.toBe(FULL);
    const problems = capProblems(broken);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^<${element}> .*\\.$`, 's'));
  });

  test('no sentence stands twice', () => {
    const sentences = MISTAKES.map(([sentence]) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThan(40);
  });
});

describe('XML that is not well-formed, or not what a message may be', () => {
  test.each(ILL_FORMED)('%s', (_sentence, words, mutate) => {
    const broken = mutate(FULL);
    expect(broken).not.toBe(FULL);
    expect(capProblems(broken).join(' ')).toContain(words);
  });

  test('a message cut off anywhere', () => {
    const end = FULL.lastIndexOf('>');
    for (let length = 0; length <= end; length += 1)
      expect(capProblems(FULL.slice(0, length)), `${length} characters`).not.toEqual([]);
  });
});

/** The elements of the full message that stand on one line, in their order. */
const lines = [...FULL.matchAll(/^ +<([a-zA-Z]+)>[^<\n]*<\/\1>\n/gm)].map(
  ({ 0: line, 1: name = '', index }) => ({ line, name, index }),
);

describe('every element in turn', () => {
  const may = ['code', 'category', 'responseType', 'polygon', 'circle'];
  const must = [
    ...['identifier', 'sender', 'sent', 'status', 'msgType', 'scope', 'event', 'urgency'],
    ...['severity', 'certainty', 'resourceDesc', 'mimeType', 'areaDesc', 'valueName', 'value'],
  ];

  test('stands in the message', () => {
    expect(lines.length).toBeGreaterThan(40);
  });

  test.each(lines)('<$name> at $index, twice', ({ line, name, index }) => {
    const twice = FULL.slice(0, index) + line + FULL.slice(index);
    const problems = capProblems(twice);
    if (may.includes(name)) expect(problems).toEqual([]);
    else expect(problems.join()).toMatch(new RegExp(`<${name}> in \\S+ may stand there once`));
  });

  test.each(lines.filter(({ name }) => must.includes(name)))(
    'required <$name> at $index, left out',
    ({ line, name, index }) => {
      const without = FULL.slice(0, index) + FULL.slice(index + line.length);
      expect(capProblems(without).join()).toMatch(new RegExp(`<${name}> in \\S+ is missing`));
    },
  );

  test.each(lines)('<$name> at $index, empty', ({ line, name, index }) => {
    const empty = `<${name}> </${name}>`;
    const problems = capProblems(FULL.slice(0, index) + empty + FULL.slice(index + line.length));
    expect(problems.join()).toMatch(new RegExp(`<${name}> in \\S+ must not be empty`));
  });

  test.each(
    lines.filter(({ index, line, name }) => {
      const next = lines.find((one) => one.index === index + line.length);
      return next !== undefined && next.name !== name;
    }),
  )('<$name> at $index, after its neighbour', ({ line, index }) => {
    const after = FULL.slice(index + line.length);
    const [next = ''] = /^.*\n/.exec(after) ?? [];
    const swapped = FULL.slice(0, index) + next + line + after.slice(next.length);
    expect(capProblems(swapped).join()).toContain('must stand before');
  });
});

test('any text that XML can hold may be a headline', () => {
  const character = fc
    .integer({ min: 0x20, max: 0x10ffff })
    .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff)
    .map((code) => String.fromCodePoint(code));
  const text = fc.string({ unit: character }).filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(text, (headline) => {
      const escaped = headline
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
      const message = FULL.replace(
        /<headline>.*<\/headline>/,
        () => `<headline>${escaped}</headline>`,
      );
      expect(capProblems(message)).toEqual([]);
    }),
  );
});
