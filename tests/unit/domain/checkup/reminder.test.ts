import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duty, DutyState } from '../../../../src/domain/checkup/duty.ts';
import { calendarRemindersOf } from '../../../../src/domain/checkup/reminder.ts';
import {
  daysInWords,
  descriptionOf,
  messageOf,
  timeInShort,
  titleOf,
} from '../../../../src/domain/checkup/reminder-words.ts';
import { UNKNOWN_HEALTH } from '../../../../src/domain/health/schema.ts';
import { addDays } from '../../../../src/domain/shared/day-arithmetic.ts';
import {
  CENTRE,
  dutiesInAYear,
  duty,
  GRANDMOTHER,
  made,
  RULES,
  remindersFor,
  subjects,
  TODAY,
} from '../../../helpers/reminders.ts';

const dayOf = (change: Partial<Duty>) => made(duty(change)).map(({ day }) => day);

describe('the day of a reminder', () => {
  test.each([
    ['is the first day, where that lies after tomorrow', { from: '2026-11-24' }, '2026-11-24'],
    [
      'leaves a day for the first alarm, where it begins tomorrow',
      { from: '2026-11-23' },
      '2026-11-24',
    ],
    ['leaves a day for the first alarm, where it has begun', { from: '2026-01-01' }, '2026-11-24'],
    ['leaves a day for the first alarm, where no day is known', {}, '2026-11-24'],
    [
      'is the one to which it was postponed',
      {
        state: 'postponed' as DutyState,
        from: '2026-01-01',
        mark: { occurrence: 'elder-65/2026', state: 'postponed' as const, on: '2027-02-03' },
      },
      '2027-02-03',
    ],
    [
      'is the day after tomorrow, where it was postponed until tomorrow',
      {
        state: 'postponed' as DutyState,
        mark: { occurrence: 'elder-65/2026', state: 'postponed' as const, on: '2026-11-23' },
      },
      '2026-11-24',
    ],
  ])('%s', (_, change, day) => {
    expect(dayOf(change)).toEqual([day]);
  });

  test.each(['done', 'not-for-me', 'passed', 'closed', 'ask'] as const)(
    'is none for what is %s',
    (state) => {
      expect(made(duty({ state }))).toEqual([]);
    },
  );
});

describe('what is done in one go', () => {
  const tcm = duty({ id: 'tcm-65/2026', rule: 'tcm-65' });
  const group = (rule: string) => RULES.rules.find(({ id }) => id === rule)?.group;

  test('of one group and day is one reminder, in any order', () => {
    const pressure = [
      duty({ id: 'bp-screen/2026', rule: 'bp-screen' }),
      duty({ id: 'bp-half-year/2026-2', rule: 'bp-half-year' }),
    ];
    expect(group('bp-screen')).toBe(group('bp-half-year'));
    const [one, ...more] = made(...pressure);
    expect(more).toEqual([]);
    expect(one?.duties).toEqual(['bp-half-year/2026-2', 'bp-screen/2026']);
    expect(made(...pressure.reverse())[0]?.id).toBe(one?.id);
  });

  test('names what is done with another only where it stands alone', () => {
    const yearly = duty({ id: 'bp-screen/2026', rule: 'bp-screen' });
    const halfYearly = duty({ id: 'bp-half-year/2026-2', rule: 'bp-half-year' });
    expect(made(yearly, halfYearly).map(({ what }) => what)).toEqual([['半年找医生量一次']]);
    expect(made(yearly).map(({ what }) => what)).toEqual([['每年找医生量一次']]);
  });

  test('on another day, or of another group, is a reminder of its own', () => {
    expect(
      made(duty(), duty({ id: 'elder-65/2027', from: '2027-01-01', state: 'upcoming' })),
    ).toHaveLength(2);
    expect(
      made(duty(), duty({ id: 'dental-adult/2026', rule: 'dental-adult' }), tcm).length,
    ).toBeGreaterThan(1);
  });

  test('says vaccines of one day by abbreviation and dose, and that the clinic decides', () => {
    const [one] = made(
      duty({ id: 'immunisation/ipv-1', rule: 'immunisation', step: 'ipv-1' }),
      duty({ id: 'immunisation/dtap-2', rule: 'immunisation', step: 'dtap-2' }),
    );
    expect(one && titleOf(one)).toBe('奶奶：打疫苗（IPV 第 1 剂、DTaP 第 2 剂）');
    expect(one && descriptionOf(one, [CENTRE])).toBe(
      [
        '找云坪乡卫生院，电话 000-00000113（周一到周日 8:00–17:30）。',
        '带上预防接种证。',
        '国家规定的，不要钱。',
        '以接种证和接种门诊安排为准。',
      ].join('\n'),
    );
  });

  test('is no reminder of two years, even where both ring on one day', () => {
    const both = made(
      duty({ latest: '2026-12-31' }),
      duty({ id: 'elder-65/2027', from: '2026-11-23', state: 'upcoming' }),
    );
    expect(both.map(({ duties }) => duties)).toEqual([['elder-65/2026'], ['elder-65/2027']]);
  });

  test('keeps the nearest last day, and says where one of several is over', () => {
    const [one] = made(
      duty({ id: 'immunisation/mmr-1', rule: 'immunisation', step: 'mmr-1', latest: '2027-01-05' }),
      duty({ id: 'immunisation/ipv-2', rule: 'immunisation', step: 'ipv-2', latest: '2026-12-05' }),
    );
    expect(one?.latest).toBe('2026-12-05');
    const late = made(
      duty({ id: 'immunisation/mmr-1', rule: 'immunisation', step: 'mmr-1', state: 'overdue' }),
      duty({ id: 'immunisation/ipv-2', rule: 'immunisation', step: 'ipv-2' }),
    );
    expect(late.map((one) => timeInShort(one, TODAY))).toEqual(['有的过了日子，可以补']);
  });
});

