import { expect, test } from 'vitest';
import type { FormContent } from '../../../src/islands/sign-up/form-content.ts';
import type { SealTrouble } from '../../../src/islands/sign-up/hand-over/seal-and-keep.ts';
import {
  daysWithoutCall,
  standingInWords,
} from '../../../src/islands/sign-up/hand-over/standing.ts';
import { troubleInWords } from '../../../src/islands/sign-up/hand-over/trouble-words.ts';
import { filledIn, NOON } from '../../helpers/sealed-forms.ts';

const draft = filledIn();
const made: FormContent = { ...draft, state: 'made', sealed: 'AAAA', madeAt: NOON };
const handed: FormContent = { ...made, state: 'handed', handedAt: NOON };

test.each([
  ['being filled in', draft, '没填完'],
  ['sealed', made, '已生成，还没转交'],
  ['handed over', handed, '已转交（2026 年 11 月 20 日）'],
  [
    'being changed after it was handed over',
    { ...handed, editing: draft.draft },
    '改了一半，还没封',
  ],
  ['with a withdrawal', { ...made, withdrawn: true as const }, '撤回单已生成，还没转交'],
  [
    'whose withdrawal was handed over',
    { ...handed, withdrawn: true as const },
    '已撤回（2026 年 11 月 20 日）',
  ],
])('a form %s says so, and never that the team has it', (_, content, words) => {
  expect(standingInWords(content)).toBe(words);
  expect(words).not.toMatch(/收到|成功/);
});

const DAY = 86_400;

test('after as many days without a call as the county says, people are told to call, by the days of the county', () => {
  const after = (seconds: number) => daysWithoutCall(handed, (NOON + seconds) * 1000, 3);
  expect(after(2 * DAY)).toBeUndefined();
  // Noon and twelve hours: in the county the third day begins.
  expect(after(2 * DAY + 12 * 3600 - 1)).toBeUndefined();
  expect(after(2 * DAY + 12 * 3600)).toBe(3);
  expect(after(30 * DAY)).toBe(30);
});

test('nobody is told to wait for a call before handing over, after a withdrawal, or by a clock put back', () => {
  const later = (NOON + 30 * DAY) * 1000;
  expect(daysWithoutCall(made, later, 3)).toBeUndefined();
  expect(daysWithoutCall({ ...handed, withdrawn: true }, later, 3)).toBeUndefined();
  expect(daysWithoutCall(handed, (NOON - 30 * DAY) * 1000, 3)).toBeUndefined();
});

const NO_KEY: readonly SealTrouble[] = [
  'no keys',
  'not a list',
  'not signed by the county',
  'not valid yet',
  'expired',
  'older than seen',
  'no key for the team',
];

test.each(NO_KEY)('“%s” leads to the telephone and the paper form', (trouble) => {
  expect(troubleInWords(trouble).text).toMatch(/先不要在这里登记。请打团队电话，或者填纸质表。$/);
});

test('what may pass is tried again: a clock, a network, a full phone', () => {
  const all: readonly SealTrouble[] = [...NO_KEY, 'not fetched', 'gone', 'not kept', 'failed'];
  expect(all.filter((trouble) => troubleInWords(trouble).canTry)).toEqual([
    ...['not valid yet', 'expired', 'older than seen', 'not fetched', 'not kept', 'failed'],
  ]);
});
