import { expect, test } from 'vitest';
import { askedBy, dutyToken, remindHref } from '../../../../src/domain/checkup/remind-address.ts';
import { RULES } from '../../../helpers/reminders.ts';

test('an address names a person by their random id, and a duty by a number in which no rule can be read', () => {
  expect(remindHref('p1')).toBe('/me/remind/#p1');
  const href = remindHref('p1', { id: 'htn-follow-up/first' });
  expect(href).toMatch(/^\/me\/remind\/#p1\.[0-9a-f]{16}$/);
  expect(askedBy(href.slice(href.indexOf('#')))).toEqual({
    person: 'p1',
    duty: dutyToken('p1', { id: 'htn-follow-up/first' }),
  });
});

test('the numbers of all rules differ, and differ between people', () => {
  const ids = RULES.rules.flatMap(({ id }) => [`${id}/2026`, `${id}/first`, `${id}/once`]);
  const tokens = ['p1', 'p2'].flatMap((person) => ids.map((id) => dutyToken(person, { id })));
  expect(new Set(tokens).size).toBe(2 * ids.length);
});
