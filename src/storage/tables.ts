import * as z from 'zod/mini';
import { type Person, personSchema } from '../domain/person/schema.ts';
import type { Table } from './table.ts';

// The faster way of zod makes code while it runs, which the site's security policy forbids.
z.config({ jitless: true });

/** The household. A person's row belongs to that person. */
export const people: Table<Person> = {
  name: 'people',
  parse: (data) => personSchema.parse(data),
  upgrades: [],
};

/** Choices of this phone, by the key under which the reading pages keep them. */
export const settings: Table<string> = {
  name: 'settings',
  parse: (data) => z.string().parse(data),
  upgrades: [],
};

/** A row of a table that this version of the site does not know. */
export interface Waiting {
  table: string;
  id: string;
  v: number;
  data: unknown;
}

/** Rows out of a backup that a newer version of the site has made: here they wait for it, as they were. */
export const waiting: Table<Waiting> = {
  name: 'waiting',
  parse: (data) => {
    const { table, id, v } = data as Partial<Waiting>;
    const isRow = typeof table === 'string' && typeof id === 'string' && typeof v === 'number';
    return isRow ? (data as Waiting) : undefined;
  },
  upgrades: [],
};

/** Every table of the phone's store. One that is added, or a new version of one, makes a new version of the database. */
export const TABLES: readonly Table<unknown>[] = [people, settings, waiting];
