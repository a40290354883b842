import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf } from '../../../../src/browser/alert-clock.ts';
import { type Clock, judge } from '../../../../src/domain/alert/judge.ts';
import { LIFTED_NOTICE_MS } from '../../../../src/domain/alert/kinds.ts';
import type { Span } from '../../../../src/domain/alert/status.ts';
import { spanStatus } from '../../../../src/domain/alert/status.ts';
import { at, DAY, HOUR, lifted, replaced, span } from './times.ts';

const FROM = at('2026-11-01T00:00');
const UNTIL = at('2027-03-31T23:59:59');
const plain = span(FROM, UNTIL);

/** The clock of a phone without a network: it shows `phone`, and its page was built at `known`. */
const offline = (known: number, phone: number) => clockOf(undefined, known, phone, 0);
/** The clock of a phone that has just heard from the server. */
const sure = (now: number): Clock => ({ now, known: now, slow: false });

function judgement(one: Span, clock: Clock) {
  return judge([one], clock)?.judgement;
}

describe('a phone whose page was built in December', () => {
  const BUILT = at('2026-12-01T08:00');

  test.each([
    ['shows a day of the season', at('2027-01-10T08:00'), 'current'],
    ['shows the last second of the season', UNTIL - 1, 'current'],
    ['says that the season is over: that may be so', UNTIL, 'maybe-over'],
    ['shows 2099', at('2099-01-01T00:00'), 'maybe-over'],
    ['shows 1970, and so is known to be wrong', 0, 'current'],
    ['shows a day before the season, and so is known to be wrong', FROM - DAY, 'current'],
  ])('%s', (_what, phone, expected) => {
    expect(judgement(plain, offline(BUILT, phone))).toBe(expected);
  });
});

describe('a phone whose page was built in October', () => {
  const BUILT = at('2026-10-01T08:00');

  test.each([
    ['shows October', at('2026-10-20T08:00'), 'planned'],
    ['shows the moment of the build', BUILT, 'planned'],
    ['shows a moment before the build: the season may have begun', BUILT - 1, 'maybe-planned'],
    ['shows 1970', 0, 'maybe-planned'],
    ['shows the first second of the season', FROM, 'current'],
    ['shows April', at('2027-04-10T08:00'), 'maybe-over'],
  ])('%s', (_what, phone, expected) => {
    expect(judgement(plain, offline(BUILT, phone))).toBe(expected);
  });
});

describe('a phone whose page was built when the season was over', () => {
  const BUILT = UNTIL + DAY;

  test.each([
    ['shows a later day', BUILT + DAY],
    ['shows a day of the season, and so is known to be wrong', FROM + DAY],
    ['shows 1970', 0],
    ['shows 2099', at('2099-01-01T00:00')],
  ])('%s', (_what, phone) => {
    expect(judgement(plain, offline(BUILT, phone))).toBe('ended');
  });
});

describe('an alert that was lifted', () => {
  const LIFTED = at('2026-12-24T09:30');
  const early = span(FROM, UNTIL, lifted(LIFTED));

  test('says so for exactly 72 hours', () => {
    expect(LIFTED_NOTICE_MS).toBe(72 * HOUR);
  });

  test.each([
    ['a millisecond before', -1, 'current'],
    ['at that moment', 0, 'just-lifted'],
    ['a millisecond short of 72 hours after', 72 * HOUR - 1, 'just-lifted'],
    ['72 hours after', 72 * HOUR, 'lifted'],
    ['a year after', 365 * DAY, 'lifted'],
  ])('%s', (_when, after, expected) => {
    expect(judgement(early, sure(LIFTED + after))).toBe(expected);
  });

  test('may hold still, where only the phone says that the moment has come', () => {
    expect(judgement(early, offline(LIFTED - 1, LIFTED + HOUR))).toBe('maybe-over');
    expect(judgement(early, offline(LIFTED, LIFTED + HOUR))).toBe('just-lifted');
  });

  test('and one that was replaced makes room at once', () => {
    const next = span(FROM, UNTIL, replaced(LIFTED));
    expect(judgement(next, sure(LIFTED))).toBe('replaced');
    expect(judgement(next, sure(LIFTED - 1))).toBe('current');
  });
});

