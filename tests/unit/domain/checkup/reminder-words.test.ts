import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diseaseWordIn } from '../../../../src/domain/checkup/disease-words.ts';
import type { Reminder } from '../../../../src/domain/checkup/reminder.ts';
import {
  daysInWords,
  descriptionOf,
  messageOf,
  timeInShort,
  titleOf,
} from '../../../../src/domain/checkup/reminder-words.ts';
import { CENTRE, dutiesInAYear, duty, made, RULES, subjects } from '../../../helpers/reminders.ts';

/** Everything that others may see of some reminders. */
function seenByOthers(reminders: readonly Reminder[]): string {
  return [
    ...reminders.flatMap((one) => [titleOf(one), descriptionOf(one, [CENTRE]), timeInShort(one)]),
    messageOf(reminders, () => [CENTRE]),
    daysInWords(reminders),
  ].join('\n');
}

/** The first word that gives something away. A vaccine has the name under which it stands on the certificate, and everybody has old records. */
function telling(seen: string): string | undefined {
  return diseaseWordIn(seen.replaceAll('2vHPV', '').replaceAll('病历', ''));
}

describe('what others see', () => {
  test('of anybody owed anything names no disease, no vaccine’s disease and no reading', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const seen = seenByOthers(made(...dutiesInAYear(subject)));
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
    expect(duties.length).toBeGreaterThan(40);
    for (const one of duties) {
      const seen = seenByOthers(made(one));
      expect(seen).not.toBe('');
      expect(telling(seen), seen).toBeUndefined();
    }
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
  test('says who, what, until when and where, each place once', () => {
    const reminders = made(
      duty({ latest: '2026-12-31' }),
      duty({ id: 'dental-adult/2026', rule: 'dental-adult', state: 'overdue' }),
      duty({ id: 'elder-65/2027', from: '2027-01-01', state: 'upcoming' }),
    );
    expect(messageOf(reminders, () => [CENTRE])).toBe(
      [
        '奶奶这几件事该做了：',
        '1. 口腔检查。日子过了，还可以补。请尽快打电话问。',
        '2. 每年的体检。最晚 2026 年 12 月 31 日。',
        '找云坪乡卫生院，电话 000-00000113。',
      ].join('\n'),
    );
  });

  test('says what comes next where nothing is to be done yet, and nothing where nothing is known', () => {
    const next = made(duty({ id: 'elder-65/2027', from: '2027-01-01', state: 'upcoming' }));
    expect(messageOf(next, () => [])).toBe(
      '奶奶接下来要做：\n1. 每年的体检。2027 年 1 月 1 日起。',
    );
    expect(messageOf([], () => [])).toBe('');
  });
});
