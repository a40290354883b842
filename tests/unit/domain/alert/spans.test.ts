import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansFromText, spansToText } from '../../../../src/domain/alert/spans.ts';
import { type Span, spanStatus } from '../../../../src/domain/alert/status.ts';
import { judgementInWords } from '../../../../src/domain/alert/words.ts';
import { at, DAY, lifted, replaced, span } from './times.ts';

const second = fc.integer({ min: 0, max: 4_200_000_000 });
const id = fc.stringMatching(/^[a-z\d]{1,8}(-[a-z\d]{1,8}){0,3}$/);
const change = fc.record({
  how: fc.constantFrom('lifted', 'replaced'),
  at: second.map((value) => value * 1000),
  by: id,
});
const anySpan: fc.Arbitrary<Span> = fc
  .record({ effective: second, length: second, changes: fc.array(change, { maxLength: 4 }) })
  .map(({ effective, length, changes }) =>
    span(effective * 1000, (effective + length) * 1000, ...changes),
  );

describe('the times of an alert as text', () => {
  test('it comes back with the one change that counts', () => {
    const from = at('2026-11-01T00:00');
    const until = from + 30 * DAY;
    const first = span(from, until, replaced(from + 2 * DAY), lifted(from + DAY, 'all-over-2026'));
    const spans = [first, span(from + 365 * DAY, until + 365 * DAY)];
    expect(spansFromText(spansToText(spans))).toEqual([
      span(from, until, lifted(from + DAY, 'all-over-2026')),
      spans[1],
    ]);
  });

  test('whatever the times, they come back, and say the same at every moment', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { minLength: 1, maxLength: 8 }), second, (spans, when) => {
        const back = spansFromText(spansToText(spans));
        expect(back).toEqual(spans);
        const statuses = (some: readonly Span[]) => some.map((one) => spanStatus(one, when * 1000));
        expect(statuses(back ?? [])).toEqual(statuses(spans));
      }),
    );
  });
});

describe('anything else is refused', () => {
  const whole = spansToText([span(at('2026-11-01T00:00'), at('2026-12-01T00:00'))]);
  const early = spansToText([
    span(at('2026-11-01T00:00'), at('2026-12-01T00:00'), lifted(at('2026-11-02T00:00'))),
  ]);

  test.each([
    '',
    ' ',
    'undefined',
    '[object Object]',
    '2026-11-01T00:00:00+08:00',
    `${whole} `,
    ` ${whole}`,
    `${whole}\n`,
    `${whole} x`,
    `${whole}  ${whole}`,
    `-${whole}`,
    `${whole}.5`,
    `${whole}e9`,
    `${whole}9999999999`,
    early.slice(0, -'over'.length),
    `${early}<b>`,
    `${early}/x`,
    early.replace('over', 'OVER'),
    early.replace('over', '../guides'),
    early.replace('lifted', 'gone'),
    early.replace(/\d(?=\/over)/, 'x'),
  ])('%j', (text) => {
    expect(spansFromText(text)).toBeUndefined();
  });

  test('whatever is read can be said in words', () => {
    const scraps = fc.constantFrom('1', '9', '0', '/', ' ', '-', 'lifted', 'replaced', 'a', 'L');
    const texts = fc.oneof(
      fc.string(),
      fc.array(scraps, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.stringMatching(/^\d{1,30}\/\d{1,30}(\/lifted\/\d{1,30}\/a)?$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const one of spansFromText(text) ?? []) {
          for (const judgement of ['current', 'planned', 'ended'] as const) {
            expect(judgementInWords({ judgement, span: one })).not.toMatch(/NaN|Invalid/);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
