import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../../../src/domain/diary/schema.ts';
import { countyMoment } from '../../../src/domain/shared/moment-words.ts';
import { byDay, type Entry, entriesOf } from '../../../src/islands/me/diary/entries.ts';
import type { Household } from '../../../src/storage/household.ts';

/** A diary that changes as that of a phone does: every change makes new rows, what was not changed stays the same object. */
class Phone {
  rows = new Map<string, Entry>();

  get household(): Household {
    return this.#household;
  }

  readonly #household = {
    store: { rows: () => this.rows },
    readings: { all: () => [...this.rows.values()], get: (id: string) => this.rows.get(id) },
  } as unknown as Household;

  change(change: Change): void {
    const next = new Map(change.what === 'reload' ? [] : this.rows);
    if (change.what === 'reload') {
      for (const [id, entry] of this.rows) next.set(id, { ...entry });
    } else if (change.what === 'remove') next.delete(change.id);
    else next.set(change.id, entryOf(change));
    this.rows = next;
  }
}

type Change =
  | { what: 'put'; id: string; person: string; hour: number; at: number }
  | { what: 'remove'; id: string }
  | { what: 'reload' };

function entryOf({ id, person, hour, at }: Extract<Change, { what: 'put' }>): Entry {
  const moment = countyMoment(Date.parse('2026-03-01T00:00:00Z') + hour * 3_600_000);
  const value: Reading = { kind: 'weight', at: moment, place: 'home', value: 60 };
  return { id, person, at, value };
}

const id = fc.constantFrom(...'abcdefgh');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    ...{ what: fc.constant('put' as const), id, person: fc.constantFrom('p', 'q') },
    ...{ hour: fc.integer({ min: 0, max: 60 }), at: fc.integer({ min: 1, max: 1000 }) },
  }),
  fc.record({ what: fc.constant('remove' as const), id }),
  fc.constant({ what: 'reload' as const }),
);

test('after any changes everybody has exactly their own entries, the newest first', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const phone = new Phone();
      for (const one of changes) {
        phone.change(one);
        for (const person of ['p', 'q']) {
          const shown = entriesOf(phone.household, person);
          const own = [...phone.rows.values()].filter((entry) => entry.person === person);
          expect(new Set(shown)).toEqual(new Set(own));
          expect(shown).toHaveLength(own.length);
          const keys = shown.map(({ value, at }) => [value.at, String(at).padStart(5)].join());
          expect(keys).toEqual([...keys].sort().reverse());
          expect(entriesOf(phone.household, person)).toBe(shown);
        }
      }
    }),
  );
});

test('a day ends at midnight of the county, wherever the phone is', () => {
  const at = (moment: string): Entry => ({
    ...{ id: moment, person: 'p', at: 1 },
    value: { kind: 'weight', at: moment, place: 'home', value: 60 },
  });
  const days = byDay([at('2026-03-01T16:30:00Z'), at('2026-03-01T23:59:59+08:00')]);
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-03-02', 1],
    ['2026-03-01', 1],
  ]);
});
