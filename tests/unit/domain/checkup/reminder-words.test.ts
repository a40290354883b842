import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diseaseWordIn } from '../../../../src/domain/checkup/disease-words.ts';
import { type Reminder, remindersOf } from '../../../../src/domain/checkup/reminder.ts';
import {
  daysInWords,
  descriptionOf,
  messageOf,
  timeInShort,
  titleOf,
} from '../../../../src/domain/checkup/reminder-words.ts';
import {
  CENTRE,
  duty,
  GRANDMOTHER,
  made,
  RULES,
  remindersFor,
  subjects,
  TODAY,
} from '../../../helpers/reminders.ts';

/** Everything that others may see of some reminders. */
function seenByOthers(reminders: readonly Reminder[]): string {
  return [
    ...reminders.flatMap((one) => [
      titleOf(one),
      descriptionOf(one, [CENTRE]),
      timeInShort(one, TODAY),
    ]),
    messageOf(reminders, () => [CENTRE], TODAY),
    daysInWords(reminders),
  ].join('\n');
}

/** The first word that gives something away. Everybody has old records. */
function telling(seen: string): string | undefined {
  return diseaseWordIn(seen.replaceAll('病历', ''));
}

describe('what others see', () => {
  test('of anybody owed anything names no disease, no vaccine’s disease and no reading', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const { read, inCalendar } = remindersFor(subject);
        const seen = seenByOthers([...read, ...inCalendar]);
        expect(telling(seen), seen).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('of each rule and step of the county names no disease either', () => {
    const duties = RULES.rules.flatMap((rule) =>
      rule.editions.flatMap(({ schedule }) =>
        schedule.kind === 'steps'
          ? schedule.steps.map(({ id }) =>
              duty({ id: `${rule.id}/${id}`, rule: rule.id, step: id }),
            )
          : [duty({ id: `${rule.id}/x`, rule: rule.id })],
      ),
    );
    const leaving = duties.filter(
      ({ rule }) => !RULES.rules.some(({ id, stays }) => id === rule && stays),
    );
    expect(leaving.length).toBeGreaterThan(40);
    for (const one of leaving) {
      const seen = seenByOthers(made(one));
      expect(seen).not.toBe('');
      expect(telling(seen), seen).toBeUndefined();
    }
  });

  test('of the vaccine whose letters everybody knows has another name', () => {
    const [one] = made(duty({ id: 'immunisation/hpv-2', rule: 'immunisation', step: 'hpv-2' }));
    expect(one && titleOf(one)).toBe('奶奶：打疫苗（13 岁的疫苗 第 2 剂）');
  });

  test('does not say what to bring where that would tell why', () => {
    const [one] = made(duty({ id: 'dm-follow-up/first', rule: 'dm-follow-up' }));
    expect(one && descriptionOf(one, [])).toContain('要带什么，去之前打电话问。');
    const [other] = made(duty());
    expect(other && descriptionOf(other, [])).toContain('带上身份证');
  });

  test('says whose notice it stands on, where this year’s is not there', () => {
    const [one] = made(duty({ remarks: ['last-years-rule'], year: 2025 }));
    expect(one && descriptionOf(one, [])).toContain('按 2025 年规定，今年以县里通知为准。');
  });
});

describe('the text for somebody who is not there', () => {
  const vaccines = made(
    duty({
      id: 'immunisation/bcg-1',
      rule: 'immunisation',
      step: 'bcg-1',
      state: 'overdue',
      remarks: ['late-dose', 'skin-test'],
    }),
    duty({ id: 'immunisation/ipv-1', rule: 'immunisation', step: 'ipv-1' }),
  );

  test.each([
    ['the letter', messageOf(vaccines, () => [], TODAY)],
    ['the days to copy', daysInWords(vaccines)],
  ])('says of vaccines that the clinic decides, and that a skin test goes first: %s', (_, text) => {
    expect(text).toContain('BCG 第 1 剂：补以前先做皮肤试验，请问接种门诊。');
    expect(text).toContain('以接种证和接种门诊安排为准。');
    expect(messageOf(made(duty()), () => [], TODAY)).not.toContain('接种');
  });

  test('says who, what, until when and where, each place once', () => {
    const reminders = made(
      duty({ latest: '2026-12-31' }),
      duty({ id: 'tcm-65/2026', rule: 'tcm-65', state: 'overdue' }),
      duty({ id: 'elder-65/2027', from: '2027-01-01', state: 'upcoming' }),
    );
    expect(messageOf(reminders, () => [CENTRE], TODAY)).toBe(
      [
        '奶奶这几件事该做了：',
        '1. 每年的体检。最晚 12 月 31 日。',
        '2. 中医体质辨识。日子过了，还可以补。请尽快打电话问。',
        '',
        '找云坪乡卫生院，电话 000-00000113。',
      ].join('\n'),
    );
  });

  test('says of a household the places once, at the end', () => {
    const of = (id: string, name: string) =>
      remindersOf(
        { subject: { ...GRANDMOTHER.subject, id }, name },
        [duty({ person: id })],
        RULES,
        TODAY,
      );
    expect(messageOf([...of('p1', '奶奶'), ...of('p2', '爷爷')], () => [CENTRE], TODAY)).toBe(
      [
        '奶奶有一件事该做了：\n每年的体检。',
        '爷爷有一件事该做了：\n每年的体检。',
        '找云坪乡卫生院，电话 000-00000113。',
      ].join('\n\n'),
    );
  });

  test('says what comes next where nothing is to be done yet, and nothing where nothing is known', () => {
    const next = made(duty({ id: 'elder-65/2027', from: '2027-01-01', state: 'upcoming' }));
    expect(messageOf(next, () => [], TODAY)).toBe(
      '奶奶接下来要做：\n2027 年 1 月 1 日起，每年的体检。',
    );
    expect(messageOf([], () => [], TODAY)).toBe('');
  });
});

describe('good advice, to which nobody is called', () => {
  const dental = duty({ id: 'dental-adult/2026', rule: 'dental-adult', latest: '2026-12-31' });
  const later = duty({
    id: 'dental-adult/2027',
    rule: 'dental-adult',
    from: '2027-01-01',
    latest: '2027-12-31',
    state: 'upcoming',
  });

  test('stands apart from what is due, and alone where nothing is', () => {
    expect(messageOf(made(duty(), dental), () => [], TODAY)).toBe(
      '奶奶有一件事该做了：\n每年的体检。\n健康建议（要不要钱先问）：口腔检查。',
    );
    expect(messageOf(made(dental), () => [], TODAY)).toBe(
      '奶奶的健康建议（要不要钱先问）：口腔检查。',
    );
    expect(messageOf(made(duty(), later), () => [], TODAY)).not.toContain('口腔');
    expect(messageOf(made(later), () => [], TODAY)).toContain('2027 年 1 月 1 日起，口腔检查');
  });

  test('is called so in the calendar and in the days to copy', () => {
    const [one] = made(dental);
    expect(one && descriptionOf(one, [])).toContain('健康建议，要不要钱先问。');
    expect(daysInWords(made(dental))).toContain('健康建议，要不要钱先问。');
    const [owed] = made(duty());
    expect(owed && descriptionOf(owed, [])).not.toContain('健康建议');
  });

  test('is done with what is owed, where both go in one', () => {
    const pressure = [
      duty({ id: 'bp-screen/2026', rule: 'bp-screen' }),
      duty({ id: 'bp-half-year/2026-2', rule: 'bp-half-year' }),
    ];
    expect(made(...pressure).map(({ isAdvice }) => isAdvice)).toEqual([false]);
    expect(made(dental).map(({ isAdvice }) => isAdvice)).toEqual([true]);
  });

  test('has the year of its day, where that is not the one on the sheet', () => {
    expect(made(later).map((one) => timeInShort(one, TODAY))).toEqual([
      '2027 年 1 月 1 日到 12 月 31 日',
    ]);
    expect(made(later).map((one) => timeInShort(one, one.day))).toEqual([
      '1 月 1 日到 12 月 31 日',
    ]);
  });
});