describe('of several seasons', () => {
  const seasons = [2026, 2027, 2028].map((year) =>
    span(at(`${year}-11-01T00:00`), at(`${year + 1}-03-31T23:59:59`)),
  );
  const told = (clock: Clock, spans: readonly Span[] = seasons) => {
    const judged = judge(spans, clock);
    return [judged?.judgement, judged && spans.indexOf(judged.span)];
  };

  test.each([
    ['before the first, the first is to come', '2026-06-01T08:00', 'planned', 0],
    ['in the second, the second holds', '2027-12-01T08:00', 'current', 1],
    ['between two, the next is to come', '2027-06-01T08:00', 'planned', 1],
    ['after the last, the last is over', '2029-06-01T08:00', 'ended', 2],
  ])('%s', (_when, now, expected, index) => {
    expect(told(sure(at(now)))).toEqual([expected, index]);
  });

  test('one that may hold still goes before the next one', () => {
    const clock = offline(at('2026-12-01T08:00'), at('2027-06-01T08:00'));
    expect(told(clock)).toEqual(['maybe-over', 0]);
  });

  test('one that was just lifted goes before the next one, and one that holds before both', () => {
    const [first, second, third] = seasons as [Span, Span, Span];
    const now = at('2027-03-01T09:00');
    const early = { ...first, change: lifted(now) };
    expect(told(sure(now), [early, second, third])).toEqual(['just-lifted', 0]);
    expect(told(sure(now), [early, span(now, now + DAY)])).toEqual(['current', 1]);
  });

  test('of none there is nothing to say', () => {
    expect(judge([], sure(FROM))).toBeUndefined();
  });
});

describe('whatever the clock', () => {
  const moment = fc.integer({ min: 0, max: 10_000 }).map((value) => value * HOUR);
  const change = fc.record({
    how: fc.constantFrom('lifted', 'replaced'),
    at: moment,
    by: fc.constantFrom('a', 'b', 'c'),
  });
  const anySpan: fc.Arbitrary<Span> = fc
    .record({
      effective: moment,
      length: fc.integer({ min: 1, max: 4000 }),
      changes: fc.array(change, { maxLength: 3 }),
    })
    .map(({ effective, length, changes }) =>
      span(effective, effective + length * HOUR, ...changes),
    );
  /** A true time, a moment before it that somebody vouched for, and what the phone shows. */
  const times = fc.tuple(moment, moment, moment).map(([one, other, phone]) => ({
    T: Math.max(one, other),
    known: Math.min(one, other),
    phone,
  }));

  test('a current alert is never hidden: it shows, or may hold, or a phone that stands before its beginning says so', () => {
    fc.assert(
      fc.property(anySpan, times, (one, { T, known, phone }) => {
        fc.pre(spanStatus(one, T) === 'current');
        const said = judgement(one, offline(known, phone));
        if (said === 'planned') {
          expect(known <= phone && phone < one.effective).toBe(true);
        } else {
          expect(['current', 'maybe-over', 'maybe-planned']).toContain(said);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('among several seasons the current one is never hidden by another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 160 }),
        fc.array(change, { maxLength: 3 }),
        times,
        (days, gap, changes, { T, known, phone }) => {
          const seasons = Array.from({ length: 5 }, (_, index) => {
            const effective = index * (days + gap) * DAY;
            return span(effective, effective + days * DAY, ...changes);
          });
          const now = seasons.find((one) => spanStatus(one, T) === 'current');
          fc.pre(now !== undefined);
          const said = judge(seasons, offline(known, phone))?.judgement;
          if (!said || !['current', 'maybe-over', 'maybe-planned'].includes(said)) {
            // Only a phone that can be right, and that shows a moment before this season.
            expect(known <= phone && phone < (now?.effective ?? 0)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a clock that is right tells what is so; “may be over” only of what is over', () => {
    fc.assert(
      fc.property(anySpan, times, (one, { T, known }) => {
        const said = judgement(one, offline(known, T));
        const status = spanStatus(one, T);
        expect(said === 'current').toBe(status === 'current');
        expect(said === 'planned').toBe(status === 'planned');
        expect(said).not.toBe('maybe-planned');
        if (said === 'maybe-over') expect(['ended', 'lifted', 'replaced']).toContain(status);
      }),
      { numRuns: 2000 },
    );
  });

  test('a phone that has heard from the server says no “maybe”', () => {
    fc.assert(
      fc.property(anySpan, moment, (one, now) => {
        const said = judgement(one, sure(now));
        expect(said).toBe(said === 'just-lifted' ? said : spanStatus(one, now));
      }),
    );
  });
});
