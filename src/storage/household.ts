import type { Mark } from '../domain/checkup/mark.ts';
import type { Reading } from '../domain/diary/schema.ts';
import type { Health } from '../domain/health/schema.ts';
import type { Medicine } from '../domain/medicine/schema.ts';
import type { Person } from '../domain/person/schema.ts';
import { Repository } from './repository.ts';
import type { Change } from './row.ts';
import { type Outcome, Store } from './store.ts';
import { health, marks, medicines, people, readings, settings, TABLES } from './tables.ts';
import { moveWaiting } from './waiting.ts';

/** What the phone keeps, by table. */
export interface Household {
  store: Store;
  people: Repository<Person>;
  health: Repository<Health>;
  marks: Repository<Mark>;
  readings: Repository<Reading>;
  medicines: Repository<Medicine>;
  settings: Repository<string>;
}

/** Opens the phone's store with all of its tables. `now` is the phone's clock in milliseconds since 1970. */
export async function openHousehold(now: () => number): Promise<Household> {
  const store = await Store.open({ tables: TABLES, now });
  await moveWaiting(store);
  return {
    store,
    people: new Repository(store, people),
    health: new Repository(store, health),
    marks: new Repository(store, marks),
    readings: new Repository(store, readings),
    medicines: new Repository(store, medicines),
    settings: new Repository(store, settings),
  };
}

/** Removes a person with every row of every table that belongs to them, and leaves nothing of it in the journal. */
export function removePerson(store: Store, person: string): Promise<Outcome> {
  const changes = TABLES.flatMap(({ name }) =>
    [...store.rows(name).values()]
      .filter((row) => row.person === person)
      .map((row): Change => ({ table: name, remove: row.id })),
  );
  return store.forget(changes);
}
