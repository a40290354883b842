import { describe, expect, test } from 'vitest';
import {
  type DeskRecord,
  erasedOf,
  type SignUpRecord,
} from '../../../../src/domain/desk/record.ts';
import { dueIn } from '../../../../src/domain/desk/retention.ts';
import { MORNING, opened, takeAll, wish, withdrawal } from '../../../helpers/desk-forms.ts';

const DAY = 86_400_000;
const RETENTION = { open: 90, closed: 15 };

function signUp(): SignUpRecord {
  const [record] = takeAll([opened(1, 'a', wish())]).records;
  if (record?.kind !== 'sign-up') throw new Error('no sign-up');
  return record;
}

/** The first of so many days after the morning on which it is due. */
function dueOn(record: DeskRecord): number {
  return [14, 15, 89, 90, 104, 105, 5000].find((days) => {
    return dueIn([record], RETENTION, MORNING + days * DAY).length > 0;
  }) as number;
}

describe('a sign-up is due', () => {
  test('after the days for what is open, where nobody has finished it', () => {
    expect(dueOn(signUp())).toBe(90);
  });

  test.each(['signed', 'declined', 'withdrawn'] as const)('fifteen days after it was %s', (is) => {
    const record = signUp();
    const digest = record.forms[0]?.digest ?? '';
    expect(dueOn({ ...record, stage: { is, at: MORNING, digest } })).toBe(15);
  });

  test('fifteen days after the phone has taken it back', () => {
    const [record] = takeAll([opened(1, 'a', wish()), opened(1, 'a', withdrawal(1))]).records;
    if (!record) throw new Error('no record');
    expect(dueIn([record], RETENTION, MORNING + 15 * DAY)).toEqual([]);
    expect(dueIn([record], RETENTION, MORNING + 16 * DAY)).toEqual([record]);
  });
});

test('an envelope that nobody could read is due as what is open; what is left of a deleted sign-up never is', () => {
  const sealed = 'c2VhbGVk';
  const unread = {
    v: 1,
    kind: 'unread',
    id: 'u',
    sealed,
    receivedAt: MORNING,
    way: 'file',
  } as const;
  expect(dueOn(unread)).toBe(90);
  expect(dueOn(erasedOf(signUp(), MORNING))).toBeUndefined();
});
