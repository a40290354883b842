import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { clockOf, type ServerTime } from '../../../../src/browser/alert-clock.ts';
import { type Clock, type Judgement, judge } from '../../../../src/domain/alert/judge.ts';
import { seasonsUntil } from '../../../../src/domain/alert/season.ts';
import { spansFromText, spansToText } from '../../../../src/domain/alert/spans.ts';
import type { Span } from '../../../../src/domain/alert/status.ts';
import { judgementInWords } from '../../../../src/domain/alert/words.ts';
import { at, DAY, HOUR, lifted, replaced, span } from './times.ts';

describe('what a phone knows of the time', () => {
  const known = at('2026-11-22T08:00');

  test.each([
    [
      'a phone that shows a later time is believed',
      HOUR,
      { now: known + HOUR, known, slow: false },
    ],
    ['one that shows that very moment too', 0, { now: known, known, slow: false }],
    ['one that shows an earlier time is wrong', -1, { now: known, known, slow: true }],
    ['one that stands in 1970 too', -known, { now: known, known, slow: true }],
  ])('without a server: %s', (_what, ahead, clock) => {
    expect(clockOf(undefined, known, known + ahead, 123)).toEqual(clock);
  });

  const server: ServerTime = { at: known + 10 * HOUR, phone: at('1999-01-01T00:00'), running: 500 };

  test.each([
    ['as it answers', 0, 0, 0, 0],
    ['after an hour', HOUR, HOUR, HOUR, HOUR],
    ['when somebody sets the phone back three hours', HOUR, HOUR - 3 * HOUR, HOUR, HOUR],
    ['when somebody sets the phone a year ahead', HOUR, 365 * DAY, HOUR, 365 * DAY],
    [
      'when the phone has slept eight hours and the other clock stood still',
      0,
      8 * HOUR,
      0,
      8 * HOUR,
    ],
  ])('with a server: %s', (_what, running, phone, sure, now) => {
    expect(clockOf(server, known, server.phone + phone, server.running + running)).toEqual({
      now: server.at + now,
      known: server.at + sure,
      slow: false,
    });
  });

  test('what is known never runs ahead of the best guess', () => {
    const time = fc.integer({ min: 0, max: 5_000_000_000_000 });
    const heard = fc.option(fc.record({ at: time, phone: time, running: time }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(heard, time, time, time, (answer, vouched, phone, later) => {
        const clock = clockOf(answer, vouched, phone, (answer?.running ?? 0) + later);
        expect(clock.now).toBeGreaterThanOrEqual(clock.known);
      }),
    );
  });
});

/*
 * The campaign of wrong clocks. The true time is ten in the morning; the page was built two hours before. Each phone
 * shows another time, in each of eight zones; the alerts below are judged as on a page, from text.
 */
const NOW = at('2026-11-22T10:00');
const BUILT = at('2026-11-22T08:00');
const ZONES = [
  ['Asia/Shanghai', -480],
  ['Asia/Urumqi', -360],
  ['UTC', 0],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
  ['Asia/Kathmandu', -345],
  ['Australia/Lord_Howe', -660],
  ['Pacific/Chatham', -825],
] as const;

/** A page left open: the server answered an hour ago, when the phone was right; then somebody set it back. */
const setBack = clockOf(
  { at: NOW - HOUR, phone: NOW - HOUR, running: 0 },
  NOW - HOUR,
  NOW - 3 * HOUR,
  HOUR,
);

function days(...changes: Parameters<typeof span>[2][]) {
  return (from: string, until: string): (() => Span[]) =>
    () => [span(at(from), at(until), ...changes)];
}

function season(from: string, to: string): () => Span[] {
  return () =>
    seasonsUntil('s', { from, to, since: 2025 }, at('2031-01-01T00:00')).map((one) =>
      span(Date.parse(one.effective), Date.parse(one.expires)),
    );
}

const ALERTS: Record<string, () => Span[]> = {
  winter: season('11-01', '03-31'),
  summer: season('06-15', '09-05'),
  autumn: days()('2026-11-01T08:00', '2027-01-31T20:00'),
  tonight: days()('2026-11-15T00:00', '2026-11-22T23:59:59'),
  thisHour: days()('2026-11-22T09:00', '2026-11-29T09:00'),
  tomorrow: days()('2026-11-23T00:00', '2026-12-23T23:59:59'),
  yesterday: days()('2026-11-01T00:00', '2026-11-21T23:59:59'),
  liftedToday: days(lifted(at('2026-11-22T07:00')))('2026-11-01T00:00', '2027-01-31T20:00'),
  liftedTomorrow: days(lifted(at('2026-11-23T09:00')))('2026-11-01T00:00', '2027-01-31T20:00'),
  replaced: days(replaced(at('2026-11-20T09:00')))('2026-11-01T00:00', '2027-01-31T20:00'),
  newYear: days()('2027-01-01T00:00', '2027-01-03T23:59:59'),
  leapDay: days()('2028-02-29T00:00', '2028-02-29T23:59:59'),
};
/** Which of them hold at the true time. */
const CURRENT = ['winter', 'autumn', 'tonight', 'thisHour', 'liftedTomorrow'];

const LETTERS: Record<string, Judgement> = {
  c: 'current',
  p: 'planned',
  e: 'ended',
  r: 'replaced',
  l: 'lifted',
  j: 'just-lifted',
  O: 'maybe-over',
  P: 'maybe-planned',
};

/** Each clock, and by hand what it says of each alert, in the order of the list above. */
const CLOCKS: readonly (readonly [string, Clock, string])[] = [
  ['right', clockOf(undefined, BUILT, NOW, 0), 'cpcccpejcrpp'],
  ['in 1970', clockOf(undefined, BUILT, 0, 0), 'cPccPPejcrPP'],
  ['in 2000', clockOf(undefined, BUILT, at('2000-01-01T00:00'), 0), 'cPccPPejcrPP'],
  ['a day behind', clockOf(undefined, BUILT, NOW - DAY, 0), 'cPccPPejcrPP'],
  ['a day ahead', clockOf(undefined, BUILT, NOW + DAY, 0), 'cpcOccejOrpp'],
  ['8 days ahead', clockOf(undefined, BUILT, NOW + 8 * DAY, 0), 'cpcOOcelOrpp'],
  ['400 days ahead', clockOf(undefined, BUILT, NOW + 400 * DAY, 0), 'cOOOOOelOrOp'],
  [
    'at the end of 32 bits',
    clockOf(undefined, BUILT, at('2038-01-19T11:14:08'), 0),
    'OOOOOOelOrOO',
  ],
  ['in 2099', clockOf(undefined, BUILT, at('2099-12-31T23:59'), 0), 'OOOOOOelOrOO'],
  ['on 29 February', clockOf(undefined, BUILT, at('2028-02-29T12:00'), 0), 'cOOOOOelOrOc'],
  ['at New Year', clockOf(undefined, BUILT, at('2027-01-01T00:00'), 0), 'cpcOOOelOrcp'],
  ['set back three hours while open', setBack, 'cpcccpejcrpp'],
];

describe.each(ZONES)('in %s', (zone, minutesWest) => {
  const before = process.env.TZ;
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  const inZone = (clock: Clock) => {
    process.env.TZ = zone;
    expect(new Date(NOW).getTimezoneOffset()).toBe(minutesWest);
    return Object.values(ALERTS).map((spans) => {
      const judged = judge(spansFromText(spansToText(spans())) ?? [], clock);
      if (!judged) throw new Error('no times');
      return judged;
    });
  };
  /** The dates as people in the county say them, from another way of reckoning than the site's own. */
  const inCounty = (milliseconds: number) =>
    new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' })
      .format(milliseconds)
      .replace(/(\d+)年(\d+)月(\d+)日/, '$1 年 $2 月 $3 日');

  test.each(CLOCKS)('a clock that is %s', (_what, clock, letters) => {
    const judged = inZone(clock);
    expect(judged.map(({ judgement }) => judgement)).toEqual(
      [...letters].map((letter) => LETTERS[letter]),
    );
    for (const one of judged) {
      const words = judgementInWords(one);
      const { effective, expires, change } = one.span;
      if (/planned/.test(one.judgement)) expect(words).toContain(inCounty(effective));
      else if (/lifted|replaced/.test(one.judgement)) expect(words).not.toMatch(/\d/);
      else expect(words).toContain(inCounty(change?.at ?? expires));
    }
    for (const [index, name] of Object.keys(ALERTS).entries()) {
      const { judgement } = judged[index] as (typeof judged)[number];
      if (CURRENT.includes(name)) {
        expect(['current', 'maybe-over', 'maybe-planned']).toContain(judgement);
      }
    }
  });
});
