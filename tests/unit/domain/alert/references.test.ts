import { describe, expect, test } from 'vitest';
import { checkAlertReferences } from '../../../../src/domain/alert/check-references.ts';
import type { Alert } from '../../../../src/domain/alert/schema.ts';

/** An alert file that holds for ten days of November. */
function file(id: string, day: number, more: Partial<Alert> = {}) {
  const date = (of: number) => `2026-11-${String(of).padStart(2, '0')}T09:00:00+08:00`;
  return {
    id,
    alert: { sent: date(day), effective: date(day), expires: date(day + 10), title: id, ...more },
  };
}

const update = (...references: string[]) => ({ msgType: 'Update' as const, references });
const cancel = (...references: string[]) => ({ msgType: 'Cancel' as const, references });

function found(files: Parameters<typeof checkAlertReferences>[0], retired: string[] = []) {
  return checkAlertReferences(files, new Set(retired)).map(
    ({ id, finding }) => `${id} ${finding.code} ${finding.path.join('.')}`,
  );
}

const first = file('a', 1);

describe('what an Update or Cancel refers to', () => {
  test.each([
    ['an alert that holds', [first, file('b', 5, update('a'))], []],
    ['an alert that is still to come', [first, { ...file('b', 1, cancel('a')) }], []],
    ['the update of an alert', [first, file('b', 5, update('a')), file('c', 7, cancel('b'))], []],
    ['one that a broken file holds', [{ id: 'a', alert: {} }, file('b', 5, update('a'))], []],
    [
      'a season of a file without dates',
      [{ id: 'a', alert: {} }, file('b', 5, update('a-2026'))],
      [],
    ],
    ['nothing at all', [file('b', 5, update('x'))], ['b reference/unknown references.0']],
    [
      'the second of two that does not exist',
      [first, file('b', 5, update('a', 'x'))],
      ['b reference/unknown references.1'],
    ],
    [
      'one that has expired that moment',
      [first, file('b', 11, update('a'))],
      ['b alert/changes-nothing references.0'],
    ],
    ['itself', [file('b', 5, update('b'))], ['b alert/reference-loop references.0']],
    [
      'a circle of three',
      [file('a', 1, update('c')), file('b', 1, update('a')), file('c', 1, update('b'))],
      ['a', 'b', 'c'].map((id) => `${id} alert/reference-loop references.0`),
    ],
    [
      'a circle that it stands outside of',
      [file('a', 1, update('b')), file('b', 1, update('a')), file('c', 2, update('a'))],
      ['a alert/reference-loop references.0', 'b alert/reference-loop references.0'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(found(files)).toEqual(expected);
  });

  test('of two Updates that begin together, only the second is told that it changes nothing', () => {
    const files = [first, file('b', 5, update('a')), file('c', 5, update('a'))];
    expect(found(files)).toEqual(['c alert/changes-nothing references.0']);
  });

  test('an Update that says the same until the same day changes nothing; another place is a change', () => {
    const same = { ...update('a'), title: 'a', expires: '2026-11-11T09:00:00+08:00' };
    expect(found([first, file('b', 5, same)])).toEqual(['b alert/changes-nothing references.0']);
    expect(found([first, file('b', 5, { ...same, area: ['dongzhen'] })])).toEqual([]);
  });

  test('a new alert that refers to something is left to the check of the alert itself', () => {
    expect(found([file('b', 5, { msgType: 'Alert', references: ['x'] })])).toEqual([]);
  });
});

describe('ids that must not be used', () => {
  const season = { id: 's', alert: { season: { from: '11-01', to: '03-31', since: 2026 } } };

  test.each([
    ['retired', 'old', ['old alert/id-retired ']],
    ['the address of the CAP messages', 'cap', ['cap alert/id-taken ']],
    ['a season of another file', 's-2026', ['s-2026 alert/id-taken ']],
    ['a season that is still far away', 's-2099', ['s-2099 alert/id-taken ']],
    ['a year before the first season', 's-2025', []],
    ['a year without such a season', 't-2026', []],
    ['a name that only begins like one', 'capital', []],
  ])('%s', (_what, id, expected) => {
    expect(found([season, file(id, 1)], ['old'])).toEqual(expected);
  });
});
