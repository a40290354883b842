import type { StoredRow } from './row.ts';

/** How one table's rows look, in the versions they have ever had. */
export interface Table<T> {
  name: string;
  /** Reads the data of the newest version; throws or returns nothing for what it is not. */
  parse: (data: unknown) => T | undefined;
  /** `upgrades[0]` makes data of version 2 from version 1, and so on: the newest version is one more than there are of them. */
  upgrades: readonly ((data: unknown) => unknown)[];
}

/** A row that was read: its value, or why there is none. Such rows are kept as they are. */
export type Read<T> = { value: T } | { unreadable: 'of a newer version' | 'damaged' };

/** The version in which rows of a table are written. */
export function newestVersion(table: Table<unknown>): number {
  return table.upgrades.length + 1;
}

/** Reads a row of any version up to the newest. */
export function readRow<T>(table: Table<T>, { v, data }: StoredRow): Read<T> {
  if (v > newestVersion(table)) return { unreadable: 'of a newer version' };
  try {
    let current = data;
    for (const upgrade of table.upgrades.slice(v - 1)) current = upgrade(current);
    const value = table.parse(current);
    return value === undefined ? { unreadable: 'damaged' } : { value };
  } catch {
    return { unreadable: 'damaged' };
  }
}
