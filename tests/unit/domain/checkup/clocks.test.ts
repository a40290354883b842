import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { phoneToday } from '../../../../src/browser/today.ts';
import { dutiesOf } from '../../../../src/domain/checkup/duties.ts';
import type { Duty, Subject } from '../../../../src/domain/checkup/duty.ts';
import { whenInWords } from '../../../../src/domain/checkup/words.ts';
import { todayOf } from '../../../../src/islands/me/today.ts';
import { countyRules } from '../../../helpers/owed-content.ts';
import { countedWindow } from '../../../helpers/owed-dates.ts';
import { householdOn } from '../../../helpers/owed-household.ts';
import { stepMonths } from '../../../helpers/plain-calendar.ts';

/** The page was built in the county's morning of 22 November 2026. */
const BUILT = '2026-11-22T08:00:00+08:00';

/** What a phone shows, and the county's day that follows from it, read off a calendar. */
const CLOCKS = [
  ['right, a minute after midnight in the county', '2026-11-24T00:01:00+08:00', '2026-11-24'],
  ['in 1970, and so taken for the day of the build', '1970-01-01T00:00:00Z', '2026-11-22'],
  ['in 2000, and so taken for the day of the build', '2000-02-29T23:59:59+08:00', '2026-11-22'],
  ['a day behind, in the last second of that day', '2026-11-23T23:59:59+08:00', '2026-11-23'],
  ['a day ahead', '2026-11-25T00:00:00+08:00', '2026-11-25'],
  ['8 days ahead', '2026-12-02T06:30:00+08:00', '2026-12-02'],
  ['400 days ahead', '2027-12-29T17:15:00+08:00', '2027-12-29'],
  ['at the end of 32 bits', '2038-01-19T03:14:07Z', '2038-01-19'],
  ['in 2099', '2099-12-31T23:59:59+08:00', '2099-12-31'],
  ['on 29 February', '2028-02-29T00:00:00+08:00', '2028-02-29'],
  ['at New Year, at the stroke of midnight', '2027-01-01T00:00:00+08:00', '2027-01-01'],
  ['set back three hours over midnight while open', '2026-11-23T21:30:00+08:00', '2026-11-23'],
] as const;

/** The zones that a phone may stand in, with their minutes west of Greenwich on 24 November 2026. */
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

const rules = countyRules();

/** Every rule and every dose that a child of today may get, by the ids that stand in duties. */
function namesOf({ rule, step }: Duty): string {
  return rule === 'immunisation' ? `${rule}/${step}` : rule;
}

interface Row {
  duty: Duty;
  subject: Subject;
  today: string;
}

function owedOn(today: string, months: number): Row[] {
  const until = stepMonths(today, months);
  return householdOn(today).flatMap((subject) =>
    dutiesOf(rules, subject, today, until).duties.map((duty) => ({ duty, subject, today })),
  );
}

/** `2028-02-29` as people read it, without the year where it is this one. */
function inWords(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month} 月 ${date} 日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year} 年 ${short}`;
}

const counted = new Map<string, string[]>();

/** Each duty with its days as they are counted without the engine; the same in every zone, so counted once. */
function countedOn(today: string, rows: readonly Row[]): string[] {
  const known = counted.get(today);
  if (known) return known;
  const lines = rows.map(({ duty, subject }) => {
    const { from, latest } = countedWindow(duty, rules, subject, today);
    return `${subject.id} ${duty.id} ${from}..${latest}`;
  });
  counted.set(today, lines);
  return lines;
}

describe.each(ZONES)('in %s', (zone, minutesWest) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.stubEnv('TZ', zone);
    vi.stubGlobal('document', { documentElement: { dataset: { built: BUILT } } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });

  test.each(CLOCKS)('a clock that is %s', (_what, shown, today) => {
    // Without this the zone might never have been changed, and nothing would have been tried.
    expect(new Date('2026-11-24T00:00:00Z').getTimezoneOffset()).toBe(minutesWest);
    vi.setSystemTime(new Date(shown));
    // The reading pages and those of the household take the day from the same clock.
    expect(phoneToday()).toBe(today);
    expect(todayOf(Date.now())).toBe(today);
    const rows = owedOn(todayOf(Date.now()), 18);
    expect(
      rows
        .filter(({ duty }) => duty.state !== 'done')
        .map(({ duty, subject }) => `${subject.id} ${duty.id} ${duty.from}..${duty.latest}`),
    ).toEqual(
      countedOn(
        today,
        rows.filter(({ duty }) => duty.state !== 'done'),
      ),
    );
    for (const { duty } of rows.filter(({ duty }) => duty.state === 'upcoming')) {
      expect(whenInWords(duty, today)).toContain(inWords(duty.from as string, today));
      if (duty.latest) expect(whenInWords(duty, today)).toContain(inWords(duty.latest, today));
    }
  });
});

test('on the day of today every rule of the county and every dose of its sets is tried, 40 and more', () => {
  const tried = new Set(owedOn('2026-11-24', 40).map(({ duty }) => namesOf(duty)));
  const programme = rules.immunisation.at(-1);
  const doses = programme?.doses.filter(
    ({ option }) => !option || programme.use[option.of] === option.set,
  );
  const all = [
    ...rules.rules.map(({ id }) => id),
    ...(doses ?? []).map(({ id }) => `immunisation/${id}`),
  ];
  expect(all.filter((one) => !tried.has(one))).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(40);
});
