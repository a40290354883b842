import type { Reading } from '../../../domain/diary/schema.ts';
import { inGroups } from '../../../domain/shared/in-groups.ts';
import { countyDay } from '../../../domain/shared/moment.ts';
import type { Household } from '../../../storage/household.ts';
import type { Kept } from '../../../storage/repository.ts';

export type Entry = Kept<Reading>;

/** The diaries of a household in order, as they were at one state of the store. */
interface Ordered {
  /** The rows of the table: the same object until one of them changes. */
  rows: unknown;
  /** How many entries there are. */
  count: number;
  /** Everybody's own, the newest first. */
  byPerson: ReadonlyMap<string, readonly Entry[]>;
}

const NOTHING: Ordered = { rows: undefined, count: 0, byPerson: new Map() };
const NONE: readonly Entry[] = [];

const known = new WeakMap<Household, Ordered>();
/** Of every entry that has been put into order. Entries never change, so neither do their moments. */
const moments = new WeakMap<Entry, number>();

function momentOf(entry: Entry): number {
  return moments.get(entry) ?? Date.parse(entry.value.at);
}

/** Somebody's entries, the newest first; of two at one moment, the one that was written last. The same array until theirs change. */
export function entriesOf(household: Household, person: string): readonly Entry[] {
  const before = known.get(household) ?? NOTHING;
  const rows = household.store.rows('readings');
  const ordered = before.rows === rows ? before : inOrder(household, before);
  known.set(household, ordered);
  return ordered.byPerson.get(person) ?? NONE;
}

function newestFirst(a: Entry, b: Entry): number {
  return momentOf(b) - momentOf(a) || b.at - a.at;
}

/** From the order `before` a change: years of entries are sorted once, and what is new is put into its place. */
function inOrder({ store, readings }: Household, before: Ordered): Ordered {
  const all = readings.all();
  const fresh = before === NOTHING ? all : all.filter((entry) => !moments.has(entry));
  const byPerson = new Map(before.byPerson);
  if (before.count + fresh.length > all.length) {
    for (const [person, own] of byPerson) {
      const still = own.filter((entry) => readings.get(entry.id) === entry);
      if (still.length < own.length) byPerson.set(person, still);
    }
  }
  for (const entry of fresh) moments.set(entry, momentOf(entry));
  for (const [person, entries] of inGroups(fresh, ({ person }) => person)) {
    const own = byPerson.get(person) ?? [];
    const [one, another] = entries;
    // Most often one entry has come, and it is the newest.
    if (one && !another) byPerson.set(person, withOne(own, one));
    else byPerson.set(person, [...own, ...entries].sort(newestFirst));
  }
  return { rows: store.rows('readings'), count: all.length, byPerson };
}

function withOne(own: readonly Entry[], entry: Entry): readonly Entry[] {
  const place = own.findIndex((other) => newestFirst(entry, other) <= 0);
  const at = place < 0 ? own.length : place;
  return [...own.slice(0, at), entry, ...own.slice(at)];
}

/** One day of the diary. */
export interface DayOfEntries {
  /** `YYYY-MM-DD`, by the county's clock. */
  day: string;
  entries: Entry[];
}

/** Entries in their order, day by day. */
export function byDay(entries: readonly Entry[]): DayOfEntries[] {
  const days: DayOfEntries[] = [];
  for (const entry of entries) {
    const day = countyDay(momentOf(entry));
    const last = days[days.length - 1];
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
