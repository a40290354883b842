import { describe, expect, test } from 'vitest';
import { destroyFrom } from '../../../../src/domain/desk/old-keys.ts';
import type { KeyList, TeamKey } from '../../../../src/domain/team-keys/key-list.ts';

function listOf(...keys: Pick<TeamKey, 'recipient' | 'from' | 'until'>[]): KeyList {
  return {
    ...{ version: 2, issued: '2026-06-20', expires: '2027-01-01' },
    recovery: { recipient: 'age1recovery', phrase: '' },
    teams: { 'qingmai-1': keys.map((key) => ({ ...key, phrase: '' })) },
  };
}

const OLD = { recipient: 'age1old', from: '2026-01-01', until: '2026-07-01' };
const NEW = { recipient: 'age1new', from: '2026-07-01', until: '2027-01-01' };

describe('an older key is to be destroyed', () => {
  test('thirty days after its end on the list', () => {
    expect(destroyFrom(listOf(OLD, NEW), 'age1old', 'age1new')).toBe('2026-07-31');
  });

  test('thirty days after the newer one began, where the list has dropped it', () => {
    expect(destroyFrom(listOf(NEW), 'age1old', 'age1new')).toBe('2026-07-31');
  });

  test('never while the list does not know the newer one', () => {
    expect(destroyFrom(listOf(OLD), 'age1old', 'age1new')).toBeUndefined();
    expect(destroyFrom(listOf(), 'age1old', 'age1new')).toBeUndefined();
  });

  test('at once where it is the county’s, whether or not the list knows the team’s', () => {
    expect(destroyFrom(listOf(NEW), 'age1recovery', 'age1new')).toBe('2026-06-20');
    expect(destroyFrom(listOf(), 'age1recovery', 'age1new')).toBe('2026-06-20');
  });
});
