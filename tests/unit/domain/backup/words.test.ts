import { expect, test } from 'vitest';
import { backupFileName } from '../../../../src/domain/backup/file-name.ts';
import { checkPassphrase, tidyPassphrase } from '../../../../src/domain/backup/passphrase.ts';
import { REMIND_FROM, reminderOf } from '../../../../src/domain/backup/reminder.ts';
import { tableInWords } from '../../../../src/domain/backup/words.ts';

test('a reminder comes by the number of changes without a backup, and names it', () => {
  expect(reminderOf(0)).toBeUndefined();
  expect(reminderOf(REMIND_FROM - 1)).toBeUndefined();
  expect(reminderOf(REMIND_FROM)).toContain(`${REMIND_FROM} 处`);
});

test.each([
  ['短口令', '短口令', 'too short'],
  ['       ab       ', 'ab', 'too short'],
  ['aaaaaaaaaa', 'aaaaaaaaaa', 'one character'],
  ['13800000000', '13800000000', 'only digits'],
  ['１３８０００００１１１', '１３８０００００１１１', 'only digits'],
  ['村口的老槐树开花', '村口的老槐树开化', 'not the same'],
  ['村口的老槐树开花', '村口的老槐树开花 ', undefined],
  ['Ａbcdefgh', 'Abcdefgh', undefined],
])('a new passphrase “%s”, then “%s”: %s', (first, second, problem) => {
  expect(checkPassphrase(first, second)).toBe(problem);
});

test('wide letters and spaces at the ends make no other passphrase; capitals do', () => {
  expect(tidyPassphrase('　Ａｂ　１ ')).toBe('Ab 1');
  expect(tidyPassphrase('ab')).not.toBe(tidyPassphrase('AB'));
});

test('a file is named after the county’s day, and says by its end whether it is sealed', () => {
  const lateEvening = Date.parse('2026-11-22T17:30:00Z');
  expect(backupFileName(lateEvening, true)).toBe('mingbairen-2026-11-23.age');
  expect(backupFileName(lateEvening, false)).toBe('mingbairen-2026-11-23.txt');
});

test('a table that this version of the site does not know has a word, whatever its name', () => {
  expect(tableInWords('people')).not.toBe(tableInWords('tomorrow'));
  expect(tableInWords('constructor')).toBe(tableInWords('tomorrow'));
});