describe('the last days of a window', () => {
  test.each([
    ['2026-11-21', '2026-11-24', false],
    ['2026-11-22', '2026-11-22', true],
    ['2026-11-23', '2026-11-23', false],
    ['2026-11-24', '2026-11-24', false],
    ['2026-11-25', '2026-11-24', false],
  ])('with a last day on %s it rings on %s', (latest, day, isLastDay) => {
    const [one] = made(duty({ latest, state: latest < TODAY ? 'overdue' : 'due' }));
    expect([one?.day, one?.isLastDay]).toEqual([day, isLastDay]);
  });

  test('say that today is the last one, in the sheet and the text, and put nothing into the calendar', () => {
    const one = duty({ latest: TODAY });
    const [read] = made(one);
    expect(read && timeInShort(read, TODAY)).toBe('今天是最后一天');
    expect(messageOf(made(one), () => [], TODAY)).toContain('每年的体检。今天是最后一天。');
    expect(daysInWords(made(one))).toContain('今天是最后一天');
    expect(calendarRemindersOf(GRANDMOTHER, [one], RULES, TODAY)).toEqual([]);
  });

  test('of any duty of anybody are not rung after, on its last two days either', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const ends = new Set(dutiesInAYear(subject).flatMap(({ latest }) => latest ?? []));
        for (const today of [...ends].flatMap((end) => [addDays(end, -1), end])) {
          if (today < TODAY) continue;
          const { duties, read, inCalendar } = remindersFor(subject, today);
          const byId = new Map(duties.map((one) => [one.id, one]));
          for (const one of read) {
            const last = one.duties
              .flatMap((id) => byId.get(id) ?? [])
              .filter(({ state, rule }) => state !== 'overdue' && rule !== 'immunisation')
              .flatMap(({ latest }) => latest ?? []);
            expect(last.every((latest) => one.day <= latest)).toBe(true);
          }
          expect(inCalendar.every(({ day }) => day > today)).toBe(true);
          const overrun = inCalendar.filter(
            ({ day, late, latest }) => late === 'none' && latest !== undefined && day > latest,
          );
          expect(overrun).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

test('every duty with something to do stands in exactly one reminder, and in one event where today is not its last day', () => {
  fc.assert(
    fc.property(subjects, (subject) => {
      const { duties, read, inCalendar } = remindersFor(subject);
      const kept = new Set(RULES.rules.filter(({ stays }) => stays).map(({ id }) => id));
      const open = duties.filter(
        ({ state, rule }) => ['overdue', 'due', 'upcoming'].includes(state) && !kept.has(rule),
      );
      const ids = open.map(({ id }) => id).sort();
      expect(read.flatMap((one) => one.duties).sort()).toEqual(ids);
      const late = new Set(read.filter((one) => one.isLastDay).flatMap((one) => one.duties));
      expect(inCalendar.flatMap((one) => one.duties).sort()).toEqual(
        ids.filter((id) => !late.has(id)),
      );
      for (const all of [read, inCalendar]) {
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }
      const other = made(...[...duties].reverse());
      expect(other.map(({ id }) => id)).toEqual(made(...duties).map(({ id }) => id));
    }),
    { numRuns: 200 },
  );
});

test('somebody of whom nothing is known has no reminders', () => {
  const unknown = { id: 'p1', person: {}, health: UNKNOWN_HEALTH, marks: [], family: [] };
  expect(made(...dutiesInAYear(unknown))).toEqual([]);
});

test('what is said because of somebody in the family stays on the phone', () => {
  const rule = RULES.rules.find(({ who }) => who.family);
  expect(rule?.stays).toBe(true);
  const one = duty({ id: `${rule?.id}/once`, rule: rule?.id ?? '' });
  expect(made(one)).toEqual([]);
  expect(calendarRemindersOf(GRANDMOTHER, [one], RULES, TODAY)).toEqual([]);
});
