import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertStatus, spanOf } from '../../../../src/domain/alert/status.ts';
import { at, DAY, lifted, replaced, span } from './times.ts';

const BEGINS = at('2026-11-01T00:00');
const CHANGES = at('2026-12-24T09:30');
const ENDS = at('2027-03-31T23:59:59');

describe('where an alert stands', () => {
  const plain = span(BEGINS, ENDS);

  test.each([
    ['a year before it begins', BEGINS - 365 * DAY, 'planned'],
    ['a millisecond before it begins', BEGINS - 1, 'planned'],
    ['when it begins', BEGINS, 'current'],
    ['a millisecond after it begins', BEGINS + 1, 'current'],
    ['a millisecond before it expires', ENDS - 1, 'current'],
    ['when it expires', ENDS, 'ended'],
    ['a millisecond after it expires', ENDS + 1, 'ended'],
    ['ten years later', ENDS + 3650 * DAY, 'ended'],
  ])('%s', (_when, now, status) => {
    expect(alertStatus(plain, [], now)).toBe(status);
  });

  test.each([
    ['a millisecond before it is lifted', [lifted(CHANGES)], CHANGES - 1, 'current'],
    ['when it is lifted', [lifted(CHANGES)], CHANGES, 'lifted'],
    ['a millisecond after it is lifted', [lifted(CHANGES)], CHANGES + 1, 'lifted'],
    ['lifted, and its last day is past too', [lifted(CHANGES)], ENDS + DAY, 'lifted'],
    ['a millisecond before it is replaced', [replaced(CHANGES)], CHANGES - 1, 'current'],
    ['when it is replaced', [replaced(CHANGES)], CHANGES, 'replaced'],
    ['lifted before it began', [lifted(BEGINS - DAY)], BEGINS - DAY, 'lifted'],
    ['lifted as it begins', [lifted(BEGINS)], BEGINS, 'lifted'],
    ['to be lifted in its last millisecond', [lifted(ENDS - 1)], ENDS - 1, 'lifted'],
    ['a lifting that comes as it expires', [lifted(ENDS)], ENDS, 'ended'],
    ['a lifting after it has expired', [lifted(ENDS + DAY)], ENDS + 2 * DAY, 'ended'],
  ])('%s', (_when, changes, now, status) => {
    expect(alertStatus(plain, changes, now)).toBe(status);
  });
});

describe('of several changes', () => {
  const times = { effective: BEGINS, expires: ENDS };

  test.each([
    ['the earlier one decides, though it is named last', [lifted(CHANGES + 1), replaced(CHANGES)]],
    ['the earlier one decides, named first', [replaced(CHANGES), lifted(CHANGES + 1)]],
  ])('%s', (_what, changes) => {
    expect(alertStatus(times, changes, ENDS + DAY)).toBe('replaced');
  });

  test.each([
    [[lifted(CHANGES), replaced(CHANGES)]],
    [[replaced(CHANGES), lifted(CHANGES)]],
    [[replaced(CHANGES, 'a'), lifted(CHANGES), replaced(CHANGES, 'b')]],
  ])('a lifting goes before a replacement of the same moment: %#', (changes) => {
    expect(alertStatus(times, changes, CHANGES)).toBe('lifted');
  });

  test('one that comes too late does not push aside one that comes in time', () => {
    const changes = [lifted(ENDS), replaced(CHANGES, 'new')];
    expect(spanOf(times, changes).change).toEqual(replaced(CHANGES, 'new'));
    expect(spanOf(times, [lifted(ENDS)]).change).toBeUndefined();
  });
});

test('an alert never comes back: once it is over, it is over at every later moment', () => {
  const moment = fc.integer({ min: 0, max: 1000 });
  const change = fc.record({ how: fc.constantFrom('lifted', 'replaced'), at: moment });
  fc.assert(
    fc.property(
      moment,
      moment,
      fc.array(change, { maxLength: 4 }),
      moment,
      moment,
      (effective, length, some, first, later) => {
        const times = { effective, expires: effective + length };
        const changes = some.map((one, index) => ({ ...one, by: `c${index}` }));
        const status = alertStatus(times, changes, first);
        if (status === 'planned' || status === 'current') return;
        expect(alertStatus(times, changes, first + later)).toBe(status);
      },
    ),
  );
});
