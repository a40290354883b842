import * as z from 'zod/mini';
import { type Mark, markSchema } from '../domain/checkup/mark.ts';
import { type Reading, readingSchema } from '../domain/diary/schema.ts';
import { type Health, healthSchema } from '../domain/health/schema.ts';
import { type Medicine, medicineSchema } from '../domain/medicine/schema.ts';
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

/** What is known of a person's health; the row has the person's id. */
export const health: Table<Health> = {
  name: 'health',
  parse: (data) => healthSchema.parse(data),
  upgrades: [],
};

/** What has been said of the occurrences of check-up rules. */
export const marks: Table<Mark> = {
  name: 'marks',
  parse: (data) => markSchema.parse(data),
  upgrades: [],
};

/** The diary. */
export const readings: Table<Reading> = {
  name: 'readings',
  parse: (data) => readingSchema.parse(data),
  upgrades: [],
};

/** The lists of medicines. */
export const medicines: Table<Medicine> = {
  name: 'medicines',
  parse: (data) => medicineSchema.parse(data),
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
export const TABLES: readonly Table<unknown>[] = [
  people,
  health,
  marks,
  readings,
  medicines,
  settings,
  waiting,
];
